package vn.tinhgon.lane;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tinhgon.message.Address;

/**
 * One virtual thread for each conversation that has something to do. On every channel at most
 * {@code width} of them work at once, and they take turns: a flood in one delays no other. Nothing
 * that goes wrong in a step ends a lane.
 */
public final class Lanes {
  private static final Logger log = LoggerFactory.getLogger(Lanes.class);
  private static final Duration SWEEP = Duration.ofSeconds(1);

  /** No lane sleeps longer: a clock that was set back, or a platform that is back, is noticed. */
  private static final Duration LONGEST_NAP = Duration.ofSeconds(30);

  /** A stop waits so long for steps under way, so that no send stays open. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final Work work;
  private final Clock clock;
  private final int width;
  private final Map<String, Semaphore> slots = new ConcurrentHashMap<>();
  private final AtomicBoolean failing = new AtomicBoolean();

  /** Lanes under way; true when something came in since the last step began. */
  private final Map<Address, Boolean> open = new ConcurrentHashMap<>();

  private volatile @Nullable Run run;

  private record Run(ExecutorService threads, CountDownLatch stopped) {

    boolean stoppedWithin(Duration wait) {
      try {
        return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return true;
      }
    }
  }

  public Lanes(String name, Work work, Clock clock, int width) {
    this.name = name;
    this.work = work;
    this.clock = clock;
    this.width = width;
  }

  /** Begins to serve, and looks for forgotten work every second. */
  public synchronized void start() {
    if (run != null) {
      return;
    }
    var begun = new Run(threads(), new CountDownLatch(1));
    run = begun;
    begun.threads.execute(() -> sweep(begun));
  }

  /** Lets the steps under way finish and begins no new one. */
  public synchronized void stop() {
    Run ending = run;
    run = null;
    if (ending == null) {
      return;
    }
    ending.stopped.countDown();
    ending.threads.shutdown();
    try {
      if (!ending.threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("{}: a step was still under way after {}", name, PATIENCE);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    open.clear();
  }

  /** Whether lanes are being served. */
  public boolean running() {
    return run != null;
  }

  /** Says that something came in for that conversation. */
  public void wake(Address lane) {
    Run now = run;
    if (now != null) {
      wake(now, lane);
    }
  }

  /**
   * Takes steps in turn on the calling thread until nothing is due; for tests. Returns how many did
   * something.
   */
  public int runOnce() {
    var queue = new ArrayDeque<>(work.waiting());
    int done = 0;
    while (!queue.isEmpty()) {
      Address lane = queue.remove();
      if (work.step(lane) instanceof Step.Again) {
        done++;
        queue.add(lane);
      }
    }
    return done;
  }

  private void wake(Run now, Address lane) {
    try {
      open.compute(
          lane,
          (_, called) -> {
            if (called == null) {
              now.threads.execute(() -> serve(now, lane));
            }
            return called != null;
          });
    } catch (RejectedExecutionException stopping) {
      // Nothing is lost: what waits is in the database, and the next start finds it.
      log.debug("{}: stopping, not woken", name);
    }
  }

  private void sweep(Run now) {
    do {
      try {
        work.waiting().forEach(lane -> wake(now, lane));
      } catch (RuntimeException failed) {
        report(failed);
      }
    } while (!now.stoppedWithin(SWEEP));
  }

  private void serve(Run now, Address lane) {
    Semaphore slot = slots.computeIfAbsent(lane.channel(), _ -> new Semaphore(width, true));
    while (true) {
      slot.acquireUninterruptibly();
      Step step;
      try {
        if (now.stopped.getCount() == 0) {
          return;
        }
        step = step(lane);
      } finally {
        slot.release();
      }
      switch (step) {
        case Step.Again() -> {}
        case Step.Later(var when) -> {
          if (now.stoppedWithin(nap(when))) {
            return;
          }
        }
        case Step.Idle() -> {
          if (open.computeIfPresent(lane, (_, called) -> called ? false : null) == null) {
            return;
          }
        }
      }
    }
  }

  private Step step(Address lane) {
    try {
      Step step = work.step(lane);
      failing.set(false);
      return step;
    } catch (Throwable failed) {
      report(failed);
      return new Step.Later(clock.instant().plus(SWEEP));
    }
  }

  /** One line for a whole outage: the next one only after something worked again. */
  private void report(Throwable failed) {
    if (failing.compareAndSet(false, true)) {
      log.warn("{}: cannot work, trying again every second", name, failed);
    }
  }

  private Duration nap(Instant until) {
    Duration left = Duration.between(clock.instant(), until);
    return left.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : left;
  }

  private ExecutorService threads() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
  }
}
