package vn.tinhgon.support;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** What {@link FakeTelegram} answers to calls that are always obeyed, and what they asked for. */
final class SmallCalls {
  final List<String> menus = new CopyOnWriteArrayList<>();
  final List<String> typing = new CopyOnWriteArrayList<>();
  final List<String> answeredCallbacks = new CopyOnWriteArrayList<>();
  final Map<String, String> told = new ConcurrentHashMap<>();

  /** The answer as JSON; null if the Bot API has no such method. */
  String answer(String method, JsonNode request) {
    return switch (method) {
      case "getme" ->
          TelegramAnswers.done(
              "{\"id\":4242424242,\"is_bot\":true,\"first_name\":\"TinhGọn\",\"username\":\"%s\"}"
                  .formatted(FakeTelegram.USERNAME));
      case "setmycommands" -> {
        menus.add(request.toString());
        yield TelegramAnswers.done("true");
      }
      case "sendchataction" -> {
        typing.add(request.path("chat_id").asString());
        yield TelegramAnswers.done("true");
      }
      case "answercallbackquery" -> {
        told.put(request.path("callback_query_id").asString(), request.path("text").asString(""));
        answeredCallbacks.add(request.path("callback_query_id").asString());
        yield TelegramAnswers.done("true");
      }
      default -> null;
    };
  }
}
