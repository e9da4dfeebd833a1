package vn.tinhgon.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.channel.ChannelStatus.State;

/** How Telegram is. A change is logged once, not every attempt. */
final class TelegramStatus implements Channel {
  private static final Logger log = LoggerFactory.getLogger(TelegramStatus.class);

  /** Messages are lost after a day without contact; somebody should know long before. */
  private static final Duration ALARM = Duration.ofMinutes(15);

  private final Clock clock;
  private State state;
  private Instant since;
  private String problem;
  private boolean alarmed;
  private @Nullable Instant lastContact;

  TelegramStatus(Clock clock, boolean on, String problem) {
    this.clock = clock;
    this.state = on ? State.CONNECTING : State.OFF;
    this.since = clock.instant();
    this.problem = problem;
  }

  /** Telegram answered properly. Returns whether it had a problem before. */
  synchronized boolean fine() {
    boolean recovered = !problem.isEmpty();
    if (recovered) {
      log.info("Telegram: works again (it was: {})", problem);
    }
    enter(State.CONNECTED, "");
    alarmed = false;
    lastContact = clock.instant();
    return recovered;
  }

  /** Something is wrong, and what to do. */
  synchronized void problem(State now, String what) {
    Instant last = lastContact;
    if (!alarmed && last != null && last.plus(ALARM).isBefore(clock.instant())) {
      alarmed = true;
      log.error("Telegram: silent since {}; it forgets unanswered messages after 24 hours", last);
    }
    if (!what.equals(problem)) {
      log.warn("Telegram: {}", what);
    }
    enter(now, what);
  }

  private void enter(State now, String what) {
    if (state != now) {
      since = clock.instant();
    }
    state = now;
    problem = what;
  }

  @Override
  public synchronized ChannelStatus status() {
    return new ChannelStatus("telegram", state, since, problem, lastContact);
  }
}
