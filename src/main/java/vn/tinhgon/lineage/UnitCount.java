package vn.tinhgon.lineage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many communes lay in a unit on a day, as is stated of it.
 *
 * @param level those of which level; null = all of them
 * @param document number of the document that states it, or empty
 */
public record UnitCount(
    String unit, @Nullable Level level, LocalDate day, int count, String document) {

  String key() {
    return unit + ' ' + day + ' ' + (level == null ? "" : level.name());
  }
}
