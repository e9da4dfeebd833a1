package vn.tinhgon.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What somebody may have meant by a command that is none, or is only half typed. */
final class Hints {
  private static final int MOST = 4;
  private static final int MOST_SYLLABLES = 4;

  private Hints() {}

  /** The verbs nearest to those words among those that the person may use. */
  static List<Verb> of(String typed, Predicate<Verb> allowed) {
    Optional<Verb> joined = joined(typed).filter(allowed);
    if (joined.isPresent()) {
      return List.of(joined.get());
    }
    String word = Plain.words(typed).replaceAll("[^a-z].*", "");
    if (word.isEmpty()) {
      return List.of();
    }
    int near = word.length() <= 3 ? 1 : 2;
    return Arrays.stream(Verb.values())
        .filter(allowed)
        .filter(verb -> begins(verb.word(), word) || distance(verb.word(), word) <= near)
        .sorted(Comparator.comparingInt(verb -> distance(verb.word(), word)))
        .limit(MOST)
        .toList();
  }

  /** The verb whose syllables were written apart: "hoàn tác F47". */
  static Optional<Verb> joined(String typed) {
    List<String> words = List.of(Plain.words(typed).split("[^a-z0-9]+", -1));
    for (int count = Math.min(MOST_SYLLABLES, words.size()); count > 1; count--) {
      Optional<Verb> verb = Verb.of(String.join("", words.subList(0, count)));
      if (verb.isPresent()) {
        return verb;
      }
    }
    return Optional.empty();
  }

  private static boolean begins(String verb, String word) {
    return verb.startsWith(word) || (verb.length() > 2 && word.startsWith(verb));
  }

  /** How many letters must be put in, left out or changed. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
