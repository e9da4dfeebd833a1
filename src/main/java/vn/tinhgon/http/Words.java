package vn.tinhgon.http;

import java.text.Normalizer;

/** The words of a question as they arrive over HTTP: measured, never changed. */
public final class Words {
  private static final int MOST_CHARACTERS = 2_000;

  private Words() {}

  /**
   * The text as it came.
   *
   * @throws Refusal if nothing in it can be seen, or if it is longer than 2,000 characters
   */
  public static String checked(String text) {
    if (text.codePoints().noneMatch(Words::visible)) {
      throw Refusal.because(Reason.BLANK_TEXT);
    }
    // Composed: a Mac writes ế as three code points, and means one character.
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (composed.codePointCount(0, composed.length()) > MOST_CHARACTERS) {
      throw Refusal.because(Reason.TEXT_TOO_LONG);
    }
    return text;
  }

  private static boolean visible(int point) {
    return !Character.isWhitespace(point)
        && !Character.isSpaceChar(point)
        && switch (Character.getType(point)) {
          case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
              false;
          default -> true;
        };
  }
}
