package vn.tinhgon.channel.zalooa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;

/** Messages as the recent chats show them, and which of them we have not seen. */
final class MissedMessages {
  /** The same words within that time are the same message. */
  private static final Duration ALIKE = Duration.ofMinutes(10);

  /** Nobody says the same twice in it. */
  private static final Duration MOMENT = Duration.ofSeconds(2);

  /** What they call it there, and what the events call it. */
  private static final Map<String, String> KINDS =
      Map.of("photo", "image", "voice", "audio", "links", "link");

  private final ZaloOaEvents events;
  private final Inbox inbox;
  private final SetAside aside;

  MissedMessages(ZaloOaEvents events, Inbox inbox, SetAside aside) {
    this.events = events;
    this.inbox = inbox;
    this.aside = aside;
  }

  /** Milliseconds; as a number or as text. */
  static Instant time(JsonNode message) {
    return Instant.ofEpochMilli(message.path("time").asLong(0));
  }

  /** Whoever of the two is not the account: 1 = from a person, 0 = to one. */
  static String person(JsonNode message) {
    return ZaloOaEvents.id(
        message.path("src").asInt(1) == 1 ? message.path("from_id") : message.path("to_id"));
  }

  static boolean fromPerson(JsonNode message, String person) {
    return message.path("src").asInt(0) == 1
        && List.of("", person).contains(person(message))
        && !ZaloOaEvents.id(message.path("message_id")).isEmpty();
  }

  Address address(String person) {
    return events.address(person);
  }

  /** The message as if it had been posted to us. */
  Inbound read(JsonNode message, String person) {
    String type = message.path("type").asString("");
    JsonNode words =
        JsonNodeFactory.instance.objectNode().put("text", message.path("message").asString(""));
    Content content = ZaloOaEvents.content(KINDS.getOrDefault(type, type), words);
    String id = ZaloOaEvents.id(message.path("message_id"));
    return events.message(person, id, content, Origin.TYPED, time(message));
  }

  /**
   * Those which have not come in: neither under their id nor, should they be called otherwise where
   * they are posted, with the same words at the same time.
   */
  List<Inbound> unknown(List<Inbound> found, Address at, Instant since) {
    if (found.isEmpty()) {
      return found;
    }
    // By their keys even what has been erased since: that must not be answered again.
    Set<String> keys = inbox.known(at, found.stream().map(Inbound::key).toList());
    List<Inbound> known = cameInSince(at, since.minus(ALIKE)).toList();
    return found.stream()
        .filter(message -> !keys.contains(message.key()))
        .filter(message -> known.stream().noneMatch(other -> same(message, other, ALIKE)))
        .toList();
  }

  /**
   * Whether an event that comes late is of a message that was looked up meanwhile, should it be
   * called otherwise there: the same words at the same moment.
   */
  boolean lookedUpBefore(Inbound message, Instant now) {
    return message.sentAt().isBefore(now.minus(CatchUp.ON_ITS_WAY))
        && cameInSince(message.address(), message.sentAt())
            .filter(other -> !other.key().equals(message.key()))
            // What was posted without a signature must not stand in the way of anybody.
            .filter(other -> other.sender().origin() == Origin.TYPED)
            .anyMatch(other -> same(message, other, MOMENT));
  }

  private Stream<Inbound> cameInSince(Address at, Instant since) {
    return Stream.concat(inbox.receivedSince(at, since).stream(), aside.waiting(at).stream());
  }

  private static boolean same(Inbound one, Inbound other, Duration within) {
    Duration apart = Duration.between(one.sentAt(), other.sentAt()).abs();
    return Objects.equals(one.content(), other.content()) && apart.compareTo(within) < 0;
  }
}
