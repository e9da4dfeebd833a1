package vn.tinhgon.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Zalo Bot Platform for tests. Gives out each event once, by one-object polls that end with 408
 * at HTTP 200 when nothing comes, or posts it to the webhook; refuses with {@code ok:false} at HTTP
 * 200 what the platform refuses; writes down all it takes; fails where told. What a bot must never
 * do is kept in {@link #violations()}. How often the platform repeats a failed post is not
 * documented: here some times, in order for each chat.
 */
public final class FakeZaloBot extends PostingPlatform implements AutoCloseable {
  public static final String TOKEN = "2424242424:ZZFake-zalo_token-for-tests-only-0000000";
  public static final String SECRET = "zalo-webhook-secret-for-tests";
  public static final String NAME = "Bot TinhGọn";
  public static final int LONGEST_TEXT = 2_000;

  /** Not documented. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A message this server took from the bot. */
  public record Sent(String messageId, String chat, String text) {}

  private final LocalServer server;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final ZaloQueue queue = new ZaloQueue();
  private final Pusher pusher = new Pusher(PATIENCE, "X-Bot-Api-Secret-Token", "Java/1.8.0_192");
  private final FakeLine line = FakeLine.ofZaloBot(pusher);
  private final ZaloCalls obeyed = new ZaloCalls(queue, pusher);
  private final PlannedFaults faults = new PlannedFaults();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Moments moments = new Moments();
  private volatile boolean tokenRevoked;

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
    obeyed.trial = outcome;
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

  /** What lies between it and us. */
  public FakeLine line() {
    return line;
  }

  /** After so many messages every other is refused for the month. */
  public void quota(int messages) {
    obeyed.quota = messages;
  }

  public List<Sent> sent() {
    return List.copyOf(obeyed.sent);
  }

  /** The texts taken for one chat, in order. */
  public List<String> textsTo(String chat) {
    return obeyed.sent.stream().filter(one -> one.chat().equals(chat)).map(Sent::text).toList();
  }

  /** The chats in which the bot showed that it was typing. */
  public List<String> typing() {
    return List.copyOf(obeyed.typing);
  }

  @Override
  Pusher pusher() {
    return pusher;
  }

  public long callsOf(String method) {
    return calls.stream().filter(method::equals).count();
  }

  /** How many messages are here whose sender has no answer yet. */
  public int openSends() {
    return moments.open();
  }

  /** Is told of every moment, on the thread that serves the call or posts; may block it. */
  public void observe(Consumer<Moment> listener) {
    moments.observer = listener;
    pusher.observer = listener;
  }

  /** Events that nobody has fetched. */
  public int waiting() {
    return queue.size();
  }

  /** What no bot may do: unknown methods, messages the platform would refuse, parse modes. */
  public List<String> violations() {
    return Stream.concat(obeyed.violations.stream(), line.violations().stream()).toList();
  }

  /** Waits until that is so; fails after half a minute. */
  public void await(BooleanSupplier condition) {
    queue.await(condition);
  }

  public String id() {
    return obeyed.id();
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
    Fault down = line.down();
    if (down != null) {
      down.meet(exchange, closed);
    } else if (!path.substring(0, slash).equals("/bot" + TOKEN) || tokenRevoked) {
      // Seen like this: an error, and HTTP 200.
      answer(exchange, TelegramAnswers.failed(401, "Unauthorized"));
    } else if (fault != null && !fault.afterAccepting()) {
      fault.meet(exchange, closed);
    } else {
      JsonNode request = body.isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(body);
      if (method.equals("sendMessage")
          && line.wait(request.path("chat_id").asString()).isPositive()) {
        answer(exchange, TelegramAnswers.failed(429, "Quota exceeded"));
        return;
      }
      Moments.Reply reply =
          said -> {
            if (fault != null) {
              fault.meet(exchange, closed);
            } else {
              answer(exchange, said);
            }
          };
      if (method.equals("sendMessage")) {
        moments.message(() -> obeyed.answer(method, request), reply);
      } else {
        reply.give(obeyed.answer(method, request));
      }
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    TelegramAnswers.send(exchange, 200, json);
  }
}
