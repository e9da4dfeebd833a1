package vn.tinhgon.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.tinhgon.message.Vietnam;

/** Whole days, the last of them included, as our readers live them. */
public record Period(LocalDate first, LocalDate last) {
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  /** The seven days up to that one. */
  public static Period week(LocalDate last) {
    return new Period(last.minusDays(WEEK - 1), last);
  }

  /** The thirty days up to that one. */
  public static Period month(LocalDate last) {
    return new Period(last.minusDays(MONTH - 1), last);
  }

  /** When it begins. */
  public Instant from() {
    return begin(first);
  }

  /** When it is over. */
  public Instant to() {
    return begin(last.plusDays(1));
  }

  /** Its days in their order. */
  List<LocalDate> days() {
    return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1)).toList();
  }

  static Instant begin(LocalDate day) {
    return day.atStartOfDay(Vietnam.TIME).toInstant();
  }
}
