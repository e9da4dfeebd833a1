package vn.tinhgon.conversation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Reads which of the open choices somebody means who has nothing but words to say it. */
final class ChoiceWords {
  private static final Pattern NUMBER =
      Pattern.compile("(?:(?:so|cau|muc|y|chon|lua chon|cai|thu|phuong an) )*(\\d|\\p{L}+)");
  private static final Map<String, Integer> NUMERALS =
      Map.ofEntries(
          Map.entry("mot", 1),
          Map.entry("nhat", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("bon", 4),
          Map.entry("tu", 4),
          Map.entry("nam", 5),
          Map.entry("sau", 6),
          Map.entry("bay", 7),
          Map.entry("tam", 8));
  private static final int FEWEST_LETTERS = 2;

  private ChoiceWords() {}

  /**
   * A choice that is open.
   *
   * @param byPart whether a part of its label is enough
   */
  record Open(String token, String label, boolean byPart) {}

  /** The number meant by "2.", "số 2", "hai" or "thứ hai", and nothing else. */
  static Optional<Integer> number(String text) {
    Matcher number = NUMBER.matcher(String.join(" ", words(text)));
    if (!number.matches()) {
      return Optional.empty();
    }
    String word = number.group(1);
    return Character.isDigit(word.charAt(0))
        ? Optional.of(word.charAt(0) - '0')
        : Optional.ofNullable(NUMERALS.get(word));
  }

  /**
   * The token of the one choice of that label, or whose label alone holds these words in a row.
   *
   * @param whole whether only a whole label counts
   */
  static Optional<String> named(String text, List<Open> choices, boolean whole) {
    List<String> words = words(text);
    if (String.join("", words).length() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    List<Open> exact =
        choices.stream().filter(choice -> words(choice.label()).equals(words)).toList();
    List<Open> meant =
        exact.isEmpty() && !whole
            ? choices.stream().filter(choice -> holds(words(choice.label()), words)).toList()
            : exact;
    return meant.size() == 1 && (!exact.isEmpty() || meant.getFirst().byPart())
        ? Optional.of(meant.getFirst().token())
        : Optional.empty();
  }

  private static boolean holds(List<String> label, List<String> words) {
    return Collections.indexOfSubList(label, words) >= 0;
  }

  /** Without marks: on a phone they are often left out. */
  private static List<String> words(String text) {
    return Spelling.tokens(text).stream().map(Token::folded).toList();
  }
}
