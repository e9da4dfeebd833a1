package vn.tinhgon.channel.line;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one step after the other on a thread of its own; each says how long to wait after it. */
public final class Loop {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String name;
  private final Supplier<Duration> step;
  private final Runnable breakOff;
  private volatile @Nullable CountDownLatch stopped;
  private @Nullable Thread thread;

  /**
   * A loop that begins with {@link #start}.
   *
   * @param step must not throw
   * @param breakOff ends a step that waits for its platform
   */
  public Loop(String name, Supplier<Duration> step, Runnable breakOff) {
    this.name = name;
    this.step = step;
    this.breakOff = breakOff;
  }

  /** Begins, unless it has. */
  public synchronized void start() {
    if (stopped == null) {
      var signal = new CountDownLatch(1);
      stopped = signal;
      thread = Thread.ofVirtual().name(name).start(() -> run(signal));
    }
  }

  private void run(CountDownLatch signal) {
    try {
      do {
        Duration pause = step.get();
        if (signal.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      } while (signal.getCount() > 0);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Breaks off a step under way and takes no other. */
  public synchronized void stop() {
    CountDownLatch signal = stopped;
    Thread running = thread;
    if (signal == null || running == null) {
      return;
    }
    signal.countDown();
    breakOff.run();
    try {
      if (!running.join(PATIENCE)) {
        log.warn("{}: a step was still under way after {}", name, PATIENCE);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    stopped = null;
    thread = null;
  }

  public boolean running() {
    return stopped != null;
  }

  /** Whether it was told to end; what fails then is no trouble. */
  public boolean stopping() {
    CountDownLatch signal = stopped;
    return signal != null && signal.getCount() == 0;
  }
}
