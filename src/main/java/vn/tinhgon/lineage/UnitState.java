package vn.tinhgon.lineage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit was called, which level it had and where it belonged, over a span of time.
 *
 * @param unit id of the unit; never an official code, for these are given out anew
 * @param parent id of the unit above it, or null
 * @param code the official code in that time, or empty
 * @param also other ways to write the name
 * @param from its first day, or the day by which it is known to have been
 * @param exact whether that day is the first
 * @param to the first day on which it was so no longer; null = it still is
 */
public record UnitState(
    String unit,
    String name,
    Level level,
    @Nullable String parent,
    String code,
    List<String> also,
    LocalDate from,
    boolean exact,
    @Nullable LocalDate to) {

  public UnitState {
    also = List.copyOf(also);
  }

  /** Level and name as they stand within a sentence. */
  public String full() {
    return level.word() + ' ' + name;
  }

  /** Whether it was so on that day, as far as is known. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** Whether both were so on some day. */
  boolean overlaps(UnitState other) {
    return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
  }

  /** The same until that day. */
  UnitState until(LocalDate day) {
    return new UnitState(unit, name, level, parent, code, also, from, exact, day);
  }
}
