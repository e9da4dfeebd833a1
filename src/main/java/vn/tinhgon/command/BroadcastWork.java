package vn.tinhgon.command;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Pauses;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.broadcast.Broadcast;
import vn.tinhgon.broadcast.Broadcasts;
import vn.tinhgon.broadcast.Recipients;
import vn.tinhgon.broadcast.Recipients.State;
import vn.tinhgon.message.Reply;
import vn.tinhgon.outbox.Outbox;

/**
 * Sends what was begun, a few messages at a time, so that no answer waits for them. All it knows is
 * in the database: after a crash it goes on where it was, and nobody gets anything twice.
 */
@Component
public class BroadcastWork {
  /** Quarters of a second between two looks while there is nothing to be sent. */
  private static final int PAUSE = 8;

  private static final int QUARTERS = 4;

  /** With fewer recipients the end is told of soon enough. */
  private static final int MANY = 40;

  private final Broadcasts broadcasts;
  private final Recipients recipients;
  private final BroadcastText texts;
  private final Letters letters;
  private final Rights rights;
  private final Pauses pauses;
  private final Outbox outbox;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final AtomicInteger idle = new AtomicInteger();

  BroadcastWork(
      Broadcasts broadcasts,
      Recipients recipients,
      BroadcastText texts,
      Letters letters,
      Rights rights,
      Pauses pauses,
      Outbox outbox,
      AuditLog audit,
      PlatformTransactionManager transactions) {
    this.broadcasts = broadcasts;
    this.recipients = recipients;
    this.texts = texts;
    this.letters = letters;
    this.rights = rights;
    this.pauses = pauses;
    this.outbox = outbox;
    this.audit = audit;
    transaction = new TransactionTemplate(transactions);
  }

  /** Looks four times a second while something is sent, else every two seconds. */
  @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT0.25S")
  void tick() {
    if (idle.getAndUpdate(count -> count == 0 ? PAUSE : count - 1) == 0 && look()) {
      idle.set(0);
    }
  }

  /** Does the next few steps; whether more are to be done. */
  public synchronized boolean look() {
    var running = broadcasts.running();
    running.forEach(this::step);
    return !running.isEmpty();
  }

  private void step(Broadcast broadcast) {
    if (broadcast.state() != Broadcast.State.STOPPING && !maySend(broadcast)) {
      transaction.executeWithoutResult(_ -> halt(broadcast));
      return;
    }
    if (broadcast.state() == Broadcast.State.PREPARING) {
      while (recipients.prepare(broadcast)) {
        // Each part is a transaction of its own.
      }
      return;
    }
    int open = recipients.settle(broadcast);
    int waiting = 0;
    if (broadcast.state() == Broadcast.State.SENDING) {
      for (String channel : recipients.channels(broadcast)) {
        waiting++;
        if (pauses.silence(channel).isEmpty()) {
          recipients.claim(
              broadcast,
              channel,
              reader ->
                  letters.sendOnce(
                      reader.at(), reader.person(), texts.letter(broadcast), texts.offers()));
        }
      }
    }
    if (open == 0 && waiting == 0) {
      transaction.executeWithoutResult(_ -> end(broadcast));
    } else {
      transaction.executeWithoutResult(_ -> report(broadcast));
    }
  }

  /** The right is asked for anew all along. */
  private boolean maySend(Broadcast broadcast) {
    return rights.has(sender(broadcast), Role.ADMIN);
  }

  private static Person sender(Broadcast broadcast) {
    return new Person(broadcast.at().channel(), broadcast.person());
  }

  private void halt(Broadcast broadcast) {
    if (broadcasts.stop(broadcast, "right")) {
      recipients.withdraw(broadcast);
      audit.record(sender(broadcast), Verb.BROADCAST.word(), broadcast.code(), Outcome.REFUSED);
    }
  }

  private void end(Broadcast broadcast) {
    if (!broadcasts.end(broadcast)) {
      return;
    }
    broadcasts
        .find(broadcast.id())
        .ifPresent(ended -> {
          say(ended, texts.state(ended));
          int sent = recipients.counts(ended).getOrDefault(State.SENT, 0);
          audit.record(
              sender(ended),
              Verb.BROADCAST.word(),
              ended.code() + ' ' + ended.state() + ' ' + sent,
              Outcome.DONE);
        });
  }

  private void report(Broadcast broadcast) {
    Map<State, Integer> counts = recipients.counts(broadcast);
    int all = counts.values().stream().mapToInt(count -> count).sum();
    int left = counts.getOrDefault(State.WAITING, 0) + counts.getOrDefault(State.CLAIMED, 0);
    int quarters = all == 0 ? 0 : (all - left) * QUARTERS / all;
    if (all >= MANY
        && quarters > broadcast.reported()
        && quarters < QUARTERS
        && broadcasts.report(broadcast, quarters)) {
      say(broadcast, texts.state(broadcast));
    }
  }

  private void say(Broadcast broadcast, String text) {
    if (outbox.serves(broadcast.at())) {
      outbox.put(broadcast.at(), Reply.of(text));
    }
  }
}
