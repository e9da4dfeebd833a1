package vn.tinhgon.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A request that is not taken, and why; reaches the caller as RFC 9457 problem details. */
public final class Refusal extends RuntimeException {
  private final Reason reason;
  private final Duration retryAfter;
  private final transient List<Object> arguments;

  private Refusal(Reason reason, Duration retryAfter, Object... arguments) {
    super(reason.title(), null, false, false);
    this.reason = reason;
    this.retryAfter = retryAfter;
    this.arguments = List.of(arguments);
  }

  /** Refuses for that reason; the arguments complete its sentence. */
  public static Refusal because(Reason reason, Object... arguments) {
    return new Refusal(reason, Duration.ZERO, arguments);
  }

  /** Refuses for now. */
  public static Refusal until(Duration retryAfter, Reason reason) {
    return new Refusal(reason, retryAfter, String.valueOf(retryAfter.toSeconds()));
  }

  /** Refuses until the next minute begins: questions are counted by the minute. */
  public static Refusal tooMany(Instant now) {
    return until(Duration.ofSeconds(60 - Math.floorMod(now.getEpochSecond(), 60)), Reason.TOO_MANY);
  }

  public Reason reason() {
    return reason;
  }

  /** When to come again; zero where coming again does not help. */
  public Duration retryAfter() {
    return retryAfter;
  }

  /** What completes the reason's sentence. */
  public Object[] arguments() {
    return arguments.toArray();
  }
}
