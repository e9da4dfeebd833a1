package vn.tinhgon.channel.line;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.lane.Backoff;
import vn.tinhgon.ops.SecretMask;

/**
 * Polls a platform, one step after the other on a thread of its own. What fails is told as the
 * platform's status and tried again after a pause that grows; nothing but {@link #stop} ends it.
 */
public final class Polling {
  /** A server that does not hold empty polls is not asked more than twice a second. */
  public static final Duration BREATH = Duration.ofMillis(500);

  private static final Duration STORAGE = Duration.ofSeconds(5);

  private final Step step;
  private final PlatformStatus status;
  private final Runnable recovered;
  private final Consumer<Throwable> unstored;
  private final Backoff backoff;
  private final Loop loop;
  private int failures;

  /** One call of the platform and what follows from it. */
  public interface Step {

    /** Takes the step; returns how long to wait before the next. */
    Duration take() throws IOException;
  }

  /**
   * Polling that begins with {@link #start}.
   *
   * @param breakOff ends a step that waits for its platform
   * @param recovered runs when the platform works again after a problem
   * @param unstored is told the first time that what came in could not be stored
   */
  public Polling(
      String name,
      Step step,
      Runnable breakOff,
      PlatformStatus status,
      Runnable recovered,
      Consumer<Throwable> unstored,
      RandomGenerator random) {
    this.step = step;
    this.status = status;
    this.recovered = recovered;
    this.unstored = unstored;
    backoff = new Backoff(BREATH, 2, Duration.ofSeconds(30), random);
    loop = new Loop(name, this::runOnce, breakOff);
  }

  /** Takes one step on the calling thread. Returns how long to wait before the next. */
  public Duration runOnce() {
    try {
      return step.take();
    } catch (IOException unreachable) {
      return trouble(State.UNREACHABLE, "cannot be reached: " + unreachable);
    } catch (Throwable failed) {
      if (failures == 0) {
        unstored.accept(failed);
      }
      Duration pause = trouble(State.IN_TROUBLE, "cannot store what came in: " + failed);
      return pause.compareTo(STORAGE) > 0 ? STORAGE : pause;
    }
  }

  /** Says what is wrong. Returns the pause after so many failures in a row. */
  public Duration trouble(State state, String what) {
    if (!loop.stopping()) {
      status.problem(state, SecretMask.mask(what));
    }
    return backoff.after(++failures);
  }

  /** Says that all is well. Returns that pause. */
  public Duration fine(Duration pause) {
    failures = 0;
    if (status.fine()) {
      recovered.run();
    }
    return pause;
  }

  /** Begins, unless it has. */
  public void start() {
    loop.start();
  }

  /** Breaks off a step under way and takes no other. */
  public void stop() {
    loop.stop();
  }

  public boolean running() {
    return loop.running();
  }
}
