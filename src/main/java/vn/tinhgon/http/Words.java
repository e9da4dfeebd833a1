package vn.tinhgon.http;

import vn.tinhgon.message.QuestionLength;

/** The words of a question as they arrive over HTTP: measured, never changed. */
public final class Words {
  private Words() {}

  /**
   * The text as it came.
   *
   * @throws Refusal if nothing in it can be seen, or if it is longer than a question may be
   */
  public static String checked(String text) {
    if (text.codePoints().noneMatch(Words::visible)) {
      throw Refusal.because(Reason.BLANK_TEXT);
    }
    if (QuestionLength.exceeds(text)) {
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
