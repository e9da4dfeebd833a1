package vn.tinhgon.answer;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Whether a question asks for just what a text says that its source does not state. */
final class Unstated {
  private static final Pattern SENTENCE = Pattern.compile("[.;\\n]\\s*");
  private static final String NOT_STATED = "không nêu";
  private static final List<String> NAMES = List.of("tên", "nào");
  private static final List<String> NUMBERS = List.of("số lượng", "bao nhiêu");

  private static final List<String> UNITS = List.of("huyen", "xa", "phuong", "thon", "tinh");

  private Unstated() {}

  static boolean asked(Reading question, String said) {
    return Arrays.stream(SENTENCE.split(said))
        .filter(sentence -> sentence.contains(NOT_STATED))
        .anyMatch(sentence -> names(question, sentence) || counts(question, sentence));
  }

  private static boolean names(Reading question, String sentence) {
    return (question.asks(Ask.NAME) && sentence.contains(NOT_STATED + " tên"))
        || (NAMES.stream().anyMatch(sentence::contains) && nounBefore(question, "nao", sentence));
  }

  /** "How many districts" of a text that says neither which nor how many. */
  private static boolean counts(Reading question, String sentence) {
    return NUMBERS.stream().anyMatch(sentence::contains)
        && (nounAfter(question, "nhieu", sentence) || nounAfter(question, "may", sentence));
  }

  private static boolean nounBefore(Reading question, String word, String sentence) {
    List<Token> text = question.tokens();
    for (int i = 1; i < text.size(); i++) {
      if (text.get(i).folded().equals(word) && holds(sentence, text.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean nounAfter(Reading question, String word, String sentence) {
    List<Token> text = question.tokens();
    for (int i = 0; i + 1 < text.size(); i++) {
      if (text.get(i).folded().equals(word) && holds(sentence, text.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String sentence, Token noun) {
    return UNITS.contains(noun.folded())
        && Spelling.tokens(sentence).stream().anyMatch(t -> t.folded().equals(noun.folded()));
  }
}
