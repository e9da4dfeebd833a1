package vn.tinhgon.lineage;

import java.util.List;

/**
 * One end of a walk through the changes.
 *
 * @param part whether only a part went that way
 * @param way the changes passed, in the order of the walk
 */
public record Branch(Unit unit, boolean part, List<UnitChange> way) {

  public Branch {
    way = List.copyOf(way);
  }
}
