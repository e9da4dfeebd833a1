package vn.tinhgon.support;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells a drill of the moments of each message, and counts those whose sender has no answer. */
final class Moments {
  volatile Consumer<Moment> observer = _ -> {};
  private final AtomicInteger open = new AtomicInteger();

  /** How the sender is answered. */
  interface Reply {
    void give(String answer) throws IOException;
  }

  /** A message is here: it is taken, and its sender is told. */
  void message(Supplier<String> taken, Reply reply) throws IOException {
    open.incrementAndGet();
    try {
      observer.accept(Moment.BEFORE_ACCEPT);
      String answer = taken.get();
      observer.accept(Moment.AFTER_ACCEPT);
      reply.give(answer);
      observer.accept(Moment.AFTER_REPLY);
    } finally {
      open.decrementAndGet();
    }
  }

  int open() {
    return open.get();
  }
}
