package vn.tinhgon.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.message.Address;

/**
 * When the next message to an address may leave. Places in an account's queue are given out in the
 * order of asking, so that no chat waits longer than the others.
 */
final class Pace {
  private static final int MANY = 1_000;

  private final OutboxProperties properties;
  private final Map<Address, Instant> chats = new HashMap<>();
  private final Map<String, Instant> accounts = new HashMap<>();
  private final Map<Address, Instant> places = new HashMap<>();

  Pace(OutboxProperties properties) {
    this.properties = properties;
  }

  /**
   * The moment from which the next message may be sent. When it is not after {@code now}, the
   * message counts as sent; otherwise ask again then.
   */
  synchronized Instant next(Address to, Tempo tempo, Instant now) {
    if (!properties.paced() || tempo == Tempo.FREE) {
      return now;
    }
    Duration interval =
        tempo == Tempo.GROUP ? properties.groupInterval() : properties.chatInterval();
    Instant quiet = within(chats.get(to), now, interval);
    if (quiet.isAfter(now)) {
      return quiet;
    }
    Instant place = places.remove(to);
    if (place == null) {
      String account = to.channel() + ' ' + to.account();
      place = accounts.getOrDefault(account, now);
      place = place.isBefore(now) ? now : place;
      accounts.put(account, place.plus(properties.accountInterval()));
    }
    if (place.isAfter(now)) {
      places.put(to, place);
      return place;
    }
    forget(now);
    chats.put(to, now.plus(interval));
    return now;
  }

  /** Further away than the interval allows means that the clock was set back: free at once. */
  private static Instant within(@Nullable Instant free, Instant now, Duration interval) {
    return free == null || free.isAfter(now.plus(interval)) ? now : free;
  }

  private void forget(Instant now) {
    if (chats.size() > MANY) {
      chats.values().removeIf(free -> !free.isAfter(now));
    }
  }
}
