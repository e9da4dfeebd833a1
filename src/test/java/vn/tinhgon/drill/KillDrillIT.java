package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.support.Moment;

/**
 * Kills the real process under load, at each of seven moments and at random, then lets it finish
 * and compares. {@code -Dkills=210} for a long run.
 */
class KillDrillIT {

  /** When a kill strikes. */
  private enum Strike {
    FETCHED(Moment.FETCHED, 0),
    BEFORE_COMMIT(Moment.FETCHED, 8),
    AFTER_COMMIT(Moment.CONFIRMING, 0),
    CONFIRMED(Moment.CONFIRMED, 0),
    BEFORE_ACCEPT(Moment.BEFORE_ACCEPT, 0),
    AFTER_ACCEPT(Moment.AFTER_ACCEPT, 0),
    AFTER_REPLY(Moment.AFTER_REPLY, 0),
    RANDOM(Moment.FETCHED, 400);

    final Moment moment;
    final int laterMillis;

    Strike(Moment moment, int laterMillis) {
      this.moment = moment;
      this.laterMillis = laterMillis;
    }
  }

  @Test
  void losesNothingAndRepeatsOnlyOpenSendsHoweverOftenItIsKilled(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    int kills = Integer.getInteger("kills", 21);
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    System.out.printf(
        "kill drill: %d kills, seed %d, TINHGON_RATE_LIMIT_PER_MINUTE=0, pace off%n", kills, seed);
    Duration slowest = Duration.ZERO;
    try (var drill = new Drill(folder)) {
      drill.begin();
      drill.startLoad();
      for (int n = 0; n < kills; n++) {
        strike(drill, Strike.values()[n % Strike.values().length], random);
        Duration start = drill.app.start().awaitReady();
        slowest = start.compareTo(slowest) > 0 ? start : slowest;
      }
      double rate = drill.drain();
      drill.app.terminate();

      var verdict = drill.verdict();

      System.out.printf(
          Locale.ROOT,
          "kills=%d asked=%d lost=%d twice=%d reordered=%d ambiguous=%d"
              + " backlog=%.0f/s slowest-restart=%.1fs%n",
          kills,
          drill.asked(),
          verdict.lost(),
          verdict.twice(),
          verdict.reordered(),
          verdict.ambiguous(),
          rate,
          slowest.toMillis() / 1000.0);
      assertThat(verdict.findings()).isEmpty();
      assertThat(drill.telegram.violations()).isEmpty();
      drill.checkLog();
    }
  }

  /** Kills on the thread that serves the call, so that nothing happens between moment and kill. */
  private static void strike(Drill drill, Strike strike, Random random) {
    var left = new AtomicInteger(1 + random.nextInt(12));
    int later = strike.laterMillis == 0 ? 0 : random.nextInt(strike.laterMillis);
    var struck = new CountDownLatch(1);
    drill.telegram.observe(moment -> {
      if (moment == strike.moment && left.decrementAndGet() == 0) {
        AppProcess.pause(later);
        drill.app.kill();
        struck.countDown();
      }
    });
    try {
      if (!struck.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError(strike + " never came:\n" + drill.app.logTail());
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    drill.telegram.observe(_ -> {});
    drill.cut();
  }
}
