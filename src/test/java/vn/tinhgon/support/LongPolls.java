package vn.tinhgon.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@link FakeTelegram} answers to {@code getUpdates}. */
final class LongPolls {
  private final PendingUpdates updates;
  private final TelegramPushes pushes;

  LongPolls(PendingUpdates updates, TelegramPushes pushes) {
    this.updates = updates;
    this.pushes = pushes;
  }

  void answer(HttpExchange exchange, JsonNode request, Consumer<Moment> observer)
      throws IOException {
    long offset = request.path("offset").asLong(0);
    int limit = request.path("limit").asInt(100);
    if (pushes.set()) {
      TelegramAnswers.send(exchange, 409, TelegramAnswers.WEBHOOK_IS_SET);
      return;
    }
    pushes.names(request);
    if (updates.confirms(offset)) {
      observer.accept(Moment.CONFIRMING);
      updates.forgetBefore(offset);
      observer.accept(Moment.CONFIRMED);
    }
    List<ObjectNode> batch = updates.poll(request.path("timeout").asLong(0), limit);
    if (batch == null) {
      TelegramAnswers.send(exchange, 409, TelegramAnswers.OTHER_POLL);
      return;
    }
    TelegramAnswers.send(exchange, 200, TelegramAnswers.updates(batch));
    if (!batch.isEmpty()) {
      observer.accept(Moment.FETCHED);
    }
  }
}
