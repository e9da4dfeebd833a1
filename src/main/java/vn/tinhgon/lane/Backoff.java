package vn.tinhgon.lane;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Growing pauses between attempts, half of each left to chance so that crowds spread out. */
public record Backoff(Duration first, int factor, Duration longest, RandomGenerator random) {

  /** The pause after that many attempts, from one half to the whole of first · factor^(n-1). */
  public Duration after(int attempts) {
    double grown = (double) first.toMillis() * Math.pow(factor, Math.max(0, attempts - 1));
    double whole = Math.min(grown, (double) longest.toMillis());
    return Duration.ofMillis((long) (whole * (0.5 + 0.5 * random.nextDouble())));
  }
}
