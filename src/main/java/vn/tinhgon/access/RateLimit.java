package vn.tinhgon.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many questions one person may ask a minute. A question counts in the minute in which it was
 * sent, not handled: what waited during an outage is answered, however many it is.
 */
public final class RateLimit {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final AtomicLong calls = new AtomicLong();
  private final int perMinute;
  private final Cache<Slot, Map<String, Integer>> taken =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(5)).build();

  /**
   * A limit of so many a minute; 0 = no limit.
   *
   * @throws IllegalArgumentException if negative
   */
  public RateLimit(int perMinute) {
    if (perMinute < 0) {
      throw new IllegalArgumentException("rate-limit-per-minute must be 0 (off) or more");
    }
    this.perMinute = perMinute;
  }

  /** Counts one question of that person, sent at that time. */
  public Verdict admit(String person, Instant sentAt) {
    return admit(person, sentAt, 1);
  }

  /** The same for an address shared by many people: {@code times} as much is let through. */
  public Verdict admit(String person, Instant sentAt, int times) {
    return admit(person, sentAt, times, "#" + calls.incrementAndGet());
  }

  /** The same for a message that may be tried again: with the same key it counts once. */
  public Verdict admit(String person, Instant sentAt, String key) {
    return admit(person, sentAt, 1, key);
  }

  private Verdict admit(String person, Instant sentAt, int times, String key) {
    if (perMinute == 0) {
      return Verdict.TAKEN;
    }
    var slot = new Slot(person, sentAt.toEpochMilli() / MINUTE.toMillis());
    int limit = perMinute * times;
    Map<String, Integer> places = taken.get(slot, _ -> new HashMap<>());
    synchronized (places) {
      Integer place = places.get(key);
      if (place == null) {
        // Beyond the notice all are alike, so a flood takes no more memory.
        place = Math.min(places.size(), limit + 1) + 1;
        if (place <= limit + 1) {
          places.put(key, place);
        }
      }
      return place <= limit ? Verdict.TAKEN : place == limit + 1 ? Verdict.NOTICE : Verdict.SILENT;
    }
  }

  /** What to do with a question. */
  public enum Verdict {
    /** Answer it. */
    TAKEN,
    /** Do not take it, and say so: the first over the limit in its minute. */
    NOTICE,
    /** Do not take it; the notice has been given. */
    SILENT
  }

  private record Slot(String person, long minute) {}
}
