package vn.tinhgon.faq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Gives entries of a file that come without an id the one they are meant to have. */
final class EntryNumbers {

  private EntryNumbers() {}

  /** Where no id was given, that of the entry with this question, or the next free one. */
  static List<EntryFile> named(List<EntryFile> files, Map<String, StoredEntry> byId) {
    Map<String, String> byTitle = new HashMap<>();
    byId.values().forEach(entry -> byTitle.putIfAbsent(entry.title(), entry.id()));
    int last =
        Stream.concat(byId.keySet().stream(), files.stream().map(file -> file.entry().id()))
            .map(id -> id.replaceAll("\\D", ""))
            .filter(digits -> !digits.isEmpty() && digits.length() < 7)
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
    List<EntryFile> named = new ArrayList<>();
    for (EntryFile file : files) {
      Entry entry = CleanText.entry(file.entry());
      if (entry.id().equals(EntryRow.NO_ID)) {
        String known = byTitle.get(entry.title());
        String id = known == null ? String.format(Locale.ROOT, "F%02d", ++last) : known;
        entry = entry.withId(id);
      }
      named.add(new EntryFile(file.file(), file.hash(), file.state(), entry, file.lines()));
    }
    return named;
  }
}
