package vn.tinhgon.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that somebody names, and what he writes after it.
 *
 * @param number less than 0 where none is named
 * @param reason what else was typed
 */
record NamedVersion(int number, String reason) {
  private static final String WORD = "(?iu)(?:phi[eê]n\\s+b[aả]n\\s+)?v?";

  /** A number at the beginning, however it is written: never the beginning of a reason. */
  private static final Pattern MEANT =
      Pattern.compile(WORD + "[^\\p{L}\\d\\s]*\\d.*", Pattern.DOTALL);

  private static final Pattern ONE =
      Pattern.compile(WORD + "(\\d{1,9})(?:\\s+(.*))?", Pattern.DOTALL);

  /** What was named; empty where nobody could say which version is meant. */
  static Optional<NamedVersion> in(String typed) {
    String text = typed.strip();
    if (!MEANT.matcher(text).matches()) {
      return Optional.of(new NamedVersion(-1, typed));
    }
    Matcher named = ONE.matcher(text);
    if (!named.matches()) {
      return Optional.empty();
    }
    String reason = Optional.ofNullable(named.group(2)).orElse("");
    return MEANT.matcher(reason).matches()
        ? Optional.empty()
        : Optional.of(new NamedVersion(Integer.parseInt(named.group(1)), reason));
  }
}
