package vn.tinhgon.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words could be Vietnamese at all, by the shape of a syllable. */
final class Syllables {
  private static final Set<String> ALL = all();

  private Syllables() {}

  /** Whether a word without marks has the shape of a syllable. */
  static boolean possible(String folded) {
    return ALL.contains(folded);
  }

  private static Set<String> all() {
    Map<String, List<String>> parts = WordList.groups("syllables.txt", "\\|");
    Set<String> all = new HashSet<>();
    for (String end : parts.getOrDefault("end", List.of())) {
      all.add(end);
      parts.getOrDefault("begin", List.of()).forEach(begin -> all.add(begin + end));
    }
    return all;
  }
}
