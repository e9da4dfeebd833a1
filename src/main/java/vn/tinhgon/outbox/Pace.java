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
  private static final Duration FORGOTTEN = Duration.ofMinutes(1);

  private final OutboxProperties properties;

  /** From when a chat may be addressed again. */
  private final Map<Address, Instant> chats = new HashMap<>();

  /** The first place not yet given out in an account's queue. */
  private final Map<String, Instant> accounts = new HashMap<>();

  /** Places given out, to be used. */
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
    Instant free = within(chats.get(to), now, interval);
    if (free.isAfter(now)) {
      return free;
    }
    Instant place = place(to, now);
    if (place.isAfter(now)) {
      places.put(to, place);
      return place;
    }
    forget(now);
    chats.put(to, now.plus(interval));
    return now;
  }

  private Instant place(Address to, Instant now) {
    Duration queue = properties.accountInterval().multipliedBy(places.size() + 1L);
    Instant held = places.remove(to);
    if (held != null) {
      return within(held, now, queue);
    }
    String account = to.channel() + ' ' + to.account();
    Instant place = within(accounts.get(account), now, queue);
    accounts.put(account, place.plus(properties.accountInterval()));
    return place;
  }

  /** Further away than is possible means that the clock was set back: then it is now. */
  private static Instant within(@Nullable Instant moment, Instant now, Duration possible) {
    return moment == null || moment.isBefore(now) || moment.isAfter(now.plus(possible))
        ? now
        : moment;
  }

  private void forget(Instant now) {
    if (chats.size() > MANY) {
      chats.values().removeIf(free -> !free.isAfter(now));
      places.values().removeIf(place -> place.isBefore(now.minus(FORGOTTEN)));
    }
  }
}
