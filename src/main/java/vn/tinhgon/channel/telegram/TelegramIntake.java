package vn.tinhgon.channel.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.inbox.Presses;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Hash;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;

/** Stores batches of updates; what it has stored may be confirmed. */
final class TelegramIntake {
  private static final int LONGEST_ID = 100;

  /** The longest update of any known kind has about a tenth of that. */
  private static final int LONGEST_UPDATE = 500_000;

  private static final Set<String> COUNTED =
      Set.of("service_message", "not_addressed", "business_message", "my_chat_member");

  private final String account;
  private final TelegramUpdates updates;
  private final Inbox inbox;
  private final TelegramSignals signals;
  private final TelegramInline inline;
  private final TelegramMoves moves;
  private final Supplier<Optional<Presses>> presses;
  private final MeterRegistry meters;

  TelegramIntake(
      String account,
      TelegramUpdates updates,
      Inbox inbox,
      TelegramSignals signals,
      TelegramInline inline,
      TelegramMoves moves,
      Supplier<Optional<Presses>> presses,
      MeterRegistry meters) {
    this.account = account;
    this.updates = updates;
    this.inbox = inbox;
    this.signals = signals;
    this.inline = inline;
    this.moves = moves;
    this.presses = presses;
    this.meters = meters;
  }

  private static String shortened(String id) {
    return Json.storable(id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id);
  }

  /** One update nobody can read must not hold up the others: it is kept raw, and confirmed. */
  private Reading read(JsonNode update) {
    try {
      return updates.read(update);
    } catch (RuntimeException unexpected) {
      return new Reading.Unreadable("unexpected form: " + unexpected.getClass().getSimpleName());
    }
  }

  /** Commits all of the batch, or throws: then none of it may be confirmed. */
  void store(JsonNode batch) {
    List<Inbound> messages = new ArrayList<>();
    Map<String, String> pressed = new LinkedHashMap<>();
    List<Reading.Inline> queries = new ArrayList<>();
    for (JsonNode update : batch) {
      String raw = update.toString();
      Reading reading =
          raw.length() > LONGEST_UPDATE
              ? new Reading.Unreadable("longer than " + LONGEST_UPDATE + " characters")
              : read(update);
      switch (reading) {
        case Reading.Message(var inbound) -> {
          messages.add(inbound);
          if (inbound.content() instanceof Content.ButtonPress) {
            pressed.put(inbound.key().substring("c:".length()), told(inbound));
          }
          count("message");
        }
        case Reading.Inline typing -> queries.add(typing);
        case Reading.Ignored(var kind) -> count(COUNTED.contains(kind) ? kind : "other");
        case Reading.IdlePress(var id) -> pressed.put(id, "");
        case Reading.Moved(var from, var to) -> {
          count("moved");
          moves.moved(from, to);
        }
        case Reading.Unreadable(var reason) ->
            bury(update.path("update_id").toString(), raw, reason);
      }
    }
    List<Inbound> fresh = receive(messages);
    pressed.forEach(signals::pressed);
    queries.forEach(query -> {
      count("inline_query");
      inline.asked(query.id(), query.words());
    });
    fresh.stream()
        .filter(message -> message.content() instanceof Content.Text)
        .map(Inbound::address)
        .distinct()
        .forEach(signals::typing);
  }

  /** A sign that is late or missing harms nobody. */
  private String told(Inbound press) {
    try {
      return presses.get().flatMap(known -> known.told(press)).orElse("");
    } catch (DataAccessException unknown) {
      return "";
    }
  }

  /** Keeps what cannot be read, so that it does not stand in the way of what follows. */
  void bury(String updateId, String raw, String reason) {
    count("unreadable");
    inbox.bury(
        new Address("telegram", account, "-"),
        "u:" + shortened(updateId) + ":" + Hash.of(raw),
        raw,
        reason);
  }

  private List<Inbound> receive(List<Inbound> messages) {
    try {
      return inbox.receive(messages);
    } catch (DataIntegrityViolationException oneDoesNotFit) {
      List<Inbound> fresh = new ArrayList<>();
      for (Inbound message : messages) {
        try {
          fresh.addAll(inbox.receive(List.of(message)));
        } catch (DataIntegrityViolationException unfit) {
          bury(message.key(), message.toString(), String.valueOf(unfit.getMessage()));
        }
      }
      return fresh;
    }
  }

  private void count(String kind) {
    meters.counter("tinhgon.telegram.updates", "kind", kind).increment();
  }
}
