package vn.tinhgon.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tinhgon.inbox.InboxTraces;
import vn.tinhgon.outbox.OutboxTraces;

/** Erases what people wrote, and who they were, once the time for keeping it is over. */
@Component
class Retention {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);
  private static final int MOST_DAYS = 36_500;

  private final InboxTraces received;
  private final OutboxTraces sent;
  private final List<PersonalTraces> others;
  private final Clock clock;
  private final Duration kept;

  Retention(
      InboxTraces received,
      OutboxTraces sent,
      List<PersonalTraces> others,
      Clock clock,
      @Value("${tinhgon.retention-days:90}") String retentionDays) {
    this.received = received;
    this.sent = sent;
    this.others = others;
    this.clock = clock;
    kept = Duration.ofDays(days(retentionDays));
  }

  /** Less than a day would forget messages while platforms still repeat them. */
  private static int days(String setting) {
    String text = setting.strip();
    int days = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (days < 1 || days > MOST_DAYS) {
      throw StartupRefused.setting(
          "TINHGON_RETENTION_DAYS", text, "a whole number of days from 1 to " + MOST_DAYS);
    }
    return days;
  }

  /** Also soon after a start, so that a machine which is off at night erases too. */
  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT24H")
  void erase() {
    Instant before = clock.instant().minus(kept);
    int erased = received.erase(before) + sent.erase(before);
    erased += others.stream().mapToInt(traces -> traces.erase(before)).sum();
    if (erased > 0) {
      log.info("erased the personal traces of {} rows older than {} days", erased, kept.toDays());
    }
  }
}
