package vn.tinhgon.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhgon.support.FakeTelegram.Sent;

/** Takes what a bot sends, or refuses it as Telegram would, and writes down which it was. */
final class TelegramSends {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  final List<Sent> sent = new CopyOnWriteArrayList<>();
  final List<Sent> edits = new CopyOnWriteArrayList<>();
  final List<String> violations = new CopyOnWriteArrayList<>();
  final AtomicInteger messageIds = new AtomicInteger(1000);
  final AtomicInteger open = new AtomicInteger();
  volatile Consumer<Moment> observer = _ -> {};
  volatile String blockedBy = "";
  private final FileCalls files;

  /** What each message says now, by its id; without those that were deleted. */
  private final Map<Integer, Sent> shown = new ConcurrentHashMap<>();

  private final CountDownLatch closed;

  TelegramSends(FileCalls files, CountDownLatch closed) {
    this.files = files;
    this.closed = closed;
  }

  /** A message; {@code late} is what its answer meets with. */
  void message(HttpExchange exchange, JsonNode request, Fault late) throws IOException {
    observer.accept(Moment.BEFORE_ACCEPT);
    String refusal = TelegramAnswers.refusal(request);
    if (refusal != null) {
      violations.add(refusal + ": " + request);
      TelegramAnswers.send(exchange, 400, TelegramAnswers.failed(400, "Bad Request: " + refusal));
      return;
    }
    int id = messageIds.incrementAndGet();
    String chat = request.path("chat_id").asString();
    if (chat.equals(blockedBy)) {
      TelegramAnswers.send(exchange, 403, TelegramAnswers.BLOCKED);
      return;
    }
    var taken = new Sent(id, chat, request.path("text").asString(), request, System.nanoTime());
    shown.put(id, taken);
    sent.add(taken);
    observer.accept(Moment.AFTER_ACCEPT);
    if (late != null) {
      late.meet(exchange, closed);
      return;
    }
    TelegramAnswers.send(exchange, 200, TelegramAnswers.message(id, request));
    observer.accept(Moment.AFTER_REPLY);
  }

  /** Other words for a message; {@code late} is what its answer meets with. */
  void edit(HttpExchange exchange, JsonNode request, Fault late) throws IOException {
    observer.accept(Moment.BEFORE_ACCEPT);
    String refusal = TelegramAnswers.refusal(request);
    if (refusal != null) {
      violations.add(refusal + ": " + request);
      TelegramAnswers.send(exchange, 400, TelegramAnswers.failed(400, "Bad Request: " + refusal));
      return;
    }
    int id = request.path("message_id").asInt(0);
    String chat = request.path("chat_id").asString();
    var changed = new Sent(id, chat, request.path("text").asString(), request, System.nanoTime());
    Sent before = shown.get(id);
    String obstacle =
        before == null || !before.chat().equals(chat)
            ? "message to edit not found"
            : looks(before).equals(looks(changed)) ? TelegramAnswers.UNMODIFIED : null;
    if (obstacle != null) {
      TelegramAnswers.send(exchange, 400, TelegramAnswers.failed(400, "Bad Request: " + obstacle));
      return;
    }
    if (chat.equals(blockedBy)) {
      TelegramAnswers.send(exchange, 403, TelegramAnswers.BLOCKED);
      return;
    }
    shown.put(id, changed);
    edits.add(changed);
    observer.accept(Moment.AFTER_ACCEPT);
    if (late != null) {
      late.meet(exchange, closed);
      return;
    }
    TelegramAnswers.send(exchange, 200, TelegramAnswers.message(id, request));
    observer.accept(Moment.AFTER_REPLY);
  }

  /** What of a message a person sees: a repetition of it changes nothing. */
  private static List<Object> looks(Sent message) {
    JsonNode request = message.request();
    return List.of(message.text(), request.path("entities"), request.path("reply_markup"));
  }

  /** Somebody has deleted that message. */
  void delete(int id) {
    shown.remove(id);
  }

  /** A document; {@code late} is what its answer meets with. */
  void document(HttpExchange exchange, FileCalls.Form form, Fault late) throws IOException {
    observer.accept(Moment.BEFORE_ACCEPT);
    String refusal = files.refusal(form);
    if (refusal != null) {
      violations.add(refusal + ": a document");
      TelegramAnswers.send(exchange, 400, TelegramAnswers.failed(400, "Bad Request: " + refusal));
      return;
    }
    files.take(form);
    observer.accept(Moment.AFTER_ACCEPT);
    if (late != null) {
      late.meet(exchange, closed);
      return;
    }
    ObjectNode request = MAPPER.createObjectNode();
    request.put("chat_id", form.text("chat_id")).put("text", "");
    TelegramAnswers.send(
        exchange, 200, TelegramAnswers.message(messageIds.incrementAndGet(), request));
    observer.accept(Moment.AFTER_REPLY);
  }
}
