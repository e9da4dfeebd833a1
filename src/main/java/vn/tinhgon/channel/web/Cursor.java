package vn.tinhgon.channel.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far a reader has read: the last question and the last reply. */
record Cursor(long asked, long replied) {
  static final Cursor START = new Cursor(0, 0);
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  /** Reads what {@link #toString} wrote; anything else is the start. */
  static Cursor parse(@Nullable String text) {
    Matcher parts = SHAPE.matcher(text == null ? "" : text);
    return parts.matches()
        ? new Cursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)))
        : START;
  }

  @Override
  public String toString() {
    return asked + "-" + replied;
  }
}
