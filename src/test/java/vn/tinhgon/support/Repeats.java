package vn.tinhgon.support;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * When a platform posts again what was not taken.
 *
 * @param pauses after the first attempt, the second, …; the last one from then on
 * @param most how often it posts in all
 */
record Repeats(Clock clock, List<Duration> pauses, int most) {
  /** For tests that do not wait: so soon does no platform. */
  static final Repeats HURRIED =
      new Repeats(Clock.systemUTC(), List.of(Duration.ofMillis(100)), 100);

  /** For drills in which the service is away for as long as its start takes. */
  static final Repeats STUBBORN =
      new Repeats(Clock.systemUTC(), List.of(Duration.ofMillis(250)), Integer.MAX_VALUE);

  /** Doubling from a second up to a random one to two minutes, for as long as it keeps a thing. */
  static Repeats ofTelegram(Clock clock) {
    return new Repeats(clock, seconds(1, 2, 4, 8, 16, 32, 64, 90), Integer.MAX_VALUE);
  }

  /** Not documented. */
  static Repeats ofZaloBot(Clock clock) {
    return new Repeats(clock, seconds(30), 120);
  }

  /** After that they are lost. */
  static Repeats ofAccount(Clock clock) {
    return new Repeats(clock, seconds(30, 300, 900, 1_800, 3_600), 6);
  }

  Duration after(int attempts) {
    return pauses.get(Math.min(attempts, pauses.size()) - 1);
  }

  private static List<Duration> seconds(int... pauses) {
    return java.util.Arrays.stream(pauses).mapToObj(Duration::ofSeconds).toList();
  }
}
