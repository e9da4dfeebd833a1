package vn.tinhgon.channel.zalobot;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tinhgon.channel.Usage;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.outbox.Outbox;

/**
 * How much of the month's messages is used up, by what our outbox has sent. When the platform's
 * month begins is not documented; here it is the first, in Viet Nam.
 */
final class ZaloBotUsage {
  private static final Logger log = LoggerFactory.getLogger(ZaloBotUsage.class);
  private static final int LOOK_EVERY = 20;
  private static final int ALARM_PERCENT = 80;

  private final Outbox outbox;
  private final String account;
  private final int quota;
  private final Clock clock;
  private final Counter refusals;
  private final AtomicInteger sends = new AtomicInteger();
  private volatile @Nullable YearMonth alarmed;

  ZaloBotUsage(Outbox outbox, String account, int quota, Clock clock, MeterRegistry meters) {
    this.outbox = outbox;
    this.account = account;
    this.quota = quota;
    this.clock = clock;
    refusals = meters.counter("tinhgon.zalobot.busy");
    Gauge.builder("tinhgon.zalobot.month.sent", this, usage -> (double) usage.now().sent())
        .strongReference(true)
        .register(meters);
    Gauge.builder("tinhgon.zalobot.month.quota", () -> quota).register(meters);
  }

  Usage now() {
    var first = month().atDay(1).atStartOfDay(Vietnam.TIME).toInstant();
    return new Usage(outbox.sentSince(ZaloBotCourier.CHANNEL, account, first), quota);
  }

  /** A message was taken. */
  void sent() {
    if (quota > 0 && sends.getAndIncrement() % LOOK_EVERY == 0 && !month().equals(alarmed)) {
      long sent = now().sent();
      if (sent * 100 >= (long) quota * ALARM_PERCENT) {
        alarmed = month();
        log.warn("Zalo Bot: {} of the {} messages of this month are sent", sent, quota);
      }
    }
  }

  /** Whether all of the month's messages are sent, by our count. */
  boolean usedUp() {
    return quota > 0 && now().sent() >= quota;
  }

  /** What that means, and what to do. */
  String told() {
    return "takes no message: the "
        + quota
        + " messages of this month are used up (take a larger plan and set"
        + " TINHGON_ZALOBOT_MONTHLY_QUOTA, or wait for the next month)";
  }

  /** The platform said that it was too much. */
  void refused() {
    refusals.increment();
  }

  private YearMonth month() {
    return YearMonth.from(clock.instant().atZone(Vietnam.TIME));
  }
}
