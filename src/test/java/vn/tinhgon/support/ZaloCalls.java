package vn.tinhgon.support;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhgon.support.FakeZaloBot.Sent;

/** What {@link FakeZaloBot} answers to each method, and what the calls brought. */
final class ZaloCalls {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  final List<Sent> sent = new CopyOnWriteArrayList<>();
  final List<String> typing = new CopyOnWriteArrayList<>();
  final List<String> violations = new CopyOnWriteArrayList<>();
  volatile int quota = Integer.MAX_VALUE;
  volatile String trial = "";
  private final AtomicInteger ids = new AtomicInteger(0x1000);
  private final ZaloQueue queue;
  private final Pusher pusher;

  ZaloCalls(ZaloQueue queue, Pusher pusher) {
    this.queue = queue;
    this.pusher = pusher;
  }

  /** An id no other message has. */
  String id() {
    return "%020x".formatted(ids.incrementAndGet());
  }

  /** The answer as JSON to a call that meets with no fault. */
  String answer(String method, JsonNode request) {
    return switch (method) {
      case "getMe" ->
          done(
              Map.of(
                  "id", "2424242424",
                  "account_name", "bot.TinhGon",
                  "display_name", FakeZaloBot.NAME,
                  "account_type", "BASIC"));
      case "getUpdates" -> poll(request);
      case "sendMessage" -> send(request);
      case "sendChatAction" -> {
        typing.add(request.path("chat_id").asString());
        yield done(Map.of());
      }
      case "setWebhook" -> setWebhook(request);
      case "testWebhook" -> pusher.isSet() ? MAPPER.writeValueAsString(tried()) : bad("no webhook");
      case "deleteWebhook" -> {
        pusher.set("", "");
        yield done(Map.of());
      }
      case "getWebhookInfo" -> done(Map.of("url", pusher.url(), "updated_at", 1_767_000_000_000L));
      default -> {
        violations.add("unknown method " + method);
        yield bad("unknown method");
      }
    };
  }

  private String poll(JsonNode request) {
    if (pusher.isSet()) {
      return bad("webhook is active");
    }
    if (!request.path("timeout").isString()) {
      violations.add("the timeout of a poll is a string of seconds: " + request);
    }
    JsonNode event = queue.poll(request.path("timeout").asLong(30));
    return event == null
        ? TelegramAnswers.failed(408, "Request timeout")
        : "{\"ok\":true,\"result\":" + event + ",\"error_code\":0}";
  }

  private String send(JsonNode request) {
    String text = request.path("text").asString("");
    String chat = request.path("chat_id").asString("");
    if (text.isBlank() || text.length() > FakeZaloBot.LONGEST_TEXT || chat.isEmpty()) {
      violations.add("a message of " + text.length() + " units to \"" + chat + "\"");
      return bad("Bad Request");
    }
    if (request.has("parse_mode") || request.has("text_styles")) {
      violations.add("a message with styles, which may arrive as bare markup");
    }
    if (sent.size() >= quota) {
      return TelegramAnswers.failed(429, "Quota exceeded");
    }
    String id = id();
    sent.add(new Sent(id, chat, text));
    return done(Map.of("message_id", id, "date", 1_795_000_000_000L));
  }

  private String setWebhook(JsonNode request) {
    String secret = request.path("secret_token").asString("");
    String url = request.path("url").asString("");
    if (!url.startsWith("https://") || secret.length() < 8 || secret.length() > 256) {
      violations.add("a webhook " + url + " with a secret of " + secret.length() + " characters");
      return bad("Bad Request");
    }
    // Saved whatever the trial call comes to.
    pusher.set(url, secret);
    ObjectNode result = MAPPER.createObjectNode();
    result.put("url", url).put("updated_at", 1_767_000_000_000L);
    result.set("verification", tried().path("result"));
    return MAPPER.createObjectNode().put("ok", true).set("result", result).toString();
  }

  /** Calls the webhook with nothing in it, and without the secret. */
  private ObjectNode tried() {
    int status = trial.isEmpty() ? pusher.probe() : 403;
    boolean well = status == 200;
    ObjectNode result = MAPPER.createObjectNode();
    result.put("ok", well).put("status_code", status).put("latency", 7).put("hint", "");
    result.put("outcome", well ? "webhook.ok" : trial.isEmpty() ? "webhook.http.other" : trial);
    ObjectNode answer = MAPPER.createObjectNode().put("ok", true);
    answer.set("result", result);
    return answer;
  }

  private static String done(Map<String, ?> result) {
    return "{\"ok\":true,\"result\":" + MAPPER.writeValueAsString(result) + "}";
  }

  private static String bad(String description) {
    return TelegramAnswers.failed(400, description);
  }
}
