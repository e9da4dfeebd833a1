package vn.tinhgon.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.tinhgon.lane.Backoff;
import vn.tinhgon.lane.Lanes;
import vn.tinhgon.lane.Step;
import vn.tinhgon.lane.Work;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;

/**
 * Sends the oldest reply of each conversation, outside of any transaction, and records what became
 * of it. First in, first out; one blocked chat blocks only itself.
 */
@Component
public class OutboxWorker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);

  /** Sends open at once on one channel; a hanging platform holds up no other. */
  private static final int AT_ONCE = 32;

  private static final Duration REPEAT_AFTER = Duration.ofMinutes(2);
  private static final Duration GATEWAY_REPAIRED = Duration.ofMinutes(10);
  private static final Duration LIFE = Duration.ofHours(24);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final Duration CHANNEL_OFF = Duration.ofMinutes(1);

  private final Outbox outbox;
  private final Pending pending;
  private final Attempts attempts;
  private final Couriers couriers;
  private final Pace pace;
  private final Clock clock;
  private final Backoff backoff;
  private final Lanes lanes;

  /** Accounts whose last message was not taken; one that is, calls up what waits there. */
  private final Set<Line> troubled = ConcurrentHashMap.newKeySet();

  private record Line(String channel, String account) {
    static Line of(Address lane) {
      return new Line(lane.channel(), lane.account());
    }
  }

  /** Deliveries the database did not take yet; sending again instead would make a double. */
  private final Map<Address, Runnable> unrecorded = new ConcurrentHashMap<>();

  @Autowired
  OutboxWorker(
      Outbox outbox,
      Pending pending,
      Attempts attempts,
      Couriers couriers,
      OutboxProperties properties,
      Clock clock) {
    this(outbox, pending, attempts, couriers, properties, clock, RandomGenerator.getDefault());
  }

  OutboxWorker(
      Outbox outbox,
      Pending pending,
      Attempts attempts,
      Couriers couriers,
      OutboxProperties properties,
      Clock clock,
      RandomGenerator random) {
    this.outbox = outbox;
    this.pending = pending;
    this.attempts = attempts;
    this.couriers = couriers;
    this.pace = new Pace(properties);
    this.clock = clock;
    // 2 s, 8 s, 32 s, … 6 h, 6 h, for as long as a reply lives.
    backoff = new Backoff(Duration.ofSeconds(2), 4, LONGEST_PAUSE, random);
    lanes = new Lanes("outbox", new Sending(), clock, AT_ONCE);
  }

  /** Sends all that is due, on the calling thread; for tests. Returns how many steps it took. */
  public int runOnce() {
    return lanes.runOnce();
  }

  /** Makes everything due that a process which died had in hand; part of every start. */
  public void recover() {
    int open = pending.release();
    if (open > 0) {
      log.warn("{} replies were being sent when the process ended; they are sent again", open);
    }
  }

  @Override
  public void start() {
    recover();
    outbox.onQueued(lanes::wake);
    lanes.start();
  }

  @Override
  public void stop() {
    lanes.stop();
  }

  @Override
  public boolean isRunning() {
    return lanes.running();
  }

  /** Stops after the inbox worker, whose replies it still sends. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 2;
  }

  private final class Sending implements Work {

    @Override
    public Collection<Address> waiting() {
      return pending.lanes();
    }

    @Override
    public Step step(Address lane) {
      Runnable record = unrecorded.get(lane);
      if (record != null) {
        record.run();
        unrecorded.remove(lane);
        return new Step.Again();
      }
      return pending.head(lane).map(row -> step(lane, row)).orElseGet(Step.Idle::new);
    }

    private Step step(Address lane, Waiting row) {
      Instant now = clock.instant();
      // A first attempt is always due; a date a day away means that the clock was set back.
      if (row.attempts() > 0 && row.due().isAfter(now) && row.due().isBefore(now.plus(LIFE))) {
        return new Step.Later(row.due());
      }
      var courier = couriers.of(lane.channel());
      if (courier.isEmpty()) {
        return new Step.Later(now.plus(CHANNEL_OFF));
      }
      Instant turn = pace.next(lane, courier.get().tempo(lane), now);
      if (turn.isAfter(now)) {
        return new Step.Later(turn);
      }
      send(lane, row, courier.get(), now);
      return new Step.Again();
    }

    private void send(Address lane, Waiting row, Courier courier, Instant now) {
      if (!attempts.lease(row, now.plus(backoff.after(row.attempts() + 1)))) {
        return;
      }
      Delivery delivery = deliver(lane, row, courier);
      unrecorded.put(lane, () -> record(lane, row, delivery));
      record(lane, row, delivery);
      unrecorded.remove(lane);
    }
  }

  /** A courier that throws breaks its contract: then nobody knows whether it has sent. */
  private static Delivery deliver(Address lane, Waiting row, Courier courier) {
    try {
      var part = Json.reply(row.payload());
      return row.instead() == null
          ? courier.deliver(lane, part)
          : courier.replace(lane, row.instead(), part);
    } catch (RuntimeException broken) {
      log.error("reply {}: the courier failed", row.id(), broken);
      return new Delivery.Unknown(broken.toString());
    }
  }

  private void record(Address lane, Waiting row, Delivery delivery) {
    int attempt = row.attempts() + 1;
    Instant now = clock.instant();
    Instant next = now.plus(backoff.after(attempt));
    switch (delivery) {
      case Delivery.Accepted(var messageId) -> {
        attempts.sent(row, messageId);
        if (troubled.contains(Line.of(lane)) || row.attempts() > 0) {
          attempts.lineIsBack(lane);
          troubled.remove(Line.of(lane));
        }
      }
      case Delivery.Refused(var reason) -> bury(row, reason);
      case Delivery.Unknown(var reason, var gateway) -> {
        troubled.add(Line.of(lane));
        if (row.atMostOnce()) {
          log.warn("letter {}: unknown whether it arrived, not sent again: {}", row.id(), reason);
          attempts.lost(row, "unknown whether it arrived: " + reason);
        } else if (row.doubts() == 0) {
          log.warn("reply {}: the line was lost while it was sent: {}", row.id(), reason);
          // There is one repeat only, and a bad gateway often lasts minutes, in which the platform
          // may answer all else; a line that is back sooner brings it forward.
          Instant repeat = now.plus(REPEAT_AFTER);
          if (gateway) {
            attempts.doubted(row, now.plus(GATEWAY_REPAIRED), repeat, reason);
          } else {
            attempts.doubted(row, repeat, null, reason);
          }
        } else {
          bury(row, "unknown whether it arrived: sent twice without an answer: " + reason);
        }
      }
      case Delivery.Busy(var wait, var reason) -> {
        troubled.add(Line.of(lane));
        Instant allowed = now.plus(wait);
        // What may be sent only after its time is over is not kept until then.
        if (row.createdAt().plus(LIFE).isBefore(allowed)) {
          bury(row, "not taken within a day, in " + attempt + " attempts: " + reason);
        } else {
          log.info("reply {}: attempt {} was not taken: {}", row.id(), attempt, reason);
          attempts.later(
              row,
              allowed.isAfter(next) ? allowed : next,
              wait.isPositive() ? allowed : null,
              reason);
        }
      }
    }
  }

  private void bury(Waiting row, String reason) {
    log.warn("reply {} will not be sent: {}", row.id(), reason);
    attempts.dead(row, reason);
  }
}
