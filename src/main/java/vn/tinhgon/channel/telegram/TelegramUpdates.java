package vn.tinhgon.channel.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Sender;
import vn.tinhgon.message.Sender.Origin;

/** Reads updates: what was said, by whom, where, and whether it speaks to us. */
final class TelegramUpdates {
  /** In a message these say what it consists of; the first one present counts. */
  private static final List<String> KINDS =
      List.of(
          "sticker",
          "voice",
          "photo",
          "video",
          "audio",
          "animation",
          "video_note",
          "contact",
          "location",
          "venue",
          "poll",
          "dice",
          "game",
          "story",
          "paid_media",
          "checklist");

  /** GroupAnonymousBot, the service account of linked channels, Channel_Bot. */
  private static final List<Long> NOBODY = List.of(1087968824L, 777000L, 136817688L);

  private static final int LONGEST_NAME = 200;

  private final String account;
  private final Mentions mentions;
  private final Clock clock;

  TelegramUpdates(String account, String username, Clock clock) {
    this.account = account;
    this.clock = clock;
    this.mentions = new Mentions(account, username);
  }

  /** What this update is. Never throws. */
  Reading read(JsonNode update) {
    if (update.has("message")) {
      return message(update.path("message"), false);
    }
    if (update.has("edited_message")) {
      return message(update.path("edited_message"), true);
    }
    if (update.has("callback_query")) {
      return press(update.path("callback_query"));
    }
    if (update.has("inline_query")) {
      return inline(update.path("inline_query"));
    }
    return new Reading.Ignored(kind(update));
  }

  private static Reading inline(JsonNode query) {
    String id = query.path("id").asString("");
    return id.isEmpty()
        ? new Reading.Ignored("inline_query")
        : new Reading.Inline(id, Json.storable(query.path("query").asString("")));
  }

  private Reading message(JsonNode message, boolean edited) {
    JsonNode chat = message.path("chat");
    JsonNode id = message.path("message_id");
    if (!isId(chat.path("id")) || !isId(id)) {
      return new Reading.Unreadable("a message without chat or id");
    }
    if (message.path("via_bot").path("id").asString("").equals(account)) {
      return new Reading.Ignored("own_words");
    }
    if (message.has("business_connection_id")) {
      return new Reading.Ignored("business_message");
    }
    boolean privately = chat.path("type").asString("").equals("private");
    boolean addressed = privately || mentions.addressed(message);
    Content content = content(message);
    if (content == null) {
      JsonNode moved = message.path("migrate_to_chat_id");
      return isId(moved)
          ? new Reading.Moved(chat.path("id").asString(), moved.asString())
          : new Reading.Ignored("service_message");
    }
    if (!addressed) {
      return new Reading.Ignored("not_addressed");
    }
    String key = "m:" + chat.path("id").asLong() + ":" + id.asLong();
    return new Reading.Message(
        new Inbound(
            address(message),
            edited ? key + ":" + message.path("edit_date").asLong(0) : key,
            sender(message, edited),
            content,
            privately,
            moment(message.path(edited ? "edit_date" : "date")),
            repliesTo(message),
            edited ? key : null));
  }

  /** Only the id: whose words the other message holds is not what counts. */
  private static @Nullable String repliesTo(JsonNode message) {
    JsonNode id = message.path("reply_to_message").path("message_id");
    return isId(id) ? id.asString() : null;
  }

  private Reading press(JsonNode query) {
    String id = query.path("id").asString("");
    if (id.isEmpty()) {
      return new Reading.Unreadable("a button press without id");
    }
    JsonNode message = query.path("message");
    JsonNode from = query.path("from");
    boolean complete =
        isId(message.path("chat").path("id"))
            && isId(from.path("id"))
            && !query.path("data").asString("").isEmpty();
    if (!complete) {
      return new Reading.IdlePress(id);
    }
    return new Reading.Message(
        new Inbound(
            address(message),
            "c:" + id,
            new Sender(
                from.path("id").asString(),
                name(from),
                from.path("is_bot").asBoolean(false) ? Origin.BOT : Origin.TYPED),
            new Content.ButtonPress(Json.storable(query.path("data").asString())),
            message.path("chat").path("type").asString("").equals("private"),
            // The only date in it is that of our own message; a press lives two minutes at most.
            clock.instant()));
  }

  private @Nullable Content content(JsonNode message) {
    if (message.path("text").isString()) {
      return new Content.Text(mentions.stripped(Json.storable(message.path("text").asString())));
    }
    JsonNode document = message.path("document");
    // An animation comes with a document of the same file, for old clients.
    if (document.isObject() && !message.has("animation")) {
      return new Content.Document(
          document.path("file_id").asString(""),
          Json.storable(document.path("file_name").asString("")),
          document.path("file_size").asLong(0),
          message.path("caption").asString(""));
    }
    return KINDS.stream()
        .filter(message::has)
        .findFirst()
        .map(Content.Unsupported::new)
        .orElse(null);
  }

  private static Sender sender(JsonNode message, boolean edited) {
    JsonNode from = message.path("from");
    JsonNode speaker = message.has("sender_chat") ? message.path("sender_chat") : from;
    String id =
        isId(from.path("id"))
            ? from.path("id").asString()
            : "chat" + message.path("chat").path("id").asString("");
    return new Sender(id, name(speaker), origin(message, edited));
  }

  /** Everything that is not beyond doubt the sender's own fresh words is something else. */
  private static Origin origin(JsonNode message, boolean edited) {
    JsonNode from = message.path("from");
    if (!isId(from.path("id"))
        || message.has("sender_chat")
        || NOBODY.contains(from.path("id").asLong())) {
      return Origin.ANONYMOUS;
    }
    if (message.has("via_bot")
        || message.has("sender_business_bot")
        || from.path("is_bot").asBoolean(false)) {
      return Origin.BOT;
    }
    // forward_date and its like are the form before Bot API 7.0; old servers still send it.
    if (message.has("forward_origin")
        || message.has("forward_date")
        || message.has("forward_from")
        || message.has("forward_from_chat")
        || message.has("forward_sender_name")
        || message.path("is_automatic_forward").asBoolean(false)) {
      return Origin.FORWARDED;
    }
    return edited || message.has("edit_date") ? Origin.EDITED : Origin.TYPED;
  }

  private Address address(JsonNode message) {
    String chat = message.path("chat").path("id").asString();
    boolean topic =
        message.path("is_topic_message").asBoolean(false)
            && isId(message.path("message_thread_id"));
    return new Address(
        "telegram",
        account,
        topic ? chat + "/" + message.path("message_thread_id").asLong() : chat);
  }

  private static String name(JsonNode speaker) {
    String name =
        speaker.path("title").asString("")
            + speaker.path("first_name").asString("")
            + " "
            + speaker.path("last_name").asString("");
    String shown = Json.storable(name.strip());
    return shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
  }

  private Instant moment(JsonNode seconds) {
    long value = seconds.asLong(0);
    return value > 0 && value < (1L << 33) ? Instant.ofEpochSecond(value) : clock.instant();
  }

  /** A number longer than any id is none, whatever sends it. */
  private static boolean isId(JsonNode number) {
    return number.isIntegralNumber() && number.canConvertToLong();
  }

  private static String kind(JsonNode update) {
    return StreamSupport.stream(update.propertyNames().spliterator(), false)
        .filter(name -> !name.equals("update_id"))
        .findFirst()
        .orElse("empty")
        .toLowerCase(Locale.ROOT);
  }
}
