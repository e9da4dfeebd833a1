package vn.tinhgon.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands each call of {@link FakeTelegram} to what answers it, or lets it meet with its fault. */
final class TelegramCalls implements HttpHandler {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  final List<String> methods = new CopyOnWriteArrayList<>();
  final SmallCalls small = new SmallCalls();
  final InlineCalls inline = new InlineCalls();
  final PlannedFaults faults = new PlannedFaults();
  final LongPolls polls;
  volatile boolean tokenRevoked;
  private final TelegramPushes pushes;
  private final FileCalls files;
  private final TelegramSends sends;
  private final CountDownLatch closed;

  TelegramCalls(
      PendingUpdates updates,
      TelegramPushes pushes,
      FileCalls files,
      TelegramSends sends,
      CountDownLatch closed) {
    polls = new LongPolls(updates, pushes);
    this.pushes = pushes;
    this.files = files;
    this.sends = sends;
    this.closed = closed;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Fault down = pushes.line.down();
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    boolean form = type.startsWith("multipart/form-data");
    String body = form ? "" : new String(bytes, StandardCharsets.UTF_8);
    if (path.startsWith("/file/bot" + FakeTelegram.TOKEN + "/") && !tokenRevoked && down == null) {
      methods.add("file");
      Fault met = faults.next("file");
      if (met != null) {
        met.meet(exchange, closed);
      } else {
        files.give(exchange, path.substring(("/file/bot" + FakeTelegram.TOKEN + "/").length()));
      }
      return;
    }
    int slash = path.lastIndexOf('/');
    String method = path.substring(slash + 1).toLowerCase(Locale.ROOT);
    methods.add(method);
    JsonNode request = body.isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(body);
    Fault fault = faults.next(method);
    if (down != null) {
      down.meet(exchange, closed);
    } else if (!path.substring(0, slash).equals("/bot" + FakeTelegram.TOKEN) || tokenRevoked) {
      TelegramAnswers.send(exchange, 401, TelegramAnswers.failed(401, "Unauthorized"));
    } else if (fault != null && !fault.afterAccepting()) {
      fault.meet(exchange, closed);
    } else if (method.equals("getupdates")) {
      polls.answer(exchange, request, sends.observer);
    } else if (method.equals("sendmessage") || method.equals("editmessagetext")) {
      Duration wait = pushes.line.wait(request.path("chat_id").asString());
      if (wait.isPositive()) {
        Fault.Answer.tooFast(wait).meet(exchange, closed);
        return;
      }
      sends.open.incrementAndGet();
      try {
        if (method.equals("sendmessage")) {
          sends.message(exchange, request, fault);
        } else {
          sends.edit(exchange, request, fault);
        }
      } finally {
        sends.open.decrementAndGet();
      }
    } else if (method.equals("getfile")) {
      String answer = files.where(request);
      TelegramAnswers.send(exchange, answer.contains("\"ok\":true") ? 200 : 400, answer);
    } else if (method.equals("senddocument")) {
      sends.document(exchange, FileCalls.Form.of(type, bytes), fault);
    } else {
      small(exchange, method, request);
    }
  }

  private void small(HttpExchange exchange, String method, JsonNode request) throws IOException {
    String answer =
        method.endsWith("webhook") || method.equals("getwebhookinfo")
            ? pushes.answer(method, request)
            : method.equals("answerinlinequery")
                ? inline.answer(request, sends.violations)
                : small.answer(method, request);
    if (answer == null) {
      sends.violations.add("unknown method " + method);
      answer = TelegramAnswers.failed(404, "Not Found");
    }
    TelegramAnswers.send(exchange, 200, answer);
  }
}
