package vn.tinhgon.ticket;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which people name a ticket, also on the telephone: six digits and one that tells when one of
 * them was misheard, or two changed places.
 */
public record Code(String digits) {
  private static final Pattern TYPED =
      Pattern.compile("[Pp]?\\s?(\\d{3})[\\s.-]?(\\d{4})(?!\\d)[.:,]?\\s*(.*)", Pattern.DOTALL);

  /** Damm's table: a digit wrong, or two neighbours exchanged, never ends in 0. */
  private static final int[][] DAMM = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
  };

  public Code {
    if (!digits.matches("\\d{7}") || damm(digits) != 0) {
      throw new IllegalArgumentException("no code of a ticket: " + digits);
    }
  }

  /**
   * What begins with a code.
   *
   * @param rest what stands behind it
   */
  public record Typed(Code code, String rest) {}

  /** Any code. */
  public static Code random(RandomGenerator random) {
    String six = "%06d".formatted(random.nextInt(1_000_000));
    return new Code(six + damm(six));
  }

  /** Reads {@code P482-9173}, {@code p4829173}, {@code 482 9173} and what follows. */
  public static Optional<Typed> read(String text) {
    Matcher typed = TYPED.matcher(text.strip());
    if (!typed.matches()) {
      return Optional.empty();
    }
    String digits = typed.group(1) + typed.group(2);
    return damm(digits) == 0
        ? Optional.of(new Typed(new Code(digits), typed.group(3).strip()))
        : Optional.empty();
  }

  private static int damm(String digits) {
    int interim = 0;
    for (int i = 0; i < digits.length(); i++) {
      interim = DAMM[interim][digits.charAt(i) - '0'];
    }
    return interim;
  }

  /** As it is shown, such as {@code P482-9173}. */
  @Override
  public String toString() {
    return "P" + digits.substring(0, 3) + "-" + digits.substring(3);
  }
}
