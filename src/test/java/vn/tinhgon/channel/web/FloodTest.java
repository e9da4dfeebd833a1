package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** Row 14 of the security bar: 10,000 requests of one visitor, and others beside him. */
@Tag("drill")
@Isolated
class FloodTest {
  private static final int REQUESTS = 10_000;
  private static final int OTHERS = 20;

  @Test
  void servesOthersDuringAFlood() throws Exception {
    try (var service =
            Stage.start(
                Map.of("tinhgon.rate-limit-per-minute", 30),
                SettableClock.at("2026-11-22T01:00:10Z"));
        var flooders = Executors.newFixedThreadPool(6);
        var other = Executors.newSingleThreadExecutor()) {
      long quiet = p99(service);
      var flooder = Visitor.of(service);
      List<Callable<Integer>> flood = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        String text = i % 100 == 0 ? "a".repeat(60_000) : "Câu " + i;
        flood.add(() -> flooder.asks(text).statusCode());
      }

      var flooding = other.submit(() -> flooders.invokeAll(flood));
      long crowded = p99(service);
      var statuses = new ArrayList<Integer>();
      for (var result : flooding.get()) {
        statuses.add(result.get());
      }

      assertThat(statuses.stream().filter(status -> status == 202)).hasSize(30);
      assertThat(statuses).containsOnly(202, 413, 429);
      assertThat(service.http().get("/").statusCode()).isEqualTo(200);
      System.out.printf(
          "flood: requests=%d taken=30 others=%d p99 quiet=%d ms crowded=%d ms%n",
          REQUESTS, 2 * OTHERS, quiet, crowded);
    }
  }

  /** Everybody's questions are taken; the slowest but one in a hundred, in milliseconds. */
  private static long p99(Service service) {
    var times =
        IntStream.range(0, OTHERS)
            .mapToObj(_ -> Visitor.of(service))
            .flatMap(visitor -> IntStream.range(0, 10).mapToObj(_ -> time(visitor)))
            .sorted()
            .toList();
    return times.get(times.size() * 99 / 100) / 1_000_000;
  }

  private static long time(Visitor visitor) {
    long begun = System.nanoTime();
    assertThat(visitor.asks("Ai?").statusCode()).isEqualTo(202);
    return System.nanoTime() - begun;
  }

  @Test
  void closesWhenABodyNeverComes() {
    try (var service = Stage.started(Map.of())) {
      var visitor = Visitor.of(service);

      // Promised, never sent: the connection ends, and the service goes on.
      var response =
          service
              .http()
              .raw(
                  "POST /web/messages HTTP/1.1\r\nHost: "
                      + visitor.origin().substring("http://".length())
                      + "\r\nOrigin: "
                      + visitor.origin()
                      + "\r\nCookie: "
                      + visitor.cookie()
                      + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");

      assertThat(response).startsWith("HTTP/1.1 408");
      assertThat(visitor.asks("Ai?").statusCode()).isEqualTo(202);
      assertThat(service.http().send("POST", "/web/messages", BodyPublishers.noBody()).statusCode())
          .isEqualTo(403);
    }
  }
}
