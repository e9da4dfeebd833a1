package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinhgon.bench.Report;
import vn.tinhgon.support.Hook;
import vn.tinhgon.support.TelegramHook;
import vn.tinhgon.support.ZaloBotHook;
import vn.tinhgon.support.ZaloOaHook;

/**
 * A hundred deliveries a second for a minute ({@code -Dseconds}) to the packaged service, by each
 * webhook. Each begins at its time, but not before the last one of its person was taken, as with
 * the platforms; its wait counts from there. Each person reads his answers in order.
 */
@Tag("bench")
class WebhookBenchIT {
  private static final int A_SECOND = 100;
  private static final int SECONDS = Integer.getInteger("seconds", 60);
  private static final int PEOPLE = 100;
  private static final int FIRST = 1_000;
  private static final int TRIAL = 999;
  private static final long MOST_MILLIS = 500;
  private static final long PATIENCE_SECONDS = 300;

  /** Each with one short answer of its own. */
  private static final List<String> QUESTIONS = Drill.QUESTIONS;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private int number;

  static Stream<Named<Hook>> hooks() {
    return Stream.of(
        Named.of("telegram", new TelegramHook()),
        Named.of("zalobot", new ZaloBotHook()),
        Named.of("zalooa", new ZaloOaHook(Clock.systemUTC())));
  }

  @ParameterizedTest
  @MethodSource("hooks")
  void confirmsWithinHalfASecondAndAnswersOnce(Hook hook, @TempDir Path folder) throws Exception {
    try (hook;
        var app = new AppProcess(AppImage.asShipped(), folder, hook.settings())) {
      app.start().awaitReady();
      List<String> answers = answers(hook, app);
      int before = hook.taken().size();

      long began = System.nanoTime();
      Queue<Long> waits = new ConcurrentLinkedQueue<>();
      Queue<String> failures = new ConcurrentLinkedQueue<>();
      deliver(hook, app, waits, failures);
      double delivered = seconds(began);
      int posts = A_SECOND * SECONDS;
      awaitTaken(hook, app, before + posts);
      double answered = seconds(began);

      List<Long> sorted = waits.stream().sorted().toList();
      new Report(
              "webhook-" + hook.channel(),
              posts + " deliveries, " + A_SECOND + " a second: " + hook.channel())
          .columns("what", List.of("figure"))
          .row("confirmed, p50", List.of(at(sorted, 50)))
          .row("p99", List.of(at(sorted, 99)))
          .row("longest", List.of(at(sorted, 100)))
          .row("not confirmed", List.of("" + failures.size()))
          .row("last one delivered after", List.of(Report.text("%.1f s", delivered)))
          .row("last one answered after", List.of(Report.text("%.1f s", answered)))
          .keep();

      assertThat(failures).isEmpty();
      assertThat(sorted).hasSize(posts);
      assertThat(place(sorted, 99) / 1_000_000).isLessThan(MOST_MILLIS);
      for (int person = 0; person < PEOPLE; person++) {
        List<String> due = new ArrayList<>();
        for (int n = person; n < posts; n += PEOPLE) {
          int round = n / PEOPLE;
          int again = QUESTIONS.size() + round % QUESTIONS.size();
          due.add(answers.get(round < QUESTIONS.size() ? round : again));
        }
        assertThat(hook.textsTo(FIRST + person)).containsExactlyElementsOf(due);
      }
      assertThat(hook.violations()).isEmpty();
    }
  }

  /** What somebody reads who asks all questions, and once more. */
  private List<String> answers(Hook hook, AppProcess app) throws Exception {
    for (int round = 0; round < 2; round++) {
      for (String question : QUESTIONS) {
        int before = hook.taken().size();
        int message = ++number;
        // Telegram's posts are confirmed once the service knows its own name.
        while (status(hook, app, TRIAL, message, question) != 200) {
          AppProcess.pause(100);
        }
        awaitTaken(hook, app, before + 1);
      }
    }
    List<String> answers = hook.textsTo(TRIAL);
    assertThat(answers).hasSize(2 * QUESTIONS.size());
    return answers;
  }

  private void deliver(Hook hook, AppProcess app, Queue<Long> waits, Queue<String> failures) {
    long began = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> posted = new ArrayList<>();
      for (int n = 0; n < A_SECOND * SECONDS; n++) {
        int message = ++number;
        Future<?> before = n < PEOPLE ? null : posted.get(n - PEOPLE);
        int person = FIRST + n % PEOPLE;
        String question = QUESTIONS.get(n / PEOPLE % QUESTIONS.size());
        long due = began + n * 1_000_000_000L / A_SECOND;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        Runnable post =
            () -> {
              try {
                if (before != null) {
                  before.get();
                }
                int status = status(hook, app, person, message, question);
                if (status / 100 != 2) {
                  failures.add("" + status);
                }
              } catch (IOException | InterruptedException | ExecutionException failed) {
                failures.add(failed.toString());
              }
              waits.add(System.nanoTime() - due);
            };
        posted.add(threads.submit(post));
      }
    }
  }

  private int status(Hook hook, AppProcess app, int person, int message, String words)
      throws IOException, InterruptedException {
    return http.send(
            hook.post(app.url(), person, message, words), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static void awaitTaken(Hook hook, AppProcess app, int messages) {
    long began = System.nanoTime();
    while (hook.taken().size() < messages) {
      if (!app.alive() || seconds(began) > PATIENCE_SECONDS) {
        throw new AssertionError(
            hook.taken().size() + " of " + messages + " answers; the log:\n" + app.logTail());
      }
      AppProcess.pause(50);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static long place(List<Long> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static String at(List<Long> sorted, int percent) {
    return Report.text("%.1f ms", place(sorted, percent) / 1e6);
  }
}
