package vn.tinhgon.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Bot API server for tests: keeps updates until an offset confirms them, ends an older poll by a
 * newer one, refuses what Telegram refuses, writes down all it accepts, fails where told, and tells
 * at seven moments that they have come. What a bot must never do is kept in {@link #violations()}.
 */
public final class FakeTelegram implements AutoCloseable {
  public static final String TOKEN = "4242424242:AAFake-token_for-tests-only-000000000";
  public static final String USERNAME = "TinhGon_bot";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Moments at which a drill may kill the bot. */
  public enum Moment {
    /** Updates were given out; nothing is confirmed. */
    FETCHED,
    /** The confirming call is here and not yet obeyed. */
    CONFIRMING,
    /** The updates are forgotten; the bot has no answer yet. */
    CONFIRMED,
    /** A message is here and not yet taken. */
    BEFORE_ACCEPT,
    /** The message is taken; the bot has no answer yet. */
    AFTER_ACCEPT,
    /** The bot has its answer. */
    AFTER_REPLY
  }

  /** A message this server took from the bot. */
  public record Sent(int messageId, String chat, String text, JsonNode request) {}

  private final HttpServer server;
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final List<String> menus = new CopyOnWriteArrayList<>();
  private final List<String> typing = new CopyOnWriteArrayList<>();
  private final List<String> answeredCallbacks = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger messageIds = new AtomicInteger(1000);
  private final AtomicInteger openSends = new AtomicInteger();
  private final Deque<ObjectNode> pending = new ArrayDeque<>();
  private volatile Consumer<Moment> observer = _ -> {};
  private volatile boolean tokenRevoked;
  private volatile boolean badGateway;
  private volatile boolean webhookSet;
  private volatile boolean offsetsIgnored;
  private long nextUpdateId = 700_000_000;
  private long poll;

  /** A server on a free port of this machine. */
  public FakeTelegram() {
    this(0);
  }

  /** A server on that port, for drills in which it must come back where it was. */
  public FakeTelegram(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A person writes to the bot in private; returns the message's id. */
  public int says(long chat, String text) {
    int id = messageIds.incrementAndGet();
    queue(Updates.typed(chat, id, text));
    return id;
  }

  /** An update as JSON; its id is added. Returns that id. */
  public synchronized long queue(String update) {
    ObjectNode node = (ObjectNode) MAPPER.readTree(update);
    node.put("update_id", nextUpdateId);
    pending.add(node);
    notifyAll();
    return nextUpdateId++;
  }

  /** From now on updates are numbered from there, as after a week without any. */
  public synchronized void restartIdsAt(long id) {
    nextUpdateId = id;
  }

  /** What the next calls of a method meet with, one after the other. */
  public void next(String method, Fault... met) {
    faults
        .computeIfAbsent(method.toLowerCase(Locale.ROOT), _ -> new ConcurrentLinkedDeque<>())
        .addAll(List.of(met));
  }

  /** The same with orderly answers, written as null, in between. */
  public void nextOrNone(String method, List<Fault> met) {
    next(
        method,
        met.stream().map(fault -> fault == null ? new Fault.None() : fault).toArray(Fault[]::new));
  }

  /** An update that makes the whole answer broken JSON; returns its id. */
  public synchronized long queueBroken() {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("update_id", nextUpdateId).put("broken", true);
    pending.add(node);
    return nextUpdateId++;
  }

  /** All updates not yet confirmed have grown too old. */
  public synchronized void dropAll() {
    pending.clear();
  }

  /** A server on which confirming has no effect. */
  public void ignoreOffsets(boolean ignore) {
    offsetsIgnored = ignore;
  }

  public void revokeToken(boolean revoked) {
    tokenRevoked = revoked;
  }

  /** From now on whatever lies before Telegram answers every call with 502 and HTML. */
  public void badGateway(boolean bad) {
    badGateway = bad;
  }

  public void setWebhook(boolean set) {
    webhookSet = set;
  }

  /** Is told of every moment, on the thread that serves the call; may block it. */
  public void observe(Consumer<Moment> listener) {
    observer = listener;
  }

  /** All that was taken, in the order in which it was. */
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** The texts taken for one chat, in order. */
  public List<String> textsTo(long chat) {
    return sent.stream().filter(one -> one.chat().equals("" + chat)).map(Sent::text).toList();
  }

  /** How many messages are here whose sender has no answer yet. */
  public int openSends() {
    return openSends.get();
  }

  /** The command menus set, as JSON. */
  public List<String> menus() {
    return List.copyOf(menus);
  }

  /** The chats in which the bot showed that it was typing. */
  public List<String> typing() {
    return List.copyOf(typing);
  }

  public List<String> answeredCallbacks() {
    return List.copyOf(answeredCallbacks);
  }

  /** Waits until that is so, looking again after every call; fails after half a minute. */
  public synchronized void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("did not happen within half a minute");
      }
      try {
        wait(Math.min(left, 100));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError(interrupted);
      }
    }
  }

  /** The methods called, in lower case, in order. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  public long callsOf(String method) {
    return calls.stream().filter(method.toLowerCase(Locale.ROOT)::equals).count();
  }

  /** What no bot may do: unknown methods, messages Telegram would refuse, {@code parse_mode}. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  public synchronized int unconfirmed() {
    return pending.size();
  }

  @Override
  public void close() {
    closed.countDown();
    synchronized (this) {
      poll++;
      notifyAll();
    }
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int slash = path.lastIndexOf('/');
    String method = path.substring(slash + 1).toLowerCase(Locale.ROOT);
    calls.add(method);
    JsonNode request = body.isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(body);
    Deque<Fault> planned = faults.get(method);
    Fault next = planned == null ? null : planned.poll();
    Fault fault = next instanceof Fault.None ? null : next;
    if (badGateway) {
      new Fault.Answer(502, "<html>Bad Gateway</html>").meet(exchange, closed);
    } else if (!path.substring(0, slash).equals("/bot" + TOKEN) || tokenRevoked) {
      new Fault.Answer(401, TelegramAnswers.failed(401, "Unauthorized")).meet(exchange, closed);
    } else if (fault != null && !fault.afterAccepting()) {
      fault.meet(exchange, closed);
    } else if (method.equals("getupdates")) {
      getUpdates(exchange, request);
    } else if (method.equals("sendmessage")) {
      openSends.incrementAndGet();
      try {
        sendMessage(exchange, request, fault);
      } finally {
        openSends.decrementAndGet();
      }
    } else {
      TelegramAnswers.send(exchange, 200, small(method, request));
    }
  }

  private String small(String method, JsonNode request) {
    return switch (method) {
      case "getme" ->
          TelegramAnswers.done(
              "{\"id\":4242424242,\"is_bot\":true,\"first_name\":\"TinhGọn\",\"username\":\"%s\"}"
                  .formatted(USERNAME));
      case "deletewebhook" -> {
        webhookSet = false;
        yield TelegramAnswers.done("true");
      }
      case "setmycommands" -> {
        menus.add(request.toString());
        yield TelegramAnswers.done("true");
      }
      case "sendchataction" -> {
        typing.add(request.path("chat_id").asString());
        yield TelegramAnswers.done("true");
      }
      case "answercallbackquery" -> {
        answeredCallbacks.add(request.path("callback_query_id").asString());
        yield TelegramAnswers.done("true");
      }
      default -> {
        violations.add("unknown method " + method);
        yield TelegramAnswers.failed(404, "Not Found");
      }
    };
  }

  private void getUpdates(HttpExchange exchange, JsonNode request) throws IOException {
    long offset = request.path("offset").asLong(0);
    int limit = request.path("limit").asInt(100);
    if (webhookSet) {
      new Fault.Answer(
              409,
              TelegramAnswers.failed(
                  409,
                  "Conflict: can't use getUpdates method while"
                      + " webhook is active; use deleteWebhook to delete the webhook first"))
          .meet(exchange, closed);
      return;
    }
    if (confirms(offset)) {
      observer.accept(Moment.CONFIRMING);
      forgetBefore(offset);
      observer.accept(Moment.CONFIRMED);
    }
    List<ObjectNode> batch = await(request.path("timeout").asLong(0), limit);
    if (batch == null) {
      new Fault.Answer(
              409,
              TelegramAnswers.failed(
                  409,
                  "Conflict: terminated by other getUpdates request;"
                      + " make sure that only one bot instance is running"))
          .meet(exchange, closed);
      return;
    }
    TelegramAnswers.send(exchange, 200, TelegramAnswers.updates(batch));
    if (!batch.isEmpty()) {
      observer.accept(Moment.FETCHED);
    }
  }

  /** An offset beyond the end of the queue is not believed and deletes nothing. */
  private synchronized boolean confirms(long offset) {
    return !offsetsIgnored
        && offset <= nextUpdateId
        && pending.stream().anyMatch(update -> update.path("update_id").asLong() < offset);
  }

  private synchronized void forgetBefore(long offset) {
    pending.removeIf(update -> update.path("update_id").asLong() < offset);
  }

  /** The head of the queue, at the latest after that time; null when a newer poll took over. */
  private synchronized List<ObjectNode> await(long seconds, int limit) {
    long mine = ++poll;
    notifyAll();
    long deadline = System.nanoTime() + seconds * 1_000_000_000L;
    while (pending.isEmpty() && poll == mine) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return List.of();
      }
      try {
        wait(left);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return List.of();
      }
    }
    return poll == mine ? pending.stream().limit(limit).toList() : null;
  }

  private void sendMessage(HttpExchange exchange, JsonNode request, Fault afterAccepting)
      throws IOException {
    observer.accept(Moment.BEFORE_ACCEPT);
    String refusal = TelegramAnswers.refusal(request);
    if (refusal != null) {
      violations.add(refusal + ": " + request);
      TelegramAnswers.send(exchange, 400, TelegramAnswers.failed(400, "Bad Request: " + refusal));
      return;
    }
    int id = messageIds.incrementAndGet();
    String chat = request.path("chat_id").asString();
    sent.add(new Sent(id, chat, request.path("text").asString(), request));
    observer.accept(Moment.AFTER_ACCEPT);
    if (afterAccepting != null) {
      afterAccepting.meet(exchange, closed);
      return;
    }
    TelegramAnswers.send(exchange, 200, TelegramAnswers.message(id, request));
    observer.accept(Moment.AFTER_REPLY);
  }
}
