package vn.tinhgon.lineage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/**
 * A name in the forms in which names are compared, without spaces: where one is missing or too many
 * is how people write, above all names of the Highlands.
 *
 * @param typed as typed, in small letters
 * @param exact in the canonical spelling
 * @param bare as typed, without marks
 * @param folded in the canonical spelling, without marks
 */
record Spoken(String typed, String exact, String bare, String folded) {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

  /** No likeness at all. */
  static final int NONE = 100;

  /** Another number: a slip perhaps, but never to be relied on. */
  static final int OTHER_NUMBER = 10;

  static Spoken of(String text) {
    String clean = Spelling.clean(text).toLowerCase(Locale.ROOT);
    String typed = NO_WORD.matcher(Normalizer.normalize(clean, Normalizer.Form.NFC)).replaceAll("");
    String exact =
        Spelling.tokens(text).stream()
            .map(Token::exact)
            .collect(Collectors.joining())
            .replaceAll("[^\\p{L}\\p{N}]", "");
    return new Spoken(typed, exact, Spelling.fold(typed), Spelling.fold(exact));
  }

  boolean isEmpty() {
    return typed.isEmpty();
  }

  /**
   * How far this is from a name: 0 = the same, 1 = a slip, 2 = a slip and other marks.
   *
   * @param marked whether whoever typed it uses marks, so that other marks are a slip
   */
  int from(Spoken name, boolean marked) {
    if (exact.equals(name.exact) || typed.equals(name.typed)) {
      return 0;
    }
    int distance = letters(name, marked);
    return distance == NONE || sameNumbers(name) ? distance : distance + OTHER_NUMBER;
  }

  private int letters(Spoken name, boolean marked) {
    boolean sameLetters = folded.equals(name.folded) || bare.equals(name.bare);
    if (sameLetters) {
      return marked ? 1 : 0;
    }
    if (marked && (Slip.one(typed, name.typed) || Slip.one(exact, name.exact))) {
      return 1;
    }
    boolean slip = Slip.one(folded, name.folded) || Slip.one(bare, name.bare);
    return slip ? (marked ? 2 : 1) : NONE;
  }

  private boolean sameNumbers(Spoken name) {
    return NO_DIGIT
        .matcher(exact)
        .replaceAll("")
        .equals(NO_DIGIT.matcher(name.exact).replaceAll(""));
  }
}
