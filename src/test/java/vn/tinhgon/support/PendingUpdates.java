package vn.tinhgon.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The updates of {@link FakeTelegram} that no offset has confirmed, given out by long polls. */
final class PendingUpdates {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Deque<ObjectNode> pending = new ArrayDeque<>();
  private final Map<Long, Instant> deadlines = new HashMap<>();
  private boolean offsetsIgnored;
  private Clock clock;
  private long nextId = 700_000_000;
  private long poll;

  /** How long Telegram keeps it. */
  static Duration life(ObjectNode update) {
    return update.has("callback_query")
        ? Duration.ofSeconds(150)
        : update.has("inline_query") ? Duration.ofSeconds(30) : Duration.ofDays(1);
  }

  /** From now on what comes is kept so long by that clock. */
  synchronized void keepTime(Clock kept) {
    clock = kept;
  }

  private void forgetOld() {
    if (clock != null) {
      deadlines.values().removeIf(deadline -> !deadline.isAfter(clock.instant()));
      pending.removeIf(update -> !deadlines.containsKey(update.path("update_id").asLong()));
    }
  }

  static ObjectNode read(String json) {
    return (ObjectNode) MAPPER.readTree(json);
  }

  /** Queues it under the next id; returns it with that. */
  synchronized ObjectNode add(String json) {
    ObjectNode update = read(json).put("update_id", nextId);
    pending.add(update);
    if (clock != null) {
      deadlines.put(nextId, clock.instant().plus(life(update)));
    }
    notifyAll();
    nextId++;
    return update;
  }

  /** It was taken by a webhook. */
  synchronized void confirm(long id) {
    pending.removeIf(update -> update.path("update_id").asLong() == id);
    notifyAll();
  }

  synchronized List<ObjectNode> all() {
    return List.copyOf(pending);
  }

  synchronized void numberFrom(long id) {
    nextId = id;
  }

  synchronized void dropAll() {
    pending.clear();
  }

  synchronized void ignoreOffsets(boolean ignore) {
    offsetsIgnored = ignore;
  }

  synchronized int size() {
    return pending.size();
  }

  /** An offset beyond the end of the queue is not believed and deletes nothing. */
  synchronized boolean confirms(long offset) {
    return !offsetsIgnored
        && offset <= nextId
        && pending.stream().anyMatch(update -> update.path("update_id").asLong() < offset);
  }

  synchronized void forgetBefore(long offset) {
    pending.removeIf(update -> update.path("update_id").asLong() < offset);
  }

  /** The head of the queue, at the latest after that time; null when a newer poll took over. */
  synchronized List<ObjectNode> poll(long seconds, int limit) {
    long mine = ++poll;
    notifyAll();
    forgetOld();
    long deadline = System.nanoTime() + seconds * 1_000_000_000L;
    while (pending.isEmpty() && poll == mine) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return List.of();
      }
      try {
        wait(left);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return List.of();
      }
    }
    return poll == mine ? pending.stream().limit(limit).toList() : null;
  }

  /** Ends the poll that waits, as a newer one would. */
  synchronized void endPolls() {
    poll++;
    notifyAll();
  }

  /** Waits until that is so, looking again after every call; fails after half a minute. */
  synchronized void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("did not happen within half a minute");
      }
      try {
        wait(Math.min(left, 100));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError(interrupted);
      }
    }
  }
}
