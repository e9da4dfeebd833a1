package vn.tinhgon.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** So many in a time, by a clock; counted for each name by itself. */
final class SpeedLimit {
  private final Clock clock;
  private final int most;
  private final Duration within;
  private final Map<String, Deque<Instant>> taken = new HashMap<>();

  SpeedLimit(Clock clock, int most, Duration within) {
    this.clock = clock;
    this.most = most;
    this.within = within;
  }

  /** Counts one more of that name, or says how long it must wait. */
  synchronized Duration wait(String name) {
    Instant now = clock.instant();
    Deque<Instant> before = taken.computeIfAbsent(name, _ -> new ArrayDeque<>());
    while (!before.isEmpty() && !before.getFirst().plus(within).isAfter(now)) {
      before.removeFirst();
    }
    if (before.size() >= most) {
      return Duration.between(now, before.getFirst().plus(within));
    }
    before.addLast(now);
    return Duration.ZERO;
  }
}
