package vn.tinhgon.registry;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula: they leave with an apostrophe before them, as
 * people write it there, and lose it when they come back.
 */
public final class GuardedCell {
  private static final Pattern DANGEROUS =
      Pattern.compile(
          "'*(?:[\\t\\r\\x00]|[\\s\\x00\\u00A0]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]).*",
          Pattern.DOTALL);

  private GuardedCell() {}

  /** The text as it may stand in a spreadsheet. */
  public static String guard(String text) {
    return DANGEROUS.matcher(text).matches() ? "'" + text : text;
  }

  /** The text that was guarded so. */
  public static String open(String cell) {
    return cell.startsWith("'") && DANGEROUS.matcher(cell.substring(1)).matches()
        ? cell.substring(1)
        : cell;
  }
}
