package vn.tinhgon.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets people write to the bot on each platform. {@code GET /telegram/7} is what it said to user 7,
 * as JSON; a {@code POST} there sends words, one to {@code /telegram/7/press} presses the button of
 * that label. The others are {@code zalobot} and {@code zalooa}.
 */
final class EmulatorPage implements HttpHandler {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final FakeTelegram telegram;
  private final FakeZaloBot bot;
  private final FakeZaloOa account;
  private final AtomicInteger presses = new AtomicInteger();

  /** A message of the bot's, with what can be pressed below it. */
  record Said(String text, List<String> buttons) {}

  EmulatorPage(FakeTelegram telegram, FakeZaloBot bot, FakeZaloOa account) {
    this.telegram = telegram;
    this.bot = bot;
    this.account = account;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean sends = exchange.getRequestMethod().equals("POST");
    if (path.length < 2 || !path[1].matches("\\d{1,18}")) {
      answer(exchange, path[0].isEmpty() ? 200 : 404, "text/html", page());
    } else if (sends && path.length == 3 && path[2].equals("press")) {
      answer(exchange, press(path[0], path[1], body) ? 202 : 404, "text/plain", "");
    } else if (sends) {
      answer(exchange, write(path[0], path[1], body) ? 202 : 404, "text/plain", "");
    } else {
      answer(exchange, 200, "application/json", MAPPER.writeValueAsString(said(path[0], path[1])));
    }
  }

  private boolean write(String platform, String person, String text) {
    switch (platform) {
      case "telegram" -> telegram.says(Long.parseLong(person), text);
      case "zalobot" -> bot.says(person, text);
      case "zalooa" -> account.says(person, text);
      default -> {
        return false;
      }
    }
    return true;
  }

  private List<Said> said(String platform, String person) {
    return switch (platform) {
      case "telegram" ->
          messages(person)
              .map(one ->
                  new Said(
                      one.text(),
                      buttons(one).map(button -> button.path("text").asString()).toList()))
              .toList();
      case "zalobot" -> bot.textsTo(person).stream().map(one -> new Said(one, List.of())).toList();
      case "zalooa" ->
          account.textsTo(person).stream().map(one -> new Said(one, List.of())).toList();
      default -> List.of();
    };
  }

  /** Presses the latest button of that label; false if there is none. */
  private boolean press(String platform, String person, String label) {
    Optional<String> data =
        messages(platform.equals("telegram") ? person : "")
            .flatMap(EmulatorPage::buttons)
            .filter(button -> button.path("text").asString().equals(label))
            .map(button -> button.path("callback_data").asString())
            .reduce((_, later) -> later);
    data.ifPresent(token ->
        telegram.queue(
            Updates.pressed(Long.parseLong(person), "press" + presses.incrementAndGet(), token)));
    return data.isPresent();
  }

  private Stream<FakeTelegram.Sent> messages(String person) {
    return telegram.sent().stream().filter(one -> one.chat().equals(person));
  }

  private static Stream<JsonNode> buttons(FakeTelegram.Sent message) {
    return message
        .request()
        .path("reply_markup")
        .path("inline_keyboard")
        .valueStream()
        .flatMap(JsonNode::valueStream);
  }

  private static String page() throws IOException {
    try (InputStream html = EmulatorPage.class.getResourceAsStream("/emulators.html")) {
      return new String(html.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
