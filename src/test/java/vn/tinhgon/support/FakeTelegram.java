package vn.tinhgon.support;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Bot API server for tests: keeps updates until an offset confirms them, ends an older poll by a
 * newer one, refuses what Telegram refuses, writes down all it accepts, fails where told, and tells
 * at seven moments that they have come. What a bot must never do is kept in {@link #violations()}.
 */
public final class FakeTelegram extends PostingPlatform implements AutoCloseable {
  public static final String TOKEN = "4242424242:AAFake-token_for-tests-only-000000000";
  public static final String USERNAME = "TinhGon_bot";

  /** A message this server took from the bot, at that {@link System#nanoTime()}. */
  public record Sent(int messageId, String chat, String text, JsonNode request, long at) {}

  /** A file this server took from the bot. */
  public record SentFile(String chat, String name, byte[] bytes) {}

  private final LocalServer server;
  private final PendingUpdates updates = new PendingUpdates();
  private final TelegramPushes pushes = new TelegramPushes(updates);
  private final FileCalls files = new FileCalls();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final TelegramSends sends = new TelegramSends(files, closed);
  private final TelegramCalls calls = new TelegramCalls(updates, pushes, files, sends, closed);

  /** A server on a free port of this machine. */
  public FakeTelegram() {
    this(0);
  }

  /** A server on that port, for drills in which it must come back where it was. */
  public FakeTelegram(int port) {
    server = new LocalServer(port, calls);
  }

  public URI url() {
    return server.url();
  }

  /** A person writes to the bot in private; returns the message's id. */
  public int says(long chat, String text) {
    int id = sends.messageIds.incrementAndGet();
    queue(Updates.typed(chat, id, text));
    return id;
  }

  /** A person sends a file in private, with a caption or ""; returns the file's id. */
  public String sends(long chat, String name, byte[] bytes, String caption) {
    String id = files.add(bytes);
    queue(
        Updates.document(
            chat, sends.messageIds.incrementAndGet(), id, name, bytes.length, caption));
    return id;
  }

  /** A file is there that no update has told of; returns its id. */
  public String holds(byte[] bytes) {
    return files.add(bytes);
  }

  /** What getFile says of that file from now on, whatever is true. */
  public void lie(String fileId, long size, String path) {
    files.claim(fileId, size);
    files.place(fileId, path);
  }

  /** The files taken, in order. */
  public List<SentFile> files() {
    return files.sent();
  }

  /** An update as JSON; its id is added. Returns that id; 0 if nobody asked for such a thing. */
  public long queue(String update) {
    return pushes.wants(PendingUpdates.read(update)) ? queueUnasked(update) : 0;
  }

  /** The same of a kind that was asked for until just now. */
  public long queueUnasked(String update) {
    ObjectNode queued = updates.add(update);
    pushes.push(queued);
    return queued.path("update_id").asLong();
  }

  /** From now on updates are numbered from there, as after a week without any. */
  public void restartIdsAt(long id) {
    updates.numberFrom(id);
  }

  /** What the next calls of a method meet with, one after the other. */
  public void next(String method, Fault... met) {
    calls.faults.plan(method, List.of(met));
  }

  /** The same with orderly answers, written as null, in between. */
  public void nextOrNone(String method, List<Fault> met) {
    calls.faults.plan(method, met);
  }

  /** An update that makes the whole answer broken JSON; returns its id. */
  public long queueBroken() {
    return updates.add("{\"update_id\":0,\"broken\":true}").path("update_id").asLong();
  }

  /** All updates not yet confirmed have grown too old. */
  public void dropAll() {
    updates.dropAll();
  }

  /** A server on which confirming has no effect. */
  public void ignoreOffsets(boolean ignore) {
    updates.ignoreOffsets(ignore);
  }

  public void revokeToken(boolean revoked) {
    calls.tokenRevoked = revoked;
  }

  /** From now on that person has blocked the bot; 0 = nobody has. */
  public void block(long chat) {
    sends.blockedBy = "" + chat;
  }

  /** What lies between it and us. */
  public FakeLine line() {
    return pushes.line;
  }

  /** Somebody set a webhook, at an address where nobody is, or took it back. */
  public void setWebhook(boolean set) {
    pushes.set(set ? "https://elsewhere.example.vn/x" : "", "secret-of-elsewhere");
  }

  /** From now on updates are posted to that service, which was set up for it. */
  public void pushTo(URI service, String path, String secret) {
    pushes.reach(service);
    pushes.set("https://bot.example.vn" + path, secret);
  }

  /** What an address that was set before asked to be sent. */
  public void sendsOnly(List<String> kinds) {
    pushes.kinds = List.copyOf(kinds);
  }

  /** What {@code getWebhookInfo} says went wrong last. */
  public void failedToDeliver(Instant at, String message) {
    pushes.lastError = message;
    pushes.lastErrorDate = at.getEpochSecond();
  }

  @Override
  Pusher pusher() {
    return pushes.pusher;
  }

  /** Is told of every moment, on the thread that serves the call; may block it. */
  public void observe(Consumer<Moment> listener) {
    sends.observer = listener;
    pusher().observer = listener;
  }

  /** All that was taken, in the order in which it was. */
  public List<Sent> sent() {
    return List.copyOf(sends.sent);
  }

  /** The changes of messages that were taken, in order; each with the id of its message. */
  public List<Sent> edits() {
    return List.copyOf(sends.edits);
  }

  /** Somebody deletes that message. */
  public void delete(int messageId) {
    sends.delete(messageId);
  }

  /** The texts taken for one chat, in order. */
  public List<String> textsTo(long chat) {
    return sends.sent.stream().filter(one -> one.chat().equals("" + chat)).map(Sent::text).toList();
  }

  /** How many messages are here whose sender has no answer yet. */
  public int openSends() {
    return sends.open.get();
  }

  /** The command menus set, as JSON. */
  public List<String> menus() {
    return List.copyOf(calls.small.menus);
  }

  /** The chats in which the bot showed that it was typing. */
  public List<String> typing() {
    return List.copyOf(calls.small.typing);
  }

  /** What was offered below messages that name the bot, as it was asked for. */
  public List<JsonNode> offers() {
    return List.copyOf(calls.inline.answers);
  }

  public List<String> answeredCallbacks() {
    return List.copyOf(calls.small.answeredCallbacks);
  }

  /** Waits until that is so, looking again after every call; fails after half a minute. */
  public void await(BooleanSupplier condition) {
    updates.await(condition);
  }

  /** The methods called, in lower case, in order. */
  public List<String> calls() {
    return List.copyOf(calls.methods);
  }

  public long callsOf(String method) {
    return calls.methods.stream().filter(method.toLowerCase(Locale.ROOT)::equals).count();
  }

  /** What no bot may do: unknown methods, messages Telegram would refuse, {@code parse_mode}. */
  public List<String> violations() {
    var all = Stream.of(sends.violations, pushes.violations, line().violations());
    return all.flatMap(List::stream).toList();
  }

  public int unconfirmed() {
    return updates.size();
  }

  @Override
  public void close() {
    closed.countDown();
    pushes.close();
    updates.endPolls();
    server.close();
  }
}
