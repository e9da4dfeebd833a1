package vn.tinhgon.channel.line;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.SmartLifecycle;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.lane.Backoff;
import vn.tinhgon.ops.SecretMask;

/**
 * Looks after a platform that calls us: whether it is there, knows our token, and has an address of
 * ours. Often while something is wrong, seldom otherwise.
 */
public final class Watch implements SmartLifecycle {
  private static final Duration SELDOM = Duration.ofMinutes(10);
  private static final Duration OFTEN = Duration.ofSeconds(2);

  /** Where it answers and yet takes no message, looking often mends nothing. */
  private static final Duration PATIENTLY = Duration.ofSeconds(30);

  private final Look look;
  private final PlatformStatus status;
  private final Runnable recovered;
  private final Clock clock;
  private final Backoff backoff;
  private final Loop loop;
  private Instant due = Instant.MIN;
  private int failures;

  /** What is wrong, and what to do. */
  public record Trouble(State state, String what) {}

  /** One look at the platform. */
  public interface Look {

    /** What is wrong; empty if all is well. */
    Optional<Trouble> take() throws IOException;
  }

  /**
   * A watch that begins with {@link #start}.
   *
   * @param breakOff ends a look that waits for its platform
   * @param recovered runs when the platform works again after a problem
   */
  public Watch(
      String name,
      Look look,
      Runnable breakOff,
      PlatformStatus status,
      Runnable recovered,
      Clock clock,
      RandomGenerator random) {
    this.look = look;
    this.status = status;
    this.recovered = recovered;
    this.clock = clock;
    backoff = new Backoff(Duration.ofSeconds(1), 2, PATIENTLY, random);
    loop = new Loop(name, this::runOnce, breakOff);
  }

  /** Looks if it is time; returns how long to wait before the next time. */
  public Duration runOnce() {
    Instant now = clock.instant();
    boolean farOff = due.isAfter(now.plus(SELDOM));
    if (now.isBefore(due) && !farOff && !status.status().state().wrong()) {
      return OFTEN;
    }
    due = now.plus(SELDOM);
    try {
      return look.take().map(this::trouble).orElseGet(this::fine);
    } catch (IOException unreachable) {
      return trouble(new Trouble(State.UNREACHABLE, "cannot be reached: " + unreachable));
    } catch (RuntimeException unexpected) {
      // Else it would end the watch for good, past whatever masks secrets.
      return trouble(new Trouble(State.IN_TROUBLE, "cannot be looked after: " + unexpected));
    }
  }

  private Duration fine() {
    failures = 0;
    if (status.fine()) {
      recovered.run();
    }
    return status.status().state().wrong() ? PATIENTLY : OFTEN;
  }

  private Duration trouble(Trouble trouble) {
    if (!loop.stopping()) {
      status.problem(trouble.state(), SecretMask.mask(trouble.what()));
    }
    due = Instant.MIN;
    return backoff.after(++failures);
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.running();
  }
}
