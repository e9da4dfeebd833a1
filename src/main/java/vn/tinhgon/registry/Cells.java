package vn.tinhgon.registry;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How lists stand in one cell: items with an upright stroke between them. */
final class Cells {
  /** One that stands within an item has a backslash before it. */
  private static final Pattern STROKE = Pattern.compile("(?<!\\\\)\\|");

  private Cells() {}

  static List<String> items(String cell) {
    return Arrays.stream(STROKE.split(cell))
        .map(item -> item.strip().replace("\\|", "|"))
        .filter(item -> !item.isEmpty())
        .toList();
  }

  static String join(List<?> items) {
    return String.join(
        " | ", items.stream().map(item -> String.valueOf(item).replace("|", "\\|")).toList());
  }
}
