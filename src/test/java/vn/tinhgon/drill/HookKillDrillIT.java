package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.support.Hook;
import vn.tinhgon.support.Moment;

/**
 * Kills the real process under load while three platforms call it: for each of them in turn, first
 * between an event and its confirmation; a longer run, as {@code -Pdrill} is, also between a
 * message and its record, and at the other moments.
 */
class HookKillDrillIT {

  /** When a kill strikes. */
  private enum Strike {
    BEFORE_CONFIRMATION(Moment.FETCHED, 10),
    AFTER_ACCEPT(Moment.AFTER_ACCEPT, 0),
    CONFIRMED(Moment.CONFIRMED, 0),
    BEFORE_ACCEPT(Moment.BEFORE_ACCEPT, 0),
    AFTER_REPLY(Moment.AFTER_REPLY, 0),
    WHILE_HANDLED(Moment.FETCHED, 60),
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
    System.out.printf("kill drill by webhook: %d kills, seed %d%n", kills, seed);
    try (var drill = new HookDrill(folder)) {
      drill.begin();
      drill.startLoad();
      for (int n = 0; n < kills; n++) {
        Strike strike = Strike.values()[n / drill.hooks().size() % Strike.values().length];
        strike(drill, drill.hooks().get(n % drill.hooks().size()), strike, random);
        drill.app.start().awaitReady();
      }
      drill.drain();
      drill.app.terminate();

      drill
          .verdicts()
          .forEach((channel, verdict) -> {
            System.out.printf(
                Locale.ROOT,
                "%s: lost=%d twice=%d reordered=%d ambiguous=%d%n",
                channel,
                verdict.lost(),
                verdict.twice(),
                verdict.reordered(),
                verdict.ambiguous());
            assertThat(verdict.findings()).as(channel).isEmpty();
          });
      System.out.printf("kills=%d asked=%d%n", kills, drill.asked());
      assertThat(drill.hooks().stream().flatMap(hook -> hook.violations().stream())).isEmpty();
      drill.checkLog();
    }
  }

  /**
   * Kills on the thread that serves the call, so that nothing happens between moment and kill; what
   * is to happen while an event is posted, on another.
   */
  private static void strike(HookDrill drill, Hook hook, Strike strike, Random random) {
    var left = new AtomicInteger(1 + random.nextInt(12));
    int later = strike.laterMillis == 0 ? 0 : random.nextInt(strike.laterMillis);
    var struck = new CountDownLatch(1);
    Runnable kill =
        () -> {
          AppProcess.pause(later);
          drill.app.kill();
          struck.countDown();
        };
    hook.observe(moment -> {
      if (moment == strike.moment && left.decrementAndGet() == 0) {
        if (strike.laterMillis > 0) {
          Thread.startVirtualThread(kill);
        } else {
          kill.run();
        }
      }
    });
    try {
      if (!struck.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError(strike + " never came:\n" + drill.app.logTail());
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    hook.observe(_ -> {});
    drill.cut();
  }
}
