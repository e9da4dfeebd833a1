package vn.tinhgon.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.outbox.Outbox;

/** Erases what people wrote once the time for keeping it is over; counts stay. */
@Component
class Retention {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final Inbox inbox;
  private final Outbox outbox;
  private final Clock clock;
  private final Duration kept;

  Retention(
      Inbox inbox,
      Outbox outbox,
      Clock clock,
      @Value("${tinhgon.retention-days:90}") int retentionDays) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.clock = clock;
    kept = Duration.ofDays(retentionDays);
  }

  /** Also soon after a start, so that a machine which is off at night erases too. */
  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT24H")
  void erase() {
    Instant before = clock.instant().minus(kept);
    int erased = inbox.erase(before) + outbox.erase(before);
    if (erased > 0) {
      log.info("erased the words of {} messages older than {} days", erased, kept.toDays());
    }
  }
}
