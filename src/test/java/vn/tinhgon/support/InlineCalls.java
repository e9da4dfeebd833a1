package vn.tinhgon.support;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** What {@link FakeTelegram} takes to be offered below a message that names the bot. */
final class InlineCalls {
  final List<JsonNode> answers = new CopyOnWriteArrayList<>();

  /** The answer as JSON; what Telegram refuses is written down. */
  String answer(JsonNode request, List<String> violations) {
    String refusal = refusal(request);
    if (refusal != null) {
      violations.add(refusal + ": " + request);
      return TelegramAnswers.failed(400, "Bad Request: " + refusal);
    }
    answers.add(request);
    return TelegramAnswers.done("true");
  }

  private static String refusal(JsonNode request) {
    if (request.path("inline_query_id").asString("").isEmpty()) {
      return "query ID is empty";
    }
    if (request.path("results").size() > 50) {
      return "RESULTS_TOO_MUCH";
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode result : request.path("results")) {
      String id = result.path("id").asString("");
      int bytes = id.getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 1 || bytes > 64) {
        return "RESULT_ID_INVALID";
      }
      if (!ids.add(id)) {
        return "RESULT_ID_DUPLICATE";
      }
      if (result.path("title").asString("").isBlank()) {
        return "ARTICLE_TITLE_EMPTY";
      }
      JsonNode content = result.path("input_message_content");
      String text = content.path("message_text").asString("");
      if (text.isBlank() || text.length() > 4096) {
        return "MESSAGE_EMPTY or MESSAGE_TOO_LONG";
      }
      if (content.has("parse_mode")) {
        return "parse_mode is not wanted here";
      }
    }
    return null;
  }
}
