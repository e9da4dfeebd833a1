package vn.tinhgon.channel.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Address;

/** Wakes whoever waits for news in a conversation; lets everybody go when the service stops. */
@Component
class Bells implements SmartLifecycle {
  private final ConcurrentHashMap<Address, Set<Bell>> hung = new ConcurrentHashMap<>();
  private volatile boolean running;

  /** Listens from now on, until closed. */
  Bell listen(Address at) {
    var bell = new Bell(at);
    hung.compute(
        at,
        (_, bells) -> {
          Set<Bell> all = bells == null ? ConcurrentHashMap.newKeySet() : bells;
          all.add(bell);
          return all;
        });
    return bell;
  }

  /** Says that there is news. */
  void ring(Address at) {
    hung.getOrDefault(at, Set.of()).forEach(Bell::ring);
  }

  /** Whether anybody listens there. */
  boolean hang(Address at) {
    return hung.containsKey(at);
  }

  @Override
  public void start() {
    running = true;
  }

  /** Runs before the web server waits for open requests: they are to end by themselves. */
  @Override
  public void stop() {
    running = false;
    hung.values().forEach(bells -> bells.forEach(Bell::ring));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** One listener's bell. News that come between two looks are kept. */
  final class Bell implements AutoCloseable {
    private final Address at;
    private final Semaphore rung = new Semaphore(0);

    private Bell(Address at) {
      this.at = at;
    }

    /** Waits for news, at most so long; false when the service stops. */
    boolean await(Duration longest) {
      try {
        if (running && rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
          rung.drainPermits();
        }
        return running;
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private void ring() {
      rung.release();
    }

    @Override
    public void close() {
      hung.computeIfPresent(
          at,
          (_, bells) -> {
            bells.remove(this);
            return bells.isEmpty() ? null : bells;
          });
    }
  }
}
