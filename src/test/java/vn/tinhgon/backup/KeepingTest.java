package vn.tinhgon.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Vietnam;

class KeepingTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void keepsHoursThenDaysThenMonths() {
    Set<Instant> kept = new HashSet<>();
    Instant start = NOW.minus(Duration.ofDays(500));
    for (int hour = 0; hour <= 500 * 24; hour++) {
      kept.add(start.plus(Duration.ofHours(hour)));
      kept = Keeping.of(kept);
    }

    // Of the 30 days and 12 months the newest share their copies with hours and days.
    assertThat(kept).contains(NOW);
    assertThat(days(kept, NOW.minus(Duration.ofDays(30)))).hasSize(30);
    assertThat(kept.stream().map(at -> YearMonth.from(at.atZone(Vietnam.TIME))).distinct())
        .hasSize(12);
    assertThat(kept.stream().filter(at -> at.isBefore(NOW.minus(Duration.ofDays(30)))))
        .as("of each month its last copy; that of the last whole month is one of the days'")
        .hasSize(10)
        .allMatch(at -> at.atZone(Vietnam.TIME).plusHours(1).getDayOfMonth() == 1);
    assertThat(IntStream.range(0, 24).mapToObj(i -> NOW.minus(Duration.ofHours(i))))
        .isSubsetOf(kept);
    assertThat(kept.stream().min(Instant::compareTo).orElseThrow())
        .isBetween(NOW.minus(Duration.ofDays(366)), NOW.minus(Duration.ofDays(300)));
  }

  @Test
  void keepsExactly24HoursAnd30DaysAnd12Months() {
    Set<Instant> kept = new HashSet<>();
    Instant start = NOW.minus(Duration.ofDays(500));
    for (int hour = 0; hour <= 500 * 24; hour++) {
      kept.add(start.plus(Duration.ofHours(hour)));
      kept = Keeping.of(kept);
    }

    LocalDate today = LocalDate.ofInstant(NOW, Vietnam.TIME);
    List<Instant> hours =
        IntStream.range(0, 24).mapToObj(i -> NOW.minus(Duration.ofHours(i))).toList();
    // Of today and of this month the newest; of each one before its last.
    List<Instant> days =
        IntStream.range(0, 30).mapToObj(i -> i == 0 ? NOW : lastOf(today.minusDays(i))).toList();
    List<Instant> months =
        IntStream.range(0, 12)
            .mapToObj(
                i -> i == 0 ? NOW : lastOf(YearMonth.from(today).minusMonths(i).atEndOfMonth()))
            .toList();
    assertThat(hours).hasSize(24).doesNotHaveDuplicates();
    assertThat(days).hasSize(30).doesNotHaveDuplicates();
    assertThat(months).hasSize(12).doesNotHaveDuplicates();
    Set<Instant> expected = new HashSet<>(hours);
    expected.addAll(days);
    expected.addAll(months);
    assertThat(kept).isEqualTo(expected);
  }

  private static Instant lastOf(LocalDate day) {
    return day.atTime(23, 0).atZone(Vietnam.TIME).toInstant();
  }

  private static Stream<LocalDate> days(Set<Instant> kept, Instant since) {
    return kept.stream()
        .filter(at -> !at.isBefore(since))
        .map(at -> LocalDate.ofInstant(at, Vietnam.TIME))
        .distinct();
  }

  @Test
  void losesNothingWhileTheMachineIsOff() {
    List<Instant> old =
        IntStream.range(0, 5).mapToObj(i -> NOW.minus(Duration.ofDays(900 + i))).toList();

    assertThat(Keeping.of(old)).containsExactlyInAnyOrderElementsOf(old);
  }
}
