package vn.tinhgon.channel.zalobot;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Sender;
import vn.tinhgon.message.Sender.Origin;

/**
 * Reads events: what was said, by whom and where. Webhooks carry them flat, the documentation and
 * {@code getUpdates} within {@code {"ok":…,"result":…}}; both are taken.
 */
final class ZaloBotUpdates {
  private static final String TEXT = "message.text.received";
  private static final String UNNAMED = "message.unsupported.received";

  /** What we do not read, by the event that brings it. */
  private static final Map<String, String> KINDS =
      Map.of(
          "message.image.received",
          "image",
          "message.sticker.received",
          "sticker",
          "message.voice.received",
          "voice",
          UNNAMED,
          Content.Unsupported.UNNAMED);

  /** Older samples have no event_name; then the fields tell. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "photo_url", "message.image.received",
          "photo", "message.image.received",
          "sticker", "message.sticker.received",
          "voice_url", "message.voice.received");

  /** Real ids have 20 characters; the tables of conversations hold 128. */
  private static final int LONGEST_ID = 100;

  private static final int LONGEST_NAME = 200;

  /** The year 2200, in milliseconds. */
  private static final long LATEST = 7_258_118_400_000L;

  private final String account;
  private final Names names;
  private final Clock clock;

  ZaloBotUpdates(String account, Names names, Clock clock) {
    this.account = account;
    this.names = names;
    this.clock = clock;
  }

  /** The events in what was delivered or fetched: one, several, or none. */
  static List<JsonNode> events(JsonNode body) {
    JsonNode inner = body.has("result") && !body.has("event_name") ? body.path("result") : body;
    List<JsonNode> events = new ArrayList<>();
    if (inner.isArray()) {
      inner.forEach(events::add);
    } else if (!inner.isNull() && !inner.isMissingNode() && !inner.isEmpty()) {
      events.add(inner);
    }
    return events;
  }

  /** What this event is. Never throws. */
  Reading read(JsonNode event) {
    String name = event.path("event_name").asString("");
    JsonNode message = event.path("message");
    if (!message.isObject()) {
      return name.isEmpty()
          ? new Reading.Unreadable("neither an event nor a message")
          : new Reading.Ignored(name);
    }
    String kind = name.isEmpty() ? kind(message) : name;
    if (!kind.equals(TEXT) && !KINDS.containsKey(kind)) {
      return name.isEmpty()
          ? new Reading.Unreadable("a message of no known form")
          : new Reading.Ignored(name);
    }
    String chat = id(message.path("chat").path("id"));
    String id = id(message.path("message_id"));
    if (chat.isEmpty() || id.isEmpty()) {
      return new Reading.Unreadable("a message without chat or id");
    }
    JsonNode from = message.path("from");
    if (from.path("is_bot").asBoolean(false) || names.isMe(id(from.path("id")))) {
      return new Reading.Ignored("own");
    }
    boolean group = group(message, chat);
    if (group && !kind.equals(TEXT)) {
      return new Reading.Ignored("in_group");
    }
    return new Reading.Message(
        new Inbound(
            new Place(chat, group).address(account),
            kind + ":" + id,
            sender(from, chat),
            content(kind, message, group),
            !group,
            moment(message.path("date"))));
  }

  private static String kind(JsonNode message) {
    if (message.path("text").isString()) {
      return TEXT;
    }
    return FIELDS.entrySet().stream()
        .filter(field -> message.has(field.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static boolean group(JsonNode message, String chat) {
    String type = message.path("chat").path("chat_type").asString("").toUpperCase(Locale.ROOT);
    return switch (type) {
      case "PRIVATE" -> false;
      // Rather too little said before others than too much.
      default -> !type.isEmpty() || !chat.equals(id(message.path("from").path("id")));
    };
  }

  private Content content(String kind, JsonNode message, boolean group) {
    if (!kind.equals(TEXT)) {
      return new Content.Unsupported(KINDS.getOrDefault(kind, Content.Unsupported.UNNAMED));
    }
    String text = message.path("text").asString("");
    return new Content.Text(group ? names.stripped(text) : text);
  }

  /**
   * Nothing in an event says that words were passed on from somebody else, so all count as typed;
   * whether forwarded words come as a text at all is not documented.
   */
  private static Sender sender(JsonNode from, String chat) {
    String id = id(from.path("id"));
    String name = from.path("display_name").asString(from.path("first_name").asString("")).strip();
    String shown = Json.storable(name).substring(0, Math.min(name.length(), LONGEST_NAME));
    return id.isEmpty()
        ? new Sender("chat" + chat, shown, Origin.ANONYMOUS)
        : new Sender(id, shown, Origin.TYPED);
  }

  /** Opaque; as text or, should that change, as a number. Empty where it is no id. */
  private static String id(JsonNode node) {
    String id = node.isString() || node.isIntegralNumber() ? node.asString("").strip() : "";
    return id.length() > LONGEST_ID || id.contains("/") ? "" : id;
  }

  private Instant moment(JsonNode milliseconds) {
    long value = milliseconds.asLong(0);
    return value > 0 && value < LATEST ? Instant.ofEpochMilli(value) : clock.instant();
  }
}
