package vn.tinhgon.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days whose year the editors concluded: no text may show them as if they were printed. */
public final class InferredDays {
  private final List<Pattern> days;

  private InferredDays(List<Pattern> days) {
    this.days = days;
  }

  /** The inferred single days among the dates of publications. */
  public static InferredDays of(Collection<Source> sources) {
    List<Pattern> days = new ArrayList<>();
    for (Source source : sources) {
      LocalDate day = source.dateFrom();
      if (day != null
          && day.equals(source.dateTo())
          && source.dateBasis() == Provenance.Basis.INFERRED) {
        days.add(pattern(day));
      }
    }
    return new InferredDays(List.copyOf(days));
  }

  private static Pattern pattern(LocalDate day) {
    return Pattern.compile(
        "(?<!\\d)0?%d[/.-]0?%d[/.-]%d(?!\\d)"
            .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
  }

  /** The first such day in a text. */
  public Optional<String> shownIn(String text) {
    return days.stream()
        .flatMap(day -> day.matcher(text).results().map(result -> result.group()))
        .findFirst();
  }
}
