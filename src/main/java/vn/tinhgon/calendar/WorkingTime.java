package vn.tinhgon.calendar;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Vietnam;

/** Reckons in the days and hours in which offices work. */
@Component
public class WorkingTime {
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  private final OfficeDays days;

  WorkingTime(@Value("${tinhgon.holidays-file:./config/holidays.csv}") Path own) {
    days = HolidayFile.read(own);
  }

  /**
   * The same hour so many working days later. What comes when offices are closed counts from the
   * hour in which they open.
   */
  public Instant after(Instant from, int workingDays) {
    ZonedDateTime begin = opening(from.atZone(Vietnam.TIME));
    LocalDate day = begin.toLocalDate();
    for (int i = 0; i < workingDays; i++) {
      day = days.next(day);
    }
    return day.atTime(begin.toLocalTime()).atZone(Vietnam.TIME).toInstant();
  }

  private ZonedDateTime opening(ZonedDateTime moment) {
    LocalDate day = moment.toLocalDate();
    LocalTime hour = moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    if (!days.works(day) || !hour.isBefore(CLOSES)) {
      return days.next(day).atTime(OPENS).atZone(Vietnam.TIME);
    }
    return day.atTime(hour.isBefore(OPENS) ? OPENS : hour).atZone(Vietnam.TIME);
  }

  /** The moment at which so many working hours are left. */
  public Instant before(Instant until, Duration workingHours) {
    ZonedDateTime end = until.atZone(Vietnam.TIME);
    LocalDate day =
        days.works(end.toLocalDate()) ? end.toLocalDate() : days.next(end.toLocalDate());
    LocalTime hour = day.equals(end.toLocalDate()) ? end.toLocalTime() : OPENS;
    Duration left = workingHours;
    while (left.compareTo(open(hour)) > 0) {
      left = left.minus(open(hour));
      day = days.before(day);
      hour = CLOSES;
    }
    return day.atTime(clamped(hour).minus(left)).atZone(Vietnam.TIME).toInstant();
  }

  /** How long offices have been open at that hour. */
  private static Duration open(LocalTime hour) {
    return Duration.between(OPENS, clamped(hour));
  }

  private static LocalTime clamped(LocalTime hour) {
    return hour.isBefore(OPENS) ? OPENS : hour.isAfter(CLOSES) ? CLOSES : hour;
  }

  /** The years between both, these included, whose holidays have not been announced to us. */
  public SortedSet<Integer> unknownYears(Instant from, Instant until) {
    SortedSet<Integer> known = days.known();
    var unknown = new TreeSet<Integer>();
    IntStream.rangeClosed(from.atZone(Vietnam.TIME).getYear(), until.atZone(Vietnam.TIME).getYear())
        .filter(year -> !known.contains(year))
        .forEach(unknown::add);
    return unknown;
  }

  /** The next days that are not like others. */
  public List<SpecialDay> coming(Instant from, int most) {
    return days.from(from.atZone(Vietnam.TIME).toLocalDate(), most);
  }

  /** The years whose holidays have been announced to us. */
  public SortedSet<Integer> knownYears() {
    return days.known();
  }
}
