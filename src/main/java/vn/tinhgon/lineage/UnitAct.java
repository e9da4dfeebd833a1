package vn.tinhgon.lineage;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One taking of rows into the store, that can be taken back as a whole.
 *
 * @param source what was taken, as its name says
 * @param day the day of that source, as far as known
 */
public record UnitAct(
    long id, String source, @Nullable LocalDate day, String note, Instant at, boolean undone) {}
