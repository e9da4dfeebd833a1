package vn.tinhgon.registry;

import java.util.List;

/**
 * What was done to one row of the register.
 *
 * @param table the table's name
 * @param was its cells before; none = there was no such row
 * @param became its cells afterwards
 */
public record RowChange(String table, String id, List<String> was, List<String> became) {

  public RowChange {
    was = List.copyOf(was);
    became = List.copyOf(became);
  }

  /** Whether there was no such row before. */
  public boolean added() {
    return was.isEmpty();
  }
}
