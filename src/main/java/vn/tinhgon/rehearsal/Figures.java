package vn.tinhgon.rehearsal;

import java.util.List;
import java.util.regex.Pattern;

/** The figures in a text, such as {@code 13}, {@code 41.162} and {@code 29/6/2016}. */
final class Figures {
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\d/-])(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d+(?:[.,]\\d+)*%?)(?![\\d/-])");

  private Figures() {}

  /** Those of the first text that are not in the second; of its first sentence only. */
  static List<String> missing(String told, String other) {
    List<String> held = FIGURE.matcher(other).results().map(hit -> hit.group()).toList();
    return FIGURE
        .matcher(told.lines().findFirst().orElse(""))
        .results()
        .map(hit -> hit.group())
        .filter(figure -> !held.contains(figure))
        .distinct()
        .toList();
  }
}
