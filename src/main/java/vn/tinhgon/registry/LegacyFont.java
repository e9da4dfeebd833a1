package vn.tinhgon.registry;

/**
 * Recognises text written for the fonts before Unicode, TCVN3 (.VnTime) and VNI: their letters with
 * marks are other signs in Unicode, so that such a text has many that no Vietnamese word has.
 */
public final class LegacyFont {
  private static final String VIETNAMESE =
      "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz";
  private static final String SIGNS = "µ¶·¸¹¨©®¬ª«»¼½¾¡¢£¤¥¦§";

  /** Names from abroad have one or two. */
  private static final int FEWEST = 3;

  /** Of all letters; in TCVN3 and VNI about every third. */
  private static final double SHARE = 0.08;

  private LegacyFont() {}

  /** Whether the text looks as if it were written for such a font. */
  public static boolean suspected(String text) {
    int letters = 0;
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      // Full of quotes «» a text may be; inside of words they have no place.
      boolean sign = SIGNS.indexOf(unit) >= 0 && besideLetter(text, i);
      if (sign || (Character.isLetter(unit) && unit < 0x180)) {
        letters++;
        if (sign || VIETNAMESE.indexOf(Character.toLowerCase(unit)) < 0) {
          strange++;
        }
      } else if (Character.isLetter(unit)) {
        letters++;
      }
    }
    return strange >= FEWEST && strange >= SHARE * letters;
  }

  private static boolean besideLetter(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }
}
