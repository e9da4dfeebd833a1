package vn.tinhgon.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** The events of {@link FakeZaloBot} that nobody has fetched; giving one out is forgetting it. */
final class ZaloQueue {
  private final Deque<JsonNode> waiting = new ArrayDeque<>();
  private boolean ended;

  synchronized void add(JsonNode event) {
    waiting.add(event);
    notifyAll();
  }

  synchronized int size() {
    return waiting.size();
  }

  /** The oldest, at the latest after that time; null if there is none. A second is at once. */
  synchronized JsonNode poll(long seconds) {
    long deadline = System.nanoTime() + (seconds - 1) * 1_000_000_000L;
    while (waiting.isEmpty() && !ended) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return null;
      }
      pause(left);
    }
    return waiting.poll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  synchronized void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("did not happen within half a minute");
      }
      pause(20);
    }
  }

  private void pause(long milliseconds) {
    try {
      wait(milliseconds);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
