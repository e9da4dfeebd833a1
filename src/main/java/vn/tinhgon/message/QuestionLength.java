package vn.tinhgon.message;

import java.text.Normalizer;

/**
 * How long a question may be. Counted are composed characters, as a reader sees them: a Mac writes
 * ế as three code points, and Java an emoji as two units, and both mean one.
 */
public final class QuestionLength {
  /** The page's script holds the same number. */
  public static final int MOST_CHARACTERS = 2_000;

  private QuestionLength() {}

  /** Whether the text is longer than a question may be. */
  public static boolean exceeds(String text) {
    String composed = composed(text);
    return composed.codePointCount(0, composed.length()) > MOST_CHARACTERS;
  }

  /** The text itself, or its beginning if it is too long. */
  public static String cut(String text) {
    if (!exceeds(text)) {
      return text;
    }
    String composed = composed(text);
    return composed.substring(0, composed.offsetByCodePoints(0, MOST_CHARACTERS));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
