package vn.tinhgon.support;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The webhook of {@link FakeTelegram}: set, taken back, told of, and called with every update. */
final class TelegramPushes implements AutoCloseable {

  /** As its server's source has it. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What comes only to who names it. */
  private static final Set<String> RARE =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  /** What else there is; what is none of this is of a newer server. */
  private static final Set<String> KNOWN =
      Set.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "business_connection",
          "business_message",
          "edited_business_message",
          "deleted_business_messages",
          "inline_query",
          "chosen_inline_result",
          "callback_query",
          "shipping_query",
          "pre_checkout_query",
          "purchased_paid_media",
          "poll",
          "poll_answer",
          "my_chat_member",
          "chat_join_request",
          "chat_boost",
          "removed_chat_boost");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Set<Integer> PORTS = Set.of(-1, 443, 80, 88, 8443);

  final List<String> violations = new CopyOnWriteArrayList<>();
  final Pusher pusher = new Pusher(PATIENCE, "X-Telegram-Bot-Api-Secret-Token", "");
  final FakeLine line;
  private final PendingUpdates updates;
  volatile long lastErrorDate;
  volatile String lastError = "";

  /** What was last asked for, by an address or a poll; empty = nothing named. */
  volatile List<String> kinds = List.of();

  TelegramPushes(PendingUpdates updates) {
    this.updates = updates;
    line = FakeLine.ofTelegram(pusher, updates::keepTime);
  }

  /** What is named there is what is wanted from now on; where nothing is, it stays as it was. */
  void names(JsonNode request) {
    if (request.has("allowed_updates")) {
      kinds = request.path("allowed_updates").valueStream().map(kind -> kind.asString("")).toList();
    }
  }

  /** Whether that is kept for the bot at all. */
  boolean wants(ObjectNode update) {
    return kinds.isEmpty()
        ? RARE.stream().noneMatch(update::has)
        : kinds.stream().anyMatch(update::has)
            || Stream.concat(RARE.stream(), KNOWN.stream()).noneMatch(update::has);
  }

  boolean set() {
    return pusher.isSet();
  }

  /** Points it there; what waits goes there at once. */
  void set(String url, String secret) {
    pusher.set(url, secret);
    if (set()) {
      updates.all().forEach(this::push);
    }
  }

  /** Wherever it points to by name, this is where it is reached. */
  void reach(URI service) {
    pusher.reach(service);
  }

  void push(ObjectNode update) {
    if (set()) {
      long id = update.path("update_id").asLong();
      pusher.push(
          queue(update), update.toString(), () -> updates.confirm(id), PendingUpdates.life(update));
    }
  }

  /** Presses are kept in order for each person, all else for each chat. */
  private static String queue(JsonNode update) {
    return update.has("callback_query")
        ? "u" + update.path("callback_query").path("from").path("id").asString("")
        : update.findValue("chat") == null ? "-" : update.findValue("chat").path("id").asString("");
  }

  String answer(String method, JsonNode request) {
    return switch (method) {
      case "setwebhook" -> setWebhook(request);
      case "deletewebhook" -> {
        set("", "");
        yield TelegramAnswers.done("true");
      }
      default -> {
        ObjectNode info = MAPPER.createObjectNode();
        info.put("url", pusher.url()).put("has_custom_certificate", false);
        info.put("pending_update_count", updates.size());
        if (!kinds.isEmpty()) {
          kinds.forEach(info.putArray("allowed_updates")::add);
        }
        if (lastErrorDate > 0) {
          info.put("last_error_date", lastErrorDate).put("last_error_message", lastError);
        }
        yield TelegramAnswers.done(info.toString());
      }
    };
  }

  private String setWebhook(JsonNode request) {
    String url = request.path("url").asString("");
    String secret = request.path("secret_token").asString("");
    if (!url.startsWith("https://")
        || !PORTS.contains(URI.create(url).getPort())
        || !secret.matches("[\\w-]{1,256}")) {
      violations.add("a webhook " + url + " with a secret of " + secret.length() + " characters");
      return TelegramAnswers.failed(400, "Bad Request: bad webhook");
    }
    set(url, secret);
    names(request);
    return TelegramAnswers.done("true");
  }

  @Override
  public void close() {
    pusher.close();
  }
}
