package vn.tinhgon.faq;

import java.util.List;
import vn.tinhgon.registry.Problem;

/**
 * What the folder of entries holds, and what is wrong with it.
 *
 * @param names every Markdown file there, readable or not
 */
public record FaqFiles(List<EntryFile> files, List<String> names, List<Problem> problems) {

  public FaqFiles {
    files = List.copyOf(files);
    names = List.copyOf(names);
    problems = List.copyOf(problems);
  }

  /** The entries that readers get. */
  public List<Entry> published() {
    return files.stream()
        .filter(file -> file.state() == EntryFile.State.PUBLISHED)
        .map(EntryFile::entry)
        .toList();
  }
}
