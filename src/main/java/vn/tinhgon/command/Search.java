package vn.tinhgon.command;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.tinhgon.faq.StoredEntry;

/**
 * Looks for words in the entries. An entry is found when it holds all of them, with or without
 * marks; those in the question count most, and marks typed right count more.
 */
final class Search {
  private static final int MOST_WORDS = 64;
  private static final int IN_QUESTION = 8;
  private static final int IN_OTHER_WORDING = 4;
  private static final int IN_ANSWER = 1;

  private Search() {}

  private record Hit(StoredEntry entry, int score) {}

  /** The entries that hold those words, the best first. */
  static List<StoredEntry> find(String typed, List<StoredEntry> entries) {
    List<String> words =
        Arrays.stream(lower(typed).split("[^\\p{L}\\p{N}]+", -1))
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    return entries.stream()
        .map(entry -> new Hit(entry, score(words, entry)))
        .filter(hit -> hit.score > 0)
        .sorted(
            Comparator.comparingInt((Hit hit) -> -hit.score).thenComparing(hit -> hit.entry.id()))
        .map(Hit::entry)
        .toList();
  }

  private static int score(List<String> words, StoredEntry entry) {
    String rest =
        String.join(" ", entry.answer(), entry.id(), entry.provenance().context(), entry.topic());
    int score = 0;
    for (String word : words) {
      int best =
          Math.max(
              IN_QUESTION * holds(entry.title(), word),
              Math.max(
                  IN_OTHER_WORDING * holds(String.join(" ", entry.alternates()), word),
                  IN_ANSWER * holds(rest, word)));
      if (best == 0) {
        return 0;
      }
      score += best;
    }
    return score;
  }

  /** 2 = with its marks, 1 = without, 0 = not at the beginning of any word. */
  private static int holds(String text, String word) {
    if (begins(lower(text), word)) {
      return 2;
    }
    return begins(Plain.vietnamese(text), Plain.vietnamese(word)) ? 1 : 0;
  }

  private static boolean begins(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
