package vn.tinhgon.channel.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.ops.SecretMask;
import vn.tinhgon.support.SettableClock;

class WatchTest {
  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final PlatformStatus status = new PlatformStatus("x", "X", "all is lost", clock, "");

  @Test
  void goesOnAfterWhatNobodyExpectedAndShowsNoSecret() {
    SecretMask.hide("secret-of-the-watch-test");
    var broken = new AtomicBoolean(true);
    var watch =
        new Watch(
            "x-watch",
            () -> {
              if (broken.get()) {
                throw new IllegalArgumentException("in a header: secret-of-the-watch-test");
              }
              return Optional.empty();
            },
            () -> {},
            status,
            () -> {},
            clock,
            new Random(1));

    assertThat(watch.runOnce()).isPositive().isLessThan(Duration.ofMinutes(1));
    assertThat(status.status().state()).isEqualTo(State.IN_TROUBLE);
    assertThat(status.status().problem()).contains("in a header: [secret]");

    broken.set(false);
    watch.runOnce();
    assertThat(status.status().state()).isEqualTo(State.CONNECTED);
  }
}
