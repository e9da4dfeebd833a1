package vn.tinhgon.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row comes from and when it holds.
 *
 * @param validFrom first day on which it is known to hold; null = unknown
 * @param validTo first day on which it no longer holds; null = unknown or still holds
 * @param precision how exactly the dates are known
 * @param basis whether the dates are printed in the source
 * @param context the date context as a reader sees it
 * @param sources ids of {@link Source} rows
 * @param served false for what was inferred or derived: kept, never shown
 * @param caveat a sentence a reader needs beside the fact, or empty
 */
public record Provenance(
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Precision precision,
    Basis basis,
    String context,
    List<String> sources,
    boolean served,
    String caveat) {

  /** How exactly a date is known. */
  public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    YEAR,
    RANGE,
    NONE
  }

  /** What a date rests on. */
  public enum Basis {
    /** Printed in the source. */
    STATED,
    /** Concluded by the editors; never shown as if printed. */
    INFERRED,
    /** Common administrative knowledge, such as a resolution on administrative units. */
    GENERAL
  }

  /** Whether the row holds on that day, as far as its dates tell. */
  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom)) && !endedBy(day);
  }

  /** Whether the row is known to have ended on or before that day. */
  public boolean endedBy(LocalDate day) {
    return validTo != null && !day.isBefore(validTo);
  }

  /** The same, given to readers. */
  Provenance given() {
    return new Provenance(validFrom, validTo, precision, basis, context, sources, true, caveat);
  }

  /** The same, kept from readers. */
  public Provenance unserved() {
    return new Provenance(validFrom, validTo, precision, basis, context, sources, false, caveat);
  }
}
