package vn.tinhgon.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.support.Messages.chat;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tinhgon.message.Address;

@Timeout(60)
class LanesTest {
  private final Map<Address, AtomicInteger> todo = new ConcurrentHashMap<>();
  private final AtomicInteger under = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicBoolean twiceAtOnce = new AtomicBoolean();
  private final Map<Address, AtomicBoolean> busy = new ConcurrentHashMap<>();
  private volatile Runnable meanwhile = () -> {};
  private volatile CountDownLatch done = new CountDownLatch(0);
  private final Lanes lanes = new Lanes("test", new Counting(), Clock.systemUTC(), 3);

  @AfterEach
  void stop() {
    lanes.stop();
  }

  @Test
  void servesEachConversationOneStepAtATimeAndNoMoreAtOnceThanAllowed() throws Exception {
    done = new CountDownLatch(1_000);
    meanwhile = Thread::yield;
    lanes.start();

    for (int n = 0; n < 1_000; n++) {
      put("" + n % 20);
    }
    done.await();

    assertThat(twiceAtOnce).isFalse();
    assertThat(most.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void goesOnAfterAStepThatFailsInAnyWay() throws Exception {
    var failures = new AtomicInteger();
    done = new CountDownLatch(2);
    meanwhile =
        () -> {
          switch (failures.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("planned failure");
            case 2 -> throw new StackOverflowError("planned failure");
            default -> {}
          }
        };
    lanes.start();

    put("7");
    put("7");

    done.await();
  }

  @Test
  void findsWorkNobodyAnnounced() throws Exception {
    done = new CountDownLatch(1);
    lanes.start();

    todo.put(chat("7"), new AtomicInteger(1));

    done.await();
  }

  @Test
  void waitsAtTheStopForAStepUnderWayAndBeginsNoOther() throws Exception {
    var inside = new CountDownLatch(1);
    var outside = new CountDownLatch(1);
    done = new CountDownLatch(2);
    meanwhile =
        () -> {
          inside.countDown();
          uninterruptibly(outside);
        };
    lanes.start();
    put("7");
    put("7");
    inside.await();

    var stopper = Thread.startVirtualThread(lanes::stop);
    while (lanes.running()) {
      Thread.onSpinWait();
    }
    outside.countDown();
    stopper.join();

    assertThat(done.getCount()).isEqualTo(1);
    lanes.wake(chat("7"));
    assertThat(done.getCount()).isEqualTo(1);
  }

  @Test
  void startsAgainAfterAStop() throws Exception {
    lanes.start();
    lanes.stop();
    done = new CountDownLatch(1);
    put("7");

    lanes.start();

    done.await();
  }

  @Test
  void letsAChannelThatHangsHoldUpNoOther() throws Exception {
    var hanging = new CountDownLatch(1);
    var full = new CountDownLatch(3);
    done = new CountDownLatch(1);
    meanwhile =
        () -> {
          if (full.getCount() > 0) {
            full.countDown();
            uninterruptibly(hanging);
          }
        };
    lanes.start();
    for (int n = 0; n < 10; n++) {
      put("" + n);
    }
    full.await();
    var page = new Address("web", "page", "1");
    todo.put(page, new AtomicInteger(1));
    lanes.wake(page);

    done.await();
    hanging.countDown();
  }

  private void put(String chat) {
    todo.computeIfAbsent(chat(chat), _ -> new AtomicInteger()).incrementAndGet();
    lanes.wake(chat(chat));
  }

  private static void uninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Counting implements Work {

    @Override
    public Collection<Address> waiting() {
      return List.copyOf(todo.keySet());
    }

    @Override
    public Step step(Address lane) {
      AtomicBoolean mine = busy.computeIfAbsent(lane, _ -> new AtomicBoolean());
      twiceAtOnce.compareAndSet(false, !mine.compareAndSet(false, true));
      most.accumulateAndGet(under.incrementAndGet(), Math::max);
      try {
        AtomicInteger left = todo.get(lane);
        if (left == null || left.get() == 0) {
          return new Step.Idle();
        }
        meanwhile.run();
        left.decrementAndGet();
        done.countDown();
        return new Step.Again();
      } finally {
        under.decrementAndGet();
        mine.set(false);
      }
    }
  }
}
