package vn.tinhgon.backup;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.tinhgon.message.Vietnam;

/**
 * Which copies are kept: the last of each of the latest 24 hours, 30 days and 12 months that have
 * one. Periods without a copy do not count, so a machine that was off keeps its old ones.
 */
final class Keeping {
  private static final int HOURS = 24;
  private static final int DAYS = 30;
  private static final int MONTHS = 12;

  private Keeping() {}

  /** Those to be kept. */
  static Set<Instant> of(Collection<Instant> copies) {
    List<Instant> newest = copies.stream().sorted(Comparator.reverseOrder()).toList();
    Set<Instant> kept = new HashSet<>();
    keep(kept, newest, HOURS, at -> at.truncatedTo(ChronoUnit.HOURS));
    keep(kept, newest, DAYS, ZonedDateTime::toLocalDate);
    keep(kept, newest, MONTHS, YearMonth::from);
    return kept;
  }

  private static void keep(
      Set<Instant> kept, List<Instant> newest, int most, Function<ZonedDateTime, Object> period) {
    Set<Object> seen = new HashSet<>();
    for (Instant copy : newest) {
      if (seen.size() < most && seen.add(period.apply(copy.atZone(Vietnam.TIME)))) {
        kept.add(copy);
      }
    }
  }
}
