package vn.tinhgon.faq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tinhgon.registry.FileText;
import vn.tinhgon.registry.Findings;

/** Reads and writes the entries of a knowledge folder, one Markdown file each. */
public final class FaqFolder {
  private static final long MAX_BYTES = 64 * 1024;
  private static final int MAX_FILES = 12_000;

  private FaqFolder() {}

  /** Reads {@code <knowledge>/*.md}; bad content becomes a problem, never an exception. */
  public static FaqFiles read(Path knowledge) {
    Findings findings = new Findings();
    List<EntryFile> files = new ArrayList<>();
    List<String> names = names(knowledge, findings);
    for (String name : names) {
      FileText.read(knowledge.resolve(name), name, MAX_BYTES, findings)
          .flatMap(text -> EntryText.parse(text, findings))
          .ifPresent(files::add);
    }
    new EntryChecks(files, findings).run();
    return new FaqFiles(files, names, findings.all());
  }

  /** Writes each entry under its file name, so that reading gives the same entries. */
  public static void write(List<EntryFile> files, Path knowledge) throws IOException {
    Files.createDirectories(knowledge);
    for (EntryFile file : files) {
      Path path = knowledge.resolve(file.file()).normalize();
      if (!knowledge.normalize().equals(path.getParent())) {
        throw new IOException("not a file name: " + file.file());
      }
      Files.writeString(path, EntryText.print(file.entry(), file.state()));
    }
  }

  private static List<String> names(Path knowledge, Findings findings) {
    try (Stream<Path> paths = Files.list(knowledge)) {
      List<String> names =
          paths
              .filter(Files::isRegularFile)
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".md") && !name.startsWith("."))
              .sorted()
              .toList();
      if (names.size() > MAX_FILES) {
        findings.error("", 0, "", "too-many-files", MAX_FILES);
        return List.of();
      }
      if (names.isEmpty()) {
        findings.error("*.md", 0, "", "folder-empty");
      }
      return names;
    } catch (IOException unreadable) {
      findings.error(knowledge.toString(), 0, "", "folder-missing");
      return List.of();
    }
  }
}
