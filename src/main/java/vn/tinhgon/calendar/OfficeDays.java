package vn.tinhgon.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days on which offices work: Monday to Friday, but for the holidays and the days exchanged for
 * others that are known. Of a year that is not known only what the law has fixed once and for all
 * is.
 */
final class OfficeDays {
  private final Map<LocalDate, SpecialDay> special;
  private final SortedSet<Integer> known;

  OfficeDays(Map<LocalDate, SpecialDay> special, Set<Integer> known) {
    this.special = Map.copyOf(special);
    this.known = new TreeSet<>(known);
  }

  boolean works(LocalDate day) {
    SpecialDay said = special.get(day);
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return said == null ? !weekend : said.works();
  }

  LocalDate next(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!works(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  LocalDate before(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (!works(before)) {
      before = before.minusDays(1);
    }
    return before;
  }

  /** Those that are not like others, from then on, in their order. */
  List<SpecialDay> from(LocalDate day, int most) {
    return special.values().stream()
        .filter(one -> !one.on().isBefore(day))
        .sorted(Comparator.comparing(SpecialDay::on))
        .limit(most)
        .toList();
  }

  /** The years whose holidays have been announced. */
  SortedSet<Integer> known() {
    return new TreeSet<>(known);
  }
}
