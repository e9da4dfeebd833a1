package vn.tinhgon.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Zalo Bot Platform for tests. Gives out each event once, by one-object polls that end with 408
 * at HTTP 200 when nothing comes, or posts it to the webhook; refuses with {@code ok:false} at HTTP
 * 200 what the platform refuses; writes down all it takes; fails where told. What a bot must never
 * do is kept in {@link #violations()}. How often the platform repeats a failed post is not
 * documented: here some times, in order for each chat.
 */
public final class FakeZaloBot implements AutoCloseable {
  public static final String TOKEN = "2424242424:ZZFake-zalo_token-for-tests-only-0000000";
  public static final String SECRET = "zalo-webhook-secret-for-tests";
  public static final String NAME = "Bot TinhGọn";
  public static final int LONGEST_TEXT = 2_000;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A message this server took from the bot. */
  public record Sent(String messageId, String chat, String text) {}

  private final LocalServer server;
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<String> typing = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final ZaloQueue queue = new ZaloQueue();
  private final ZaloPusher pusher = new ZaloPusher();
  private final PlannedFaults faults = new PlannedFaults();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger ids = new AtomicInteger(0x1000);
  private volatile boolean tokenRevoked;
  private volatile boolean badGateway;
  private volatile int quota = Integer.MAX_VALUE;
  private volatile String trial = "";

  /** A server on a free port of this machine. */
  public FakeZaloBot() {
    this(0);
  }

  /** A server on that port, for whoever wants to try the bot by hand. */
  public FakeZaloBot(int port) {
    server = new LocalServer(port, this::serve);
  }

  public URI url() {
    return server.url();
  }

  /** Somebody writes to the bot in private; returns the message's id. */
  public String says(String person, String text) {
    String id = id();
    queue(person, ZaloEvents.typed(person, id, text).event());
    return id;
  }

  /** An event, to be posted or polled. */
  public void queue(String chat, JsonNode event) {
    if (pusher.isSet()) {
      pusher.push(chat, event.toString());
    } else {
      queue.add(event);
    }
  }

  /** What lies in the result of the next poll, as it is. */
  public void queueRaw(String json) {
    queue.add(MAPPER.readTree(json));
  }

  /** Wherever the webhook points to by name, this is where it is reached. */
  public void reach(URI bot) {
    pusher.reach(bot);
  }

  /** From now on events are posted there with that secret. */
  public void pushTo(URI bot, String path, String secret) {
    pusher.reach(bot);
    pusher.set("https://bot.example.vn" + path, secret);
  }

  /** From now on each event is posted twice. */
  public void repeat(boolean twice) {
    pusher.twice = twice;
  }

  /** What the trial call of a webhook is said to have come to; empty = what it did come to. */
  public void trialEnds(String outcome) {
    trial = outcome;
  }

  /** What the next calls of a method meet with, one after the other. */
  public void next(String method, Fault... met) {
    faults.plan(method, List.of(met));
  }

  /** The same with orderly answers, written as null, in between. */
  public void nextOrNone(String method, List<Fault> met) {
    faults.plan(method, met);
  }

  /** A refusal as the platform words it: at HTTP 200. */
  public static Fault refused(int code, String description) {
    return new Fault.Answer(200, TelegramAnswers.failed(code, description));
  }

  public void revokeToken(boolean revoked) {
    tokenRevoked = revoked;
  }

  public void badGateway(boolean bad) {
    badGateway = bad;
  }

  /** After so many messages every other is refused for the month. */
  public void quota(int messages) {
    quota = messages;
  }

  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** The texts taken for one chat, in order. */
  public List<String> textsTo(String chat) {
    return sent.stream().filter(one -> one.chat().equals(chat)).map(Sent::text).toList();
  }

  /** The chats in which the bot showed that it was typing. */
  public List<String> typing() {
    return List.copyOf(typing);
  }

  /** The HTTP status of every post to the webhook. */
  public List<Integer> posts() {
    return pusher.statuses();
  }

  public String webhook() {
    return pusher.url();
  }

  /** What it shows when it posts. */
  public String secret() {
    return pusher.secret();
  }

  public long callsOf(String method) {
    return calls.stream().filter(method::equals).count();
  }

  /** Events that nobody has fetched. */
  public int waiting() {
    return queue.size();
  }

  /** What no bot may do: unknown methods, messages the platform would refuse, parse modes. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  /** Waits until that is so; fails after half a minute. */
  public void await(BooleanSupplier condition) {
    queue.await(condition);
  }

  public String id() {
    return "%020x".formatted(ids.incrementAndGet());
  }

  @Override
  public void close() {
    closed.countDown();
    pusher.close();
    queue.end();
    server.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int slash = path.lastIndexOf('/');
    String method = path.substring(slash + 1);
    calls.add(method);
    Fault fault = faults.next(method.toLowerCase(java.util.Locale.ROOT));
    if (badGateway) {
      TelegramAnswers.send(exchange, 502, "<html>Bad Gateway</html>");
    } else if (!path.substring(0, slash).equals("/bot" + TOKEN) || tokenRevoked) {
      // Seen like this: an error, and HTTP 200.
      answer(exchange, TelegramAnswers.failed(401, "Unauthorized"));
    } else if (fault != null && !fault.afterAccepting()) {
      fault.meet(exchange, closed);
    } else {
      JsonNode request = body.isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(body);
      String answer = answer(method, request);
      if (fault != null) {
        fault.meet(exchange, closed);
      } else {
        answer(exchange, answer);
      }
    }
  }

  private String answer(String method, JsonNode request) {
    return switch (method) {
      case "getMe" ->
          done(
              Map.of(
                  "id", "2424242424",
                  "account_name", "bot.TinhGon",
                  "display_name", NAME,
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
    if (text.isBlank() || text.length() > LONGEST_TEXT || chat.isEmpty()) {
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

  private static void answer(HttpExchange exchange, String json) throws IOException {
    TelegramAnswers.send(exchange, 200, json);
  }
}
