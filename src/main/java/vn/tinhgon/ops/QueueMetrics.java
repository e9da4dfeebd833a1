package vn.tinhgon.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.outbox.Outbox;

/** How full the queues are, for whoever watches. */
@Component
class QueueMetrics implements MeterBinder {
  private final Inbox inbox;
  private final Outbox outbox;
  private final Clock clock;

  QueueMetrics(Inbox inbox, Outbox outbox, Clock clock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("tinhgon.inbox.waiting", inbox, Inbox::waiting).register(meters);
    Gauge.builder("tinhgon.inbox.dead", inbox, Inbox::dead).register(meters);
    Gauge.builder("tinhgon.inbox.oldest.seconds", this, QueueMetrics::oldestSeconds)
        // Whoever binds it need not keep it: else the figure ends when it is collected.
        .strongReference(true)
        .register(meters);
    Gauge.builder("tinhgon.outbox.waiting", outbox, Outbox::waiting).register(meters);
    Gauge.builder("tinhgon.outbox.dead", outbox, Outbox::dead).register(meters);
  }

  private double oldestSeconds() {
    return inbox
        .oldestWaiting()
        .map(came -> Duration.between(came, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }
}
