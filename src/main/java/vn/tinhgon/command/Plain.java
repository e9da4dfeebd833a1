package vn.tinhgon.command;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text reduced to what stays when it is typed without marks and capitals. */
final class Plain {
  /** Grave, acute, tilde, hook above, dot below; circumflex, breve, horn. */
  private static final Pattern VIETNAMESE_MARKS =
      Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323\\u0302\\u0306\\u031B]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

  private static final Pattern PUNCTUATION = Pattern.compile("[.,;:!?…]+");

  private Plain() {}

  /** Without the marks Vietnamese has; whatever else is strange stays strange. */
  static String vietnamese(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return VIETNAMESE_MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd');
  }

  /** The same, with single blanks between words and none around. */
  static String words(String text) {
    return BLANKS.matcher(vietnamese(text)).replaceAll(" ").strip();
  }

  /** Whether the text, but for its punctuation, is one of those listed with commas between. */
  static boolean among(String listed, String text) {
    return List.of(listed.split(",", -1))
        .contains(words(PUNCTUATION.matcher(text).replaceAll(" ")));
  }
}
