package vn.tinhgon.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a call meets with instead of an orderly answer. */
public sealed interface Fault {

  /** Whether a message is taken before it happens. */
  default boolean afterAccepting() {
    return false;
  }

  /** What is left to be met with after all waiting that only delays an orderly answer. */
  static Fault waited(Fault fault) {
    if (fault instanceof Held held && held.then() instanceof None) {
      held.await();
      return null;
    }
    return fault;
  }

  void meet(HttpExchange exchange, CountDownLatch closed) throws IOException;

  /** Nothing unusual. */
  record None() implements Fault {

    @Override
    public void meet(HttpExchange exchange, CountDownLatch closed) {
      throw new IllegalStateException("the server answers as usual");
    }
  }

  /** This status and body. */
  record Answer(int status, String body, boolean afterAccepting) implements Fault {

    public Answer(int status, String body) {
      this(status, body, false);
    }

    /** An error as the Bot API words it. */
    public static Answer failed(int code, String description) {
      return new Answer(code, TelegramAnswers.failed(code, description));
    }

    /** As the Bot API says when the next call is taken, in whole seconds. */
    public static Answer tooFast(Duration wait) {
      long seconds = wait.plusMillis(999).toSeconds();
      return failed(
          429, "Too Many Requests: retry after " + seconds, "{\"retry_after\":" + seconds + "}");
    }

    /** An error with {@code parameters}, given as JSON. */
    public static Answer failed(int code, String description, String parameters) {
      String plain = TelegramAnswers.failed(code, description);
      return new Answer(
          code, plain.substring(0, plain.length() - 1) + ",\"parameters\":" + parameters + "}");
    }

    @Override
    public void meet(HttpExchange exchange, CountDownLatch closed) throws IOException {
      TelegramAnswers.send(exchange, status, body);
    }
  }

  /** The connection ends without a word. */
  record Reset(boolean afterAccepting) implements Fault {

    @Override
    public void meet(HttpExchange exchange, CountDownLatch closed) {
      exchange.close();
    }
  }

  /** No answer until the other side gives up. */
  record Silence(boolean afterAccepting) implements Fault {

    @Override
    public void meet(HttpExchange exchange, CountDownLatch closed) {
      try {
        closed.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
    }
  }

  /** That, but not before it is let go. */
  record Held(CountDownLatch letGo, Fault then) implements Fault {

    @Override
    public void meet(HttpExchange exchange, CountDownLatch closed) throws IOException {
      await();
      then.meet(exchange, closed);
    }

    void await() {
      try {
        letGo.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The message is taken, and its answer comes at one byte a second. */
  record Trickle() implements Fault {

    @Override
    public boolean afterAccepting() {
      return true;
    }

    @Override
    public void meet(HttpExchange exchange, CountDownLatch closed) throws IOException {
      byte[] answer = "{\"ok\":true,\"result\":{}}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      try {
        for (byte one : answer) {
          exchange.getResponseBody().write(one);
          exchange.getResponseBody().flush();
          if (closed.await(1, TimeUnit.SECONDS)) {
            break;
          }
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
    }
  }
}
