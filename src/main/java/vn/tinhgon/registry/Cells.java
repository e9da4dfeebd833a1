package vn.tinhgon.registry;

import java.util.Arrays;
import java.util.List;

/** How lists stand in one cell: items with an upright stroke between them. */
final class Cells {
  private Cells() {}

  static List<String> items(String cell) {
    return Arrays.stream(cell.split("\\|"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  static String join(List<?> items) {
    return String.join(" | ", items.stream().map(String::valueOf).toList());
  }
}
