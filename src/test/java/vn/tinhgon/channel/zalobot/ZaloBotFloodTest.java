package vn.tinhgon.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.ZaloEvents;

/** A hundred posts a second, for a minute with {@code -Dseconds=60}: each answered, each once. */
class ZaloBotFloodTest {
  private static final int A_SECOND = 100;
  private static final int CHATS = 50;

  @Test
  void confirmsAndAnswersEachOfAHundredPostsASecond() throws InterruptedException {
    int posts = A_SECOND * Integer.getInteger("seconds", 3);
    var times = new ConcurrentLinkedQueue<Long>();
    var statuses = new ConcurrentLinkedQueue<Integer>();
    var number = new AtomicInteger();
    var done = new CountDownLatch(posts);
    try (var zalo = new FakeZaloBot();
        var service = ZaloStage.start(zalo, Clock.systemUTC(), Map.of());
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var pace = Executors.newSingleThreadScheduledExecutor()) {
      Runnable post =
          () -> {
            int n = number.incrementAndGet();
            long begun = System.nanoTime();
            String event = ZaloEvents.typed("c" + n % CHATS, "m" + n, "q" + n).flat();
            statuses.add(
                service
                    .http()
                    .post(ZaloStage.PATH, event, ZaloStage.HEADER, FakeZaloBot.SECRET)
                    .statusCode());
            times.add(System.nanoTime() - begun);
            done.countDown();
          };
      var beat =
          pace.scheduleAtFixedRate(
              () -> {
                if (number.get() < posts) {
                  threads.execute(post);
                }
              },
              0,
              1_000 / A_SECOND,
              TimeUnit.MILLISECONDS);
      assertThat(done.await(5, TimeUnit.MINUTES)).isTrue();
      beat.cancel(false);
      zalo.await(() -> zalo.sent().size() >= posts);

      assertThat(statuses).containsOnly(200);
      List<String> answers = zalo.sent().stream().map(FakeZaloBot.Sent::text).toList();
      assertThat(new HashSet<>(answers)).hasSameSizeAs(answers);
      assertThat(zalo.violations()).isEmpty();
    }
    Stream<Long> sorted = times.stream().sorted();
    long p99 = sorted.skip(posts * 99L / 100).findFirst().orElseThrow() / 1_000_000;
    LoggerFactory.getLogger(ZaloBotFloodTest.class)
        .info("posts={} a second={} p99={} ms", posts, A_SECOND, p99);
  }
}
