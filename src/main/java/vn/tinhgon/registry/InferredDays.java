package vn.tinhgon.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.tinhgon.message.Vietnam;

/** Days whose year the editors concluded: no text may show them as if they were printed. */
public final class InferredDays {
  private static final Pattern WRITTEN =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)");

  private final Set<LocalDate> days;

  private InferredDays(Set<LocalDate> days) {
    this.days = days;
  }

  /** The inferred single days among the dates of publications. */
  public static InferredDays of(Collection<Source> sources) {
    Set<LocalDate> days = new HashSet<>();
    for (Source source : sources) {
      LocalDate day = source.dateFrom();
      if (day != null
          && day.equals(source.dateTo())
          && source.dateBasis() == Provenance.Basis.INFERRED) {
        days.add(day);
      }
    }
    return new InferredDays(days);
  }

  /** The first such day in a text, as it is written there. */
  public Optional<String> shownIn(String text) {
    return WRITTEN
        .matcher(text)
        .results()
        .filter(written -> days.contains(Vietnam.day(written)))
        .map(MatchResult::group)
        .findFirst();
  }
}
