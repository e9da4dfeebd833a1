package vn.tinhgon.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus;

/**
 * How Telegram is. A change is logged once, not every attempt. A problem never makes the service
 * unhealthy: the other channels go on.
 */
final class TelegramStatus implements Channel, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(TelegramStatus.class);
  private static final Status DEGRADED = new Status("DEGRADED");

  /** Messages are lost after a day without contact; somebody should know long before. */
  private static final Duration ALARM = Duration.ofMinutes(15);

  private final Clock clock;
  private final boolean on;
  private String problem;
  private boolean alarmed;
  private @Nullable Instant lastContact;

  TelegramStatus(Clock clock, boolean on, String problem) {
    this.clock = clock;
    this.on = on;
    this.problem = problem;
  }

  /** Telegram answered properly. Returns whether it had a problem before. */
  synchronized boolean fine() {
    boolean recovered = !problem.isEmpty();
    if (recovered) {
      log.info("Telegram: works again (it was: {})", problem);
    }
    problem = "";
    alarmed = false;
    lastContact = clock.instant();
    return recovered;
  }

  /** Something is wrong, and what to do. */
  synchronized void problem(String what) {
    Instant last = lastContact;
    if (!alarmed && last != null && last.plus(ALARM).isBefore(clock.instant())) {
      alarmed = true;
      log.error("Telegram: silent since {}; it forgets unanswered messages after 24 hours", last);
    }
    if (!what.equals(problem)) {
      log.warn("Telegram: {}", what);
    }
    problem = what;
  }

  @Override
  public synchronized ChannelStatus status() {
    return new ChannelStatus("telegram", on, problem, lastContact);
  }

  @Override
  public synchronized Health health() {
    if (!on) {
      return Health.unknown().withDetail("off", problem).build();
    }
    var health = problem.isEmpty() ? Health.up() : Health.status(DEGRADED);
    health.withDetail("problem", problem);
    if (lastContact != null) {
      health.withDetail("lastContact", lastContact.toString());
    }
    return health.build();
  }
}
