package vn.tinhgon.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answers of the Bot API, and what it refuses. */
final class TelegramAnswers {
  /** What is said of a person who has blocked the bot. */
  static final String BLOCKED = failed(403, "Forbidden: bot was blocked by the user");

  /** What is said of an edit to the same words and buttons. */
  static final String UNMODIFIED =
      "message is not modified: specified new message content and reply markup are exactly the"
          + " same as a current content and reply markup of the message";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static final String WEBHOOK_IS_SET =
      failed(
          409,
          "Conflict: can't use getUpdates method while"
              + " webhook is active; use deleteWebhook to delete the webhook first");
  static final String OTHER_POLL =
      failed(
          409,
          "Conflict: terminated by other getUpdates request;"
              + " make sure that only one bot instance is running");

  private TelegramAnswers() {}

  static String done(String result) {
    return "{\"ok\":true,\"result\":" + result + "}";
  }

  static String failed(int code, String description) {
    return "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}";
  }

  /** Updates marked as broken make the answer end in the middle of them. */
  static String updates(List<ObjectNode> batch) {
    for (int i = 0; i < batch.size(); i++) {
      if (batch.get(i).has("broken")) {
        String upTo = batch.subList(0, i + 1).toString();
        return "{\"ok\":true,\"result\":" + upTo.substring(0, upTo.length() - 8);
      }
    }
    return done(batch.toString());
  }

  static String message(int id, JsonNode request) {
    ObjectNode message = MAPPER.createObjectNode();
    message.put("message_id", id);
    message.put("date", 1_795_000_000);
    message.put("text", request.path("text").asString());
    message.putObject("chat").put("id", request.path("chat_id").asLong()).put("type", "private");
    return done(message.toString());
  }

  static String refusal(JsonNode request) {
    String text = request.path("text").asString("");
    if (request.path("chat_id").asString("").isEmpty()) {
      return "chat_id is empty";
    }
    if (text.isBlank()) {
      return "message text is empty";
    }
    if (text.length() > 4096) {
      return "message is too long";
    }
    if (request.has("parse_mode")) {
      return "parse_mode is not wanted here";
    }
    for (JsonNode entity : request.path("entities")) {
      int offset = entity.path("offset").asInt(-1);
      int length = entity.path("length").asInt(0);
      if (offset < 0 || length < 1 || offset + length > text.length()) {
        return "entity outside of the text";
      }
    }
    for (JsonNode row : request.path("reply_markup").path("inline_keyboard")) {
      for (JsonNode button : row) {
        int bytes =
            button.path("callback_data").asString("").getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > 64) {
          return "BUTTON_DATA_INVALID";
        }
      }
    }
    return null;
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
