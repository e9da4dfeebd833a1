package vn.tinhgon.channel.zalooa;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.line.Webhook;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.message.Hash;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.outbox.Fates;

/** Stores events; what it has stored may be confirmed. */
final class ZaloOaIntake implements Webhook.Intake {
  private static final Set<String> COUNTED =
      Set.of("echo", "anonymous", "follow", "unfollow", "click");

  private final ZaloOaEvents events;
  private final Inbox inbox;
  private final MissedMessages missed;
  private final Contacts contacts;
  private final Fates fates;
  private final SetAside aside;
  private final MeterRegistry meters;
  private final Clock clock;

  ZaloOaIntake(
      ZaloOaEvents events,
      Inbox inbox,
      MissedMessages missed,
      Contacts contacts,
      Fates fates,
      SetAside aside,
      MeterRegistry meters,
      Clock clock) {
    this.events = events;
    this.inbox = inbox;
    this.missed = missed;
    this.contacts = contacts;
    this.fates = fates;
    this.aside = aside;
    this.meters = meters;
    this.clock = clock;
  }

  /** Commits it, or throws: then it may not be confirmed. */
  @Override
  public void store(JsonNode event) {
    switch (read(event)) {
      case Reading.Message(var inbound) -> store(inbound);
      case Reading.Contact(var person, var at, var kind) -> {
        contacts.interacted(person, at);
        count(kind);
      }
      case Reading.TakenOver(var person, var at, var message) -> {
        if (!ours(person, message)) {
          contacts.takenOver(person, at, message);
          count("person_answered");
        }
      }
      case Reading.Ignored(var kind) -> count(COUNTED.contains(kind) ? kind : "other");
      case Reading.Unreadable(var reason) -> bury(event.toString(), reason);
    }
  }

  /** Stores a message, unless it is known, or somebody of the office has answered it. */
  void store(Inbound message) {
    try {
      take(message);
    } catch (DataIntegrityViolationException unfit) {
      bury(message.toString(), String.valueOf(unfit.getMessage()));
    }
  }

  private void take(Inbound message) {
    if (inbox.known(message.address(), List.of(message.key())).isEmpty()) {
      // Before it is stored, so that whoever answers finds the window open.
      contacts.interacted(message.address().chat(), message.sentAt());
    }
    if (missed.lookedUpBefore(message, clock.instant())) {
      count("looked_up_before");
      return;
    }
    switch (aside.of(message)) {
      case ANSWERED -> count("left_to_person");
      case KEPT -> count("set_aside");
      case OURS -> {
        count("message");
        inbox.receive(List.of(message));
      }
    }
  }

  /**
   * For events that anybody may have posted: words are answered and command nothing; nothing else
   * is believed, or kept.
   */
  Webhook.Intake unsigned() {
    return new Webhook.Intake() {
      @Override
      public void store(JsonNode event) {
        if (read(event) instanceof Reading.Message(var message)) {
          try {
            take(commandingNothing(message));
            return;
          } catch (DataIntegrityViolationException unfit) {
            // Counted.
          }
        }
        count("unsigned");
      }

      @Override
      public void bury(String raw, String reason) {
        count("unsigned");
      }
    };
  }

  private static Inbound commandingNothing(Inbound message) {
    Sender from = message.sender();
    return new Inbound(
        message.address(),
        message.key(),
        new Sender(from.id(), from.name(), Origin.FORWARDED),
        message.content(),
        message.privately(),
        message.sentAt());
  }

  /** Keeps what cannot be read, for an operator to see. */
  @Override
  public void bury(String raw, String reason) {
    count("unreadable");
    inbox.bury(events.address("-"), "u:" + Hash.of(raw), raw, reason);
  }

  private boolean ours(String person, String message) {
    return !message.isEmpty() && fates.sent(events.address(person), message).isPresent();
  }

  /** What nobody can read must not be posted again and again. */
  private Reading read(JsonNode event) {
    try {
      return events.read(event);
    } catch (RuntimeException unexpected) {
      return new Reading.Unreadable("unexpected form: " + unexpected.getClass().getSimpleName());
    }
  }

  private void count(String kind) {
    meters.counter("tinhgon.zalooa.updates", "kind", kind).increment();
  }
}
