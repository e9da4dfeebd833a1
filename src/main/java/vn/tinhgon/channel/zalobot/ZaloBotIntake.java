package vn.tinhgon.channel.zalobot;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Hash;
import vn.tinhgon.message.Inbound;

/** Stores events; what it has stored may be confirmed. */
final class ZaloBotIntake {
  private static final Set<String> COUNTED =
      Set.of("own", "in_group", "user.follow", "user.unfollow");

  private final String account;
  private final ZaloBotUpdates updates;
  private final Inbox inbox;
  private final ZaloBotSignals signals;
  private final MeterRegistry meters;

  ZaloBotIntake(
      String account,
      ZaloBotUpdates updates,
      Inbox inbox,
      ZaloBotSignals signals,
      MeterRegistry meters) {
    this.account = account;
    this.updates = updates;
    this.inbox = inbox;
    this.signals = signals;
    this.meters = meters;
  }

  /**
   * Commits all of them, or throws: then none may be confirmed. Returns whether anything was new.
   */
  boolean store(List<JsonNode> events) {
    List<Inbound> messages = new ArrayList<>();
    for (JsonNode event : events) {
      switch (read(event)) {
        case Reading.Message(var inbound) -> {
          messages.add(inbound);
          count("message");
        }
        case Reading.Ignored(var kind) -> count(COUNTED.contains(kind) ? kind : "other");
        case Reading.Unreadable(var reason) -> bury(event.toString(), reason);
      }
    }
    List<Inbound> fresh = receive(messages);
    fresh.stream()
        .filter(message -> message.content() instanceof Content.Text)
        .map(Inbound::address)
        .distinct()
        .forEach(signals::typing);
    return messages.isEmpty() || !fresh.isEmpty();
  }

  /** Keeps what cannot be read, for an operator to see. */
  void bury(String raw, String reason) {
    count("unreadable");
    inbox.bury(new Place("-", false).address(account), "u:" + Hash.of(raw), raw, reason);
  }

  /** One event nobody can read must not hold up the others. */
  private Reading read(JsonNode event) {
    try {
      return updates.read(event);
    } catch (RuntimeException unexpected) {
      return new Reading.Unreadable("unexpected form: " + unexpected.getClass().getSimpleName());
    }
  }

  private List<Inbound> receive(List<Inbound> messages) {
    try {
      return messages.isEmpty() ? List.of() : inbox.receive(messages);
    } catch (DataIntegrityViolationException oneDoesNotFit) {
      List<Inbound> fresh = new ArrayList<>();
      for (Inbound message : messages) {
        try {
          fresh.addAll(inbox.receive(List.of(message)));
        } catch (DataIntegrityViolationException unfit) {
          bury(message.toString(), String.valueOf(unfit.getMessage()));
        }
      }
      return fresh;
    }
  }

  private void count(String kind) {
    meters.counter("tinhgon.zalobot.updates", "kind", kind).increment();
  }
}
