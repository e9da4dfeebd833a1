package vn.tinhgon.answer;

import java.util.List;
import java.util.Map;

/** The patterns of phrasings.txt, by which rows of each kind are asked for. */
final class Phrasings {
  private final Map<String, List<String>> patterns = WordList.groups("phrasings.txt", "\\|");

  boolean knows(String kind) {
    return patterns.containsKey(kind);
  }

  /** The phrasings of a kind; columns are names, each followed by what the row holds there. */
  List<String> of(String kind, String... columns) {
    return patterns.getOrDefault(kind, List.of()).stream()
        .map(pattern -> filled(pattern, columns))
        .toList();
  }

  private static String filled(String pattern, String... columns) {
    String phrasing = pattern;
    for (int i = 0; i < columns.length; i += 2) {
      phrasing = phrasing.replace('{' + columns[i] + '}', columns[i + 1]);
    }
    return phrasing;
  }
}
