package vn.tinhgon.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Posts what a platform has to a webhook: in order for each chat, again if refused. */
final class Pusher implements AutoCloseable {
  private static final int ATTEMPTS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String header;
  private final String agent;
  private final UnaryOperator<String> signed;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, CompletableFuture<Void>> chats = new ConcurrentHashMap<>();
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile URI bot = URI.create("http://127.0.0.1:1");
  private volatile String url = "";
  private volatile String secret = "";
  volatile boolean twice;

  /** One that shows the secret in that header. */
  Pusher(String header, String agent) {
    this.header = header;
    this.agent = agent;
    signed = _ -> secret;
  }

  /** One that shows there what follows from each body. */
  Pusher(String header, String agent, UnaryOperator<String> signed) {
    this.header = header;
    this.agent = agent;
    this.signed = signed;
  }

  void reach(URI at) {
    bot = at;
  }

  void set(String address, String shown) {
    url = address;
    secret = shown;
  }

  boolean isSet() {
    return !url.isEmpty();
  }

  String url() {
    return url;
  }

  String secret() {
    return secret;
  }

  List<Integer> statuses() {
    return List.copyOf(statuses);
  }

  void push(String chat, String event) {
    push(chat, event, () -> {});
  }

  /** The same; that is run once it was confirmed. */
  void push(String chat, String event, Runnable confirmed) {
    chats.compute(
        chat,
        (_, before) ->
            (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                .thenRunAsync(() -> deliver(event, confirmed), threads));
  }

  private void deliver(String event, Runnable confirmed) {
    for (int post = 0; post < (twice ? 2 : 1); post++) {
      for (int attempt = 0; attempt < ATTEMPTS && post(event, true) != 200; attempt++) {
        if (ended()) {
          return;
        }
      }
    }
    confirmed.run();
  }

  private boolean ended() {
    try {
      return closed.await(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      return true;
    }
  }

  /** A call with nothing in it; returns its status, 0 if there was none. */
  int probe() {
    return probe("");
  }

  /** A call with that in it, unsigned. */
  int probe(String body) {
    return post(body, false);
  }

  private int post(String body, boolean known) {
    URI at = bot.resolve(URI.create(url).getPath());
    var request =
        HttpRequest.newBuilder(at)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", agent)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (known) {
      request.header(header, signed.apply(body));
    }
    try {
      int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      statuses.add(status);
      return status;
    } catch (IOException unreachable) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    threads.shutdownNow();
    http.shutdownNow();
  }
}
