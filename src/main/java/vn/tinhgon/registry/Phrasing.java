package vn.tinhgon.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the wording of a fact may not say. */
public final class Phrasing {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final Pattern DONE =
      Pattern.compile("(?<!\\p{L})đã(?!\\p{L})", Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

  private Phrasing() {}

  /** Whether a text speaks of something as done without a word that it is only planned. */
  public static boolean soundsDone(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return DONE.matcher(composed).find() && !composed.toLowerCase(VIETNAMESE).contains("dự kiến");
  }
}
