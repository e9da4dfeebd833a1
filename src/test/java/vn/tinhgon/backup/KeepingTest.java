package vn.tinhgon.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

    assertThat(kept).contains(NOW).hasSizeBetween(60, 66);
    assertThat(IntStream.range(0, 24).mapToObj(i -> NOW.minus(Duration.ofHours(i))))
        .isSubsetOf(kept);
    assertThat(kept.stream().min(Instant::compareTo).orElseThrow())
        .isBetween(NOW.minus(Duration.ofDays(366)), NOW.minus(Duration.ofDays(300)));
  }

  @Test
  void losesNothingWhileTheMachineIsOff() {
    List<Instant> old =
        IntStream.range(0, 5).mapToObj(i -> NOW.minus(Duration.ofDays(900 + i))).toList();

    assertThat(Keeping.of(old)).containsExactlyInAnyOrderElementsOf(old);
  }
}
