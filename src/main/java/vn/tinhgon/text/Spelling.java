package vn.tinhgon.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One spelling for what is the same word: forms of Unicode, case, tone placement, y and i. */
public final class Spelling {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
  private static final Pattern WORD = Pattern.compile("\\d+(?:[.,/]\\d+)*%?|\\p{L}+");
  private static final Pattern SMALL_WORD = Pattern.compile("(?<!\\p{L})\\p{Ll}");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern LEADING_ZERO = Pattern.compile("(?<![\\d.,])0+(?=\\d)(?!0?[.,]\\d)");

  // The tone of an open oa, oe, uy stands on the first vowel in the old style (hòa), on the second
  // in the new (hoà); both are official. qu is an onset: quý stays.
  private static final Pattern NEW_STYLE =
      Pattern.compile("(?:o([àáảãạèéẻẽẹ])|(?<!q)u([ỳýỷỹỵ]))(?!\\p{L})");
  private static final Map<Character, String> OLD_STYLE =
      Map.ofEntries(
          Map.entry('à', "òa"),
          Map.entry('á', "óa"),
          Map.entry('ả', "ỏa"),
          Map.entry('ã', "õa"),
          Map.entry('ạ', "ọa"),
          Map.entry('è', "òe"),
          Map.entry('é', "óe"),
          Map.entry('ẻ', "ỏe"),
          Map.entry('ẽ', "õe"),
          Map.entry('ẹ', "ọe"),
          Map.entry('ỳ', "ùy"),
          Map.entry('ý', "úy"),
          Map.entry('ỷ', "ủy"),
          Map.entry('ỹ', "ũy"),
          Map.entry('ỵ', "ụy"));
  private static final Pattern LONE_Y =
      Pattern.compile("(?<!\\p{L})([hklmst]|qu)([yỳýỷỹỵ])(?!\\p{L})");
  private static final String Y = "yỳýỷỹỵ";
  private static final String I = "iìíỉĩị";

  private static final char[] FOLDED = foldedLetters();

  // A language has few syllables, a store many words: spelling each anew took half of indexing.
  private static final int MOST_KNOWN = 50_000;
  private static final int LONGEST_KNOWN = 12;
  private static final Map<String, Token> KNOWN = new ConcurrentHashMap<>();

  private Spelling() {}

  /** The text without invisible signs and look-alikes; never shown to anybody. */
  public static String clean(String text) {
    // First of all: between a letter and its mark such a sign would keep the two apart.
    String visible =
        text.chars().anyMatch(Spelling::mayBeInvisible)
            ? INVISIBLE.matcher(text).replaceAll("")
            : text;
    return Normalizer.normalize(visible, Normalizer.Form.NFKC)
        .replace('Ð', 'Đ')
        .replace('Ɖ', 'Đ')
        .replace('ð', 'đ');
  }

  private static boolean mayBeInvisible(int letter) {
    return letter == 0xAD || (letter >= 0x200B && letter <= 0x2069) || letter == 0xFEFF;
  }

  /** The text in the one spelling in which texts are compared. */
  public static String canonical(String text) {
    String plain = clean(text).toLowerCase(Locale.ROOT);
    plain =
        NEW_STYLE
            .matcher(plain)
            .replaceAll(found -> {
              String vowel = found.group(1) != null ? found.group(1) : found.group(2);
              return OLD_STYLE.getOrDefault(vowel.charAt(0), found.group());
            });
    return LONE_Y
        .matcher(plain)
        .replaceAll(found -> found.group(1) + I.charAt(Y.indexOf(found.group(2))));
  }

  /** Without marks; đ becomes d. */
  public static String fold(String canonical) {
    char[] folded = new char[canonical.length()];
    for (int i = 0; i < folded.length; i++) {
      char letter = canonical.charAt(i);
      folded[i] = letter < FOLDED.length ? FOLDED[letter] : 0;
      if (folded[i] == 0) {
        return foldAny(canonical);
      }
    }
    return new String(folded);
  }

  private static String foldAny(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('đ', 'd');
  }

  /** Letters up to those of Vietnamese without their marks; 0 where that is not one letter. */
  private static char[] foldedLetters() {
    char[] folded = new char[0x1F00];
    for (char letter = 0; letter < folded.length; letter++) {
      String without = foldAny(String.valueOf(letter));
      folded[letter] = without.length() == 1 ? without.charAt(0) : 0;
    }
    return folded;
  }

  /** Words and numbers of a text, in order; leading zeros of numbers are dropped. */
  public static List<Token> tokens(String text) {
    String clean = clean(text);
    boolean shouted = !hasSmallLetter(clean) && clean.equals(clean.toUpperCase(Locale.ROOT));
    boolean names = !shouted && SMALL_WORD.matcher(clean).find();
    List<Token> tokens = new ArrayList<>();
    var word = WORD.matcher(clean);
    while (word.find()) {
      String typed = word.group();
      if (Character.isDigit(typed.charAt(0))) {
        tokens.add(Token.of(LEADING_ZERO.matcher(typed).replaceAll("")));
      } else {
        Token known = word(typed);
        boolean capitals =
            !shouted
                && typed.length() > 1
                && Character.isUpperCase(typed.charAt(typed.length() - 1));
        boolean name = names && Character.isUpperCase(typed.charAt(0));
        tokens.add(new Token(known.exact(), known.folded(), capitals, name, ""));
      }
    }
    return tokens;
  }

  /** Most texts show after a letter or two that they are not all capitals. */
  private static boolean hasSmallLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.toUpperCase(text.charAt(i)) != text.charAt(i)) {
        return true;
      }
    }
    return false;
  }

  private static Token word(String typed) {
    Token known = KNOWN.get(typed);
    if (known == null) {
      known = Token.of(canonical(typed));
      if (typed.length() <= LONGEST_KNOWN && KNOWN.size() < MOST_KNOWN) {
        KNOWN.put(typed, known);
      }
    }
    return known;
  }
}
