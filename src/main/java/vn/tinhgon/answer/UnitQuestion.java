package vn.tinhgon.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is asked about a unit over time; its name as typed. */
sealed interface UnitQuestion {

  /** The words by which the unit is named, with those above it. */
  String place();

  /** The day of which is asked. */
  LocalDate asOf();

  /** A day on which the unit was, to tell it from others of its name; null = any. */
  @Nullable LocalDate alive();

  /** What became of it. */
  record Became(String place, LocalDate asOf, @Nullable LocalDate alive) implements UnitQuestion {}

  /** Out of which units it was made. */
  record MadeOf(String place, LocalDate asOf, @Nullable LocalDate alive) implements UnitQuestion {}

  /** Which units lie in it, or only how many. */
  record Parts(String place, LocalDate asOf, @Nullable LocalDate alive, boolean many)
      implements UnitQuestion {}

  /** Since when it is, and by which document. */
  record Basis(String place, LocalDate asOf, @Nullable LocalDate alive) implements UnitQuestion {}

  /** By which documents the units in it were arranged. */
  record Arranged(String place, LocalDate asOf, @Nullable LocalDate alive)
      implements UnitQuestion {}
}
