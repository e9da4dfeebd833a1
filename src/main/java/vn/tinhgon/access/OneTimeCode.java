package vn.tinhgon.access;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import vn.tinhgon.message.Hash;

/** Codes that are shown once and typed once; whoever keeps one keeps only its hash. */
public final class OneTimeCode {
  /**
   * Digits only, because Vietnamese keyboards turn letters into others while one types; 20 of them
   * are 66 bits.
   */
  private static final int DIGITS = 20;

  private static final int GROUP = 4;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\u00A0\\u2010-\\u2014-]+");

  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimeCode() {}

  /** New random digits in groups. */
  public static String make() {
    var code = new StringBuilder();
    for (int i = 0; i < DIGITS; i++) {
      code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(RANDOM.nextInt(10));
    }
    return code.toString();
  }

  /** What may be kept of it; however its groups are set apart, it is the same. */
  public static String hash(String typed) {
    return Hash.of(SEPARATORS.matcher(typed).replaceAll(""));
  }

  /** Whether one may stand in that text: it has at least as many digits. */
  static boolean mayStandIn(String text) {
    return text.codePoints().filter(Character::isDigit).count() >= DIGITS;
  }
}
