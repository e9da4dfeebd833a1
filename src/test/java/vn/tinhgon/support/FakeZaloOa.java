package vn.tinhgon.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Zalo Official Account for tests: posts signed events and, as echoes, all that the account says;
 * gives out tokens for refresh tokens that are good once, and for consents; takes messages within
 * seven days of a person's last word; shows recent chats. Refuses at HTTP 200, fails where told,
 * and keeps in {@link #violations()} what a program must never do. The clock is the test's.
 */
public final class FakeZaloOa implements AutoCloseable {
  public static final String APP_ID = "3608465248990390001";
  public static final String OA_ID = "3886132808796080001";
  public static final String APP_SECRET = "app-secret-made-for-tests";
  public static final String OA_SECRET = "oa-secret-made-for-tests";
  public static final String REFRESH_TOKEN = "first-refresh-token-made-for-tests";
  public static final String PATH = "/webhook/zalo-oa";
  public static final int LONGEST_TEXT = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A message this account took from the program. */
  public record Sent(String messageId, String person, String text) {}

  private final LocalServer server;
  private final Clock clock;
  private final OaTokens tokens;
  private final OaChats chats = new OaChats();
  private final Pusher pusher =
      new Pusher(PATIENCE, "X-ZEvent-Signature", "ZaloWebhook", OaEvents::signed);
  private final FakeLine line = FakeLine.ofAccount(pusher);
  private final PlannedFaults faults = new PlannedFaults();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final OaCalls obeyed;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ZaloQueue waiting = new ZaloQueue();
  private final Moments moments = new Moments();
  private volatile boolean deaf;

  /** A server on a free port of this machine. */
  public FakeZaloOa(Clock clock) {
    this(clock, 0);
  }

  /** A server on that port, for whoever wants to try the account by hand. */
  public FakeZaloOa(Clock clock, int port) {
    this.clock = clock;
    server = new LocalServer(port, this::serve);
    tokens = new OaTokens(clock);
    obeyed = new OaCalls(clock, tokens, chats, this::push);
  }

  public URI url() {
    return server.url();
  }

  /** From now on events are posted there. */
  public void pushTo(URI bot) {
    pusher.reach(bot);
    pusher.set("https://bot.example.vn" + PATH, "");
  }

  /** From now on each event is posted twice. */
  public void repeat(boolean twice) {
    pusher.twice = twice;
  }

  /** Events are lost as after all their repetitions; the chats show what was said all the same. */
  public void loseEvents(boolean lost) {
    deaf = lost;
  }

  /** Somebody writes to the account; returns the message's id. */
  public String says(String person, String text) {
    String id = id();
    said(person, id, text);
    push(person, OaEvents.text(person, id, text, clock.instant()));
    return id;
  }

  /** That is in the chat, and opens it, though no event of it is posted here. */
  public void said(String person, String id, String text) {
    obeyed.interacted.put(person, clock.instant());
    chats.fromPerson(person, id, "text", text, clock.instant());
  }

  /** Somebody of the office answers that person by hand. */
  public void answers(String person, String text) {
    String id = id();
    chats.toPerson(person, id, text, clock.instant());
    push(person, OaEvents.echo(person, id, text, "1234509876", clock.instant()));
  }

  /** Posts an event, in its chat's order. */
  public void push(String chat, JsonNode event) {
    if (!deaf && pusher.isSet()) {
      pusher.push(chat, event.toString());
    }
  }

  /** What is posted when the address is saved; its status. */
  public int trial() {
    return pusher.probe("{}");
  }

  /** What the next calls meet with, by the last word of their path. */
  public void next(String path, Fault... met) {
    faults.plan(path, List.of(met));
  }

  /** A refusal as the platform words it: at HTTP 200. */
  public static Fault refused(int code, String message) {
    return new Fault.Answer(200, error(code, message));
  }

  /** From now on messages to that person are refused so. */
  public void refuse(String person, int code) {
    obeyed.refusals.put(person, code);
  }

  /** From now on they are taken again. */
  public void forgive(String person) {
    obeyed.refusals.remove(person);
  }

  /** What lies between it and us. */
  public FakeLine line() {
    return line;
  }

  /** An administrator consents; the code is good once, for whoever knows what was hashed. */
  public String consent(String challenge) {
    return tokens.consent(challenge);
  }

  public void forgetRefreshTokens() {
    tokens.forgetAll();
  }

  public void expireAccessTokens() {
    tokens.expireAccess();
  }

  public void revokeAccessTokens() {
    tokens.revokeAccess();
  }

  /** How many pairs of tokens were given out. */
  public int pairs() {
    return tokens.given();
  }

  public List<Sent> sent() {
    return List.copyOf(obeyed.sent);
  }

  /** The texts taken for one person, in order. */
  public List<String> textsTo(String person) {
    return obeyed.sent.stream().filter(one -> one.person().equals(person)).map(Sent::text).toList();
  }

  /** The HTTP status of every post to the webhook. */
  public List<Integer> posts() {
    return pusher.statuses();
  }

  public long callsOf(String path) {
    return calls.stream().filter(path::equals).count();
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

  /** What no program may do. */
  public List<String> violations() {
    return Stream.concat(obeyed.violations.stream(), line.violations().stream()).toList();
  }

  /** Waits until that is so; fails after half a minute. */
  public void await(BooleanSupplier condition) {
    waiting.await(condition);
  }

  public String id() {
    return obeyed.id();
  }

  @Override
  public void close() {
    closed.countDown();
    pusher.close();
    server.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String last = path.substring(path.lastIndexOf('/') + 1);
    calls.add(last);
    Fault fault = Fault.waited(faults.next(last));
    Fault down = line.down();
    if (down != null) {
      down.meet(exchange, closed);
    } else if (line.wait("").isPositive()) {
      TelegramAnswers.send(exchange, 200, error(-32, "rate limit"));
    } else if (fault != null && !fault.afterAccepting()) {
      fault.meet(exchange, closed);
    } else {
      Moments.Reply reply =
          said -> {
            if (fault != null) {
              fault.meet(exchange, closed);
            } else {
              TelegramAnswers.send(exchange, 200, said);
            }
          };
      if (last.equals("cs")) {
        moments.message(() -> obeyed.answer(exchange, path, body), reply);
      } else {
        reply.give(obeyed.answer(exchange, path, body));
      }
    }
  }

  static String error(int code, String message) {
    return MAPPER.writeValueAsString(Map.of("error", code, "message", message));
  }
}
