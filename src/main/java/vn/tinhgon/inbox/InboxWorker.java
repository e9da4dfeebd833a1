package vn.tinhgon.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.lane.Backoff;
import vn.tinhgon.lane.Lanes;
import vn.tinhgon.lane.Step;
import vn.tinhgon.lane.Work;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;

/**
 * Hands the oldest message of each conversation to the handler. The attempt is counted first, in a
 * transaction of its own; then one transaction holds all the handler does and the row's end.
 */
@Component
public class InboxWorker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(InboxWorker.class);

  /** After so many failures the person is told and the message is a dead letter. */
  private static final int FAILURES = 5;

  /** A message that the process dies of is no other; a few deaths are only bad luck. */
  private static final int DEATHS = 20;

  /** When even telling the person fails so often, the message is buried without a word. */
  private static final int FAREWELLS = 3;

  /**
   * On each channel, and each takes one connection: with the page, Telegram and both of Zalo's
   * twelve of the pool's fourteen; two stay free for intake, sending and reading.
   */
  private static final int AT_ONCE = 3;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration NOT_READY = Duration.ofMillis(500);

  private final Inbox inbox;
  private final MessageHandler handler;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Backoff backoff;
  private final Lanes lanes;

  @Autowired
  InboxWorker(
      Inbox inbox, MessageHandler handler, PlatformTransactionManager transactions, Clock clock) {
    this(inbox, handler, transactions, clock, RandomGenerator.getDefault());
  }

  InboxWorker(
      Inbox inbox,
      MessageHandler handler,
      PlatformTransactionManager transactions,
      Clock clock,
      RandomGenerator random) {
    this.inbox = inbox;
    this.handler = handler;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    backoff = new Backoff(Duration.ofSeconds(1), 2, LONGEST_PAUSE, random);
    lanes = new Lanes("inbox", new Handling(), clock, AT_ONCE);
  }

  /** Handles all that is due, on the calling thread; for tests. Returns how many steps it took. */
  public int runOnce() {
    return lanes.runOnce();
  }

  /** Makes everything due that a process which died had in hand; part of every start. */
  public void recover() {
    inbox.release();
  }

  @Override
  public void start() {
    recover();
    inbox.onReceived(lanes::wake);
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

  /** Stops after the pollers, whose messages it still handles. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1;
  }

  private final class Handling implements Work {

    @Override
    public Collection<Address> waiting() {
      return inbox.lanes();
    }

    @Override
    public Step step(Address lane) {
      return inbox.head(lane).map(row -> step(lane, row)).orElseGet(Step.Idle::new);
    }

    private Step step(Address lane, Waiting row) {
      Instant now = clock.instant();
      // A first attempt is always due; further away than any pause means a clock set back.
      if (row.attempts() > 0
          && row.due().isAfter(now)
          && row.due().isBefore(now.plus(LONGEST_PAUSE))) {
        return new Step.Later(row.due());
      }
      if (!handler.ready(lane)) {
        return new Step.Later(now.plus(NOT_READY));
      }
      int failure = row.failures() + 1;
      inbox.lease(row, failure == FAILURES ? now : now.plus(backoff.after(failure)));
      try {
        transaction.executeWithoutResult(_ -> handle(row));
      } catch (Throwable failed) {
        if (StoreAway.causes(failed)) {
          // Not the message's fault: a full disk may still take the small update that counts.
          inbox.giveBack(row);
          throw failed;
        }
        log.warn("message {}: failure {}", row.id(), failure, failed);
        inbox.failed(row, failed.toString());
      }
      return new Step.Again();
    }

    private void handle(Waiting row) {
      if (row.failures() < FAILURES && row.deaths() < DEATHS) {
        handler.handle(Json.inbound(row.payload()));
        inbox.done(row);
        return;
      }
      if (row.failures() < FAILURES + FAREWELLS && row.deaths() < DEATHS + FAREWELLS) {
        handler.giveUp(Json.inbound(row.payload()));
      }
      inbox.dead(row);
    }
  }
}
