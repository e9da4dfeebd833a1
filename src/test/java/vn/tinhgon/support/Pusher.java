package vn.tinhgon.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Posts what a platform has to a webhook: in order for each chat, again if refused. */
final class Pusher implements AutoCloseable {
  private static final long GLANCE = 5;

  private final Duration patience;
  private final String header;
  private final String agent;
  private final UnaryOperator<String> signed;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Chat> chats = new ConcurrentHashMap<>();
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile URI bot = URI.create("http://127.0.0.1:1");
  private volatile String url = "";
  private volatile String secret = "";
  volatile Repeats repeats = Repeats.HURRIED;
  volatile boolean twice;
  volatile Consumer<Moment> observer = _ -> {};

  /** Nothing is posted now: what there is waits for the platform. */
  volatile boolean away;

  /** Nobody takes what is posted. */
  volatile boolean shut;

  /** An event on its way; {@code confirmed} is run once it was taken. */
  private record Event(String body, Runnable confirmed, Instant begun, Duration life) {}

  /** What waits for one chat, and when the first of it is posted next. */
  private static final class Chat {
    final Queue<Event> waiting = new ConcurrentLinkedQueue<>();
    volatile Instant next = Instant.MIN;
  }

  /**
   * One that shows the secret in that header.
   *
   * @param patience after so long without an answer it is as if there had been nobody
   */
  Pusher(Duration patience, String header, String agent) {
    this.patience = patience;
    this.header = header;
    this.agent = agent;
    signed = _ -> secret;
  }

  /** One that shows there what follows from each body. */
  Pusher(Duration patience, String header, String agent, UnaryOperator<String> signed) {
    this.patience = patience;
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

  /** Whether nothing is to be posted before the clock goes on. */
  boolean quiet() {
    return away
        || chats.values().stream().allMatch(chat -> chat.next.isAfter(repeats.clock().instant()));
  }

  void push(String chat, String event) {
    push(chat, event, () -> {}, Duration.ofDays(1));
  }

  /** The same, unless it grows too old; that is run once it was confirmed. */
  void push(String chat, String event, Runnable confirmed, Duration life) {
    var begun = new Event(event, confirmed, repeats.clock().instant(), life);
    chats.compute(
        chat,
        (_, under) -> {
          Chat way = under == null ? new Chat() : under;
          way.waiting.add(begun);
          if (under == null) {
            threads.execute(() -> serve(chat, way));
          }
          return way;
        });
  }

  private void serve(String name, Chat chat) {
    do {
      deliver(chat, chat.waiting.peek());
    } while (chats.computeIfPresent(name, (_, _) -> without(chat)) != null);
  }

  /** The first of it is done with; null if that was all. */
  private static Chat without(Chat chat) {
    chat.waiting.remove();
    return chat.waiting.isEmpty() ? null : chat;
  }

  private void deliver(Chat chat, Event event) {
    for (int post = 0; post < (twice ? 2 : 1); post++) {
      for (int attempt = 1; !taken(event); attempt++) {
        Instant next = repeats.clock().instant().plus(repeats.after(attempt));
        if (attempt >= repeats.most() || next.isAfter(event.begun.plus(event.life))) {
          return;
        }
        chat.next = next;
        if (!reached(next)) {
          return;
        }
        chat.next = Instant.MIN;
      }
    }
    event.confirmed.run();
  }

  /** Whether it was, or has grown too old for being posted at all. */
  private boolean taken(Event event) {
    if (away) {
      while (away && reached(repeats.clock().instant())) {
        glance();
      }
      if (repeats.clock().instant().isAfter(event.begun.plus(event.life))) {
        return true;
      }
    }
    observer.accept(Moment.FETCHED);
    boolean confirmed = post(event.body, true) == 200;
    if (confirmed) {
      observer.accept(Moment.CONFIRMED);
    }
    return confirmed;
  }

  /** Waits for that moment; false where the test has ended. */
  private boolean reached(Instant moment) {
    while (repeats.clock().instant().isBefore(moment) && closed.getCount() > 0) {
      glance();
    }
    return closed.getCount() > 0;
  }

  private void glance() {
    try {
      closed.await(GLANCE, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      closed.countDown();
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
    if (shut) {
      return 0;
    }
    URI at = bot.resolve(URI.create(url).getPath());
    var request =
        HttpRequest.newBuilder(at)
            .timeout(patience)
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
