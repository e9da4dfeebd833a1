package vn.tinhgon.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * More posts to a webhook than are handled as they come: many at once, every third one twice, to a
 * service that repeats what it hears.
 */
public final class Flood {
  /** How many questions there are: {@code q1} to that. */
  public static final int QUESTIONS = 600;

  /** In how many chats. */
  public static final int CHATS = 50;

  private static final int AT_ONCE = 16;

  private Flood() {}

  /** Posts them all; each must be confirmed, and stored once. */
  public static void pour(Service service, IntFunction<Integer> post) {
    assertThat(statuses(post)).hasSize(QUESTIONS + QUESTIONS / 3).containsOnly(200);
    assertThat(
            service
                .part(JdbcClient.class)
                .sql("select count(*) from inbox")
                .query(Integer.class)
                .single())
        .isEqualTo(QUESTIONS);
  }

  /** Each must have been answered, and once. */
  public static void answeredOnce(List<String> answers) {
    assertThat(answers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, QUESTIONS).mapToObj(n -> "re: q" + n).toList());
  }

  private static List<Integer> statuses(IntFunction<Integer> post) {
    List<Callable<Integer>> posts =
        IntStream.rangeClosed(1, QUESTIONS)
            .flatMap(n -> n % 3 == 0 ? IntStream.of(n, n) : IntStream.of(n))
            .<Callable<Integer>>mapToObj(n -> () -> post.apply(n))
            .toList();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      return threads.invokeAll(posts).stream().map(Flood::status).toList();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static int status(Future<Integer> post) {
    try {
      return post.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }
}
