package vn.tinhgon.channel.zalooa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender;
import vn.tinhgon.message.Sender.Origin;

/** Reads events: what was said, by whom, or who answered in our place. */
final class ZaloOaEvents {
  private static final String SENT_BY_PERSON = "user_send_";
  private static final String SENT_BY_ACCOUNT = "oa_send_";
  private static final String TEXT = "text";
  private static final String LINK = "link";

  /** What we do not read, by the end of the event's name. */
  private static final Map<String, String> KINDS =
      Map.of(
          "image",
          "image",
          LINK,
          LINK,
          "audio",
          "voice",
          "video",
          "video",
          "sticker",
          "sticker",
          "gif",
          "gif",
          "location",
          "location",
          "business_card",
          "contact",
          "contact",
          "contact",
          "file",
          "document");

  /** Real ids have 19 digits; the tables of conversations hold 128. */
  private static final int LONGEST_ID = 100;

  /** Before that the platform sent no events: what is older is no time in milliseconds. */
  private static final Instant FIRST = Instant.parse("2017-01-01T00:00:00Z");

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final String account;
  private final Duration remembered;
  private final Clock clock;

  /**
   * A reader for that account.
   *
   * @param remembered how long it is known of a message that it came
   */
  ZaloOaEvents(String account, Duration remembered, Clock clock) {
    this.account = account;
    this.remembered = remembered;
    this.clock = clock;
  }

  /** What this event is. Never throws. */
  Reading read(JsonNode event) {
    String name = event.path("event_name").asString("");
    if (name.startsWith(SENT_BY_ACCOUNT)) {
      return sentByAccount(event);
    }
    if (name.startsWith(SENT_BY_PERSON)) {
      return sentByPerson(event, name.substring(SENT_BY_PERSON.length()));
    }
    if (name.equals("follow")) {
      return contact(id(event.path("follower").path("id")), event, name);
    }
    // That a press opens the window is documented; who pressed stands where other senders do (?).
    return name.startsWith("user_click_")
        ? contact(id(event.path("sender").path("id")), event, "click")
        : new Reading.Ignored(name.isEmpty() ? "empty" : name);
  }

  private Reading contact(String person, JsonNode event, String kind) {
    return person.isEmpty()
        ? new Reading.Ignored(kind)
        : new Reading.Contact(person, moment(event), kind);
  }

  /**
   * An echo of what we or somebody of the office have said; never to be answered. Only who answers
   * by hand has an {@code admin_id}, and whether it stands in the event or in its sender is not
   * documented. An echo without one may be ours; whether ours never have one is not documented, so
   * its message is named.
   */
  private Reading sentByAccount(JsonNode event) {
    String admin = id(event.path("admin_id")) + id(event.path("sender").path("admin_id"));
    String person = id(event.path("recipient").path("id"));
    return admin.isEmpty() || person.isEmpty()
        ? new Reading.Ignored("echo")
        : new Reading.TakenOver(person, moment(event), id(event.path("message").path("msg_id")));
  }

  private Reading sentByPerson(JsonNode event, String kind) {
    JsonNode message = event.path("message");
    if (!kind.equals(TEXT) && !KINDS.containsKey(kind)) {
      return new Reading.Ignored(SENT_BY_PERSON + kind);
    }
    if (event.has("anonymous_id") || event.path("sender").has("anonymous_id")) {
      return new Reading.Ignored("anonymous");
    }
    String person = id(event.path("sender").path("id"));
    // Some events have it by the longer name.
    String id = id(message.path("msg_id")) + id(message.path("message_id"));
    if (person.isEmpty() || id.isEmpty() || id.length() > LONGEST_ID) {
      return new Reading.Unreadable("a message without sender or id");
    }
    return new Reading.Message(
        message(person, id, content(kind, message), origin(event), moment(event)));
  }

  /** A message of that person; the same whether it was posted to us or looked up later. */
  Inbound message(String person, String id, Content content, Origin origin, Instant at) {
    return new Inbound(address(person), key(id), new Sender(person, "", origin), content, true, at);
  }

  /**
   * That a message is called alike where it is posted and where it is looked up is not documented.
   */
  static String key(String messageId) {
    return "m:" + messageId;
  }

  Address address(String person) {
    return new Address(ZaloOaCourier.CHANNEL, account, person);
  }

  /** Words, or what it is instead; a link may come with words. */
  static Content content(String kind, JsonNode message) {
    String text = message.path("text").asString("");
    return kind.equals(TEXT) || (kind.equals(LINK) && !text.isBlank())
        ? new Content.Text(text)
        : new Content.Unsupported(KINDS.getOrDefault(kind, Content.Unsupported.UNNAMED));
  }

  /**
   * Words so old that they could have been here before, and been forgotten, may be a captured body
   * posted again: they are answered, but command nothing.
   */
  private Origin origin(JsonNode event) {
    Instant said = stamp(event);
    return said.isBefore(clock.instant().minus(remembered)) ? Origin.FORWARDED : Origin.TYPED;
  }

  /**
   * When it happened, however late it came: the platform counts from then. Nothing happened in the
   * time to come, or before there was such a platform.
   */
  private Instant moment(JsonNode event) {
    Instant now = clock.instant();
    Instant said = stamp(event);
    return said.isBefore(now.plus(CLOCKS_DIFFER)) && !said.isBefore(FIRST) ? said : now;
  }

  /** Milliseconds, as text; without any it is now. */
  private Instant stamp(JsonNode event) {
    long value = event.path("timestamp").asLong(0);
    return value > 0 ? Instant.ofEpochMilli(value) : clock.instant();
  }

  /** Opaque; as text or, should that change, as a number. Empty where it is no id. */
  static String id(JsonNode node) {
    String id = node.isString() || node.isIntegralNumber() ? node.asString("").strip() : "";
    return id.length() > LONGEST_ID ? "" : id;
  }
}
