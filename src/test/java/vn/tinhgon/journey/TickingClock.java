package vn.tinhgon.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A clock that runs, from a moment of the test's, and may be put on. */
final class TickingClock extends Clock {
  private final long begun = System.nanoTime();
  private volatile Instant start;

  TickingClock(Instant start) {
    this.start = start;
  }

  /** That service goes by it. */
  void into(ConfigurableApplicationContext context) {
    ((GenericApplicationContext) context)
        .registerBean("testClock", Clock.class, () -> this, bean -> bean.setPrimary(true));
  }

  void goOn(Duration time) {
    start = start.plus(time);
  }

  @Override
  public Instant instant() {
    return start.plusNanos(System.nanoTime() - begun);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("only instants are asked for");
  }
}
