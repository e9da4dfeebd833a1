package vn.tinhgon.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.following.Reader;
import vn.tinhgon.following.Readers;
import vn.tinhgon.following.Subject;
import vn.tinhgon.outbox.Fates;
import vn.tinhgon.outbox.Fates.Fate;
import vn.tinhgon.outbox.Outbox;

/**
 * To whom it goes, one row each. A row is claimed in the transaction that queues its message, which
 * itself is given up where nobody knows whether it arrived: so nobody gets anything twice.
 */
@Repository
public class Recipients {
  /** So many readers are looked at in one transaction. */
  private static final int PART = 500;

  private static final int SETTLED_AT_ONCE = 2_000;

  private final JdbcClient db;
  private final Broadcasts broadcasts;
  private final Readers readers;
  private final Outbox outbox;
  private final Fates fates;

  Recipients(JdbcClient db, Broadcasts broadcasts, Readers readers, Outbox outbox, Fates fates) {
    this.db = db;
    this.broadcasts = broadcasts;
    this.readers = readers;
    this.outbox = outbox;
    this.fates = fates;
  }

  /** What became of those who were to get it. */
  public enum State {
    WAITING,
    /** Its message is on its way. */
    CLAIMED,
    SENT,
    /** It was refused. */
    FAILED,
    /** It may have arrived; it is not sent again. */
    UNKNOWN,
    /** He cannot be written to any more, or does not wish it. */
    SKIPPED
  }

  /**
   * How many could be reached now, and how many not.
   *
   * @param reached by channel
   */
  public record Audience(Map<String, Integer> reached, int others, long last) {

    /** How many in all could be reached. */
    public int all() {
      return reached.values().stream().mapToInt(count -> count).sum();
    }
  }

  /** Who would get it now. */
  public Audience audience(@Nullable Subject subject, Instant now) {
    Map<String, Integer> reached = new TreeMap<>();
    int others = 0;
    long last = readers.last();
    List<Reader> part = part(subject, now, 0, last);
    while (!part.isEmpty()) {
      for (Reader reader : part) {
        if (gets(reader)) {
          reached.merge(reader.at().channel(), 1, Integer::sum);
        } else {
          others++;
        }
      }
      part = part(subject, now, part.getLast().id(), last);
    }
    return new Audience(reached, others, last);
  }

  private List<Reader> part(@Nullable Subject subject, Instant by, long after, long last) {
    return subject == null
        ? readers.upTo(last, after, PART)
        : readers.followers(subject, by, after, last, PART);
  }

  private boolean gets(Reader reader) {
    return reader.notices() && readers.reachable(reader);
  }

  /** Writes down some more of its recipients; false when all are. */
  @Transactional
  public boolean prepare(Broadcast broadcast) {
    Broadcast now = broadcasts.find(broadcast.id()).orElseThrow();
    if (now.state() != Broadcast.State.PREPARING) {
      return false;
    }
    List<Reader> part = part(now.subject(), now.madeAt(), now.preparedThrough(), now.lastReader());
    if (part.isEmpty()) {
      broadcasts.prepared(now);
      return false;
    }
    for (Reader reader : part) {
      if (gets(reader)) {
        db.sql(
                """
                insert into broadcast_recipient (broadcast, reader, channel, state, reason)
                values (?, ?, ?, 'WAITING', '') on conflict do nothing
                """)
            .params(now.id(), reader.id(), reader.at().channel())
            .update();
      }
    }
    return broadcasts.prepared(now, part.getLast().id());
  }

  /** The channels on which somebody waits for it. */
  public List<String> channels(Broadcast broadcast) {
    return db.sql(
            """
            select distinct channel from broadcast_recipient
            where broadcast = ? and state = 'WAITING' order by channel
            """)
        .param(broadcast.id())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Queues the messages of a few. */
  public interface Post {
    /** The numbers of what was queued to be sent at most once; none if that cannot be. */
    List<Long> send(Reader reader);
  }

  /** Claims as many as there is room for on that channel, and sends; how many were claimed. */
  @Transactional
  public int claim(Broadcast broadcast, String channel, Post post) {
    int room = outbox.room(channel);
    if (room == 0 || !broadcasts.hold(broadcast)) {
      return 0;
    }
    List<Long> next =
        db.sql(
                """
                select reader from broadcast_recipient
                where broadcast = ? and state = 'WAITING' and channel = ?
                order by reader fetch first ? rows only
                """)
            .params(broadcast.id(), channel, room)
            .query((row, _) -> row.getLong(1))
            .list();
    for (long reader : next) {
      List<Long> numbers =
          readers.find(reader).filter(this::gets).map(post::send).orElse(List.of());
      if (numbers.isEmpty()) {
        become(broadcast, reader, State.SKIPPED, "");
      } else {
        db.sql(
                """
                update broadcast_recipient set state = 'CLAIMED', outbox = ?
                where broadcast = ? and reader = ?
                """)
            .params(numbers.getLast(), broadcast.id(), reader)
            .update();
      }
    }
    return next.size();
  }

  /** Notes what became of those on their way; how many still are. */
  @Transactional
  public int settle(Broadcast broadcast) {
    int open = 0;
    for (Claim claim : claimed(broadcast)) {
      switch (fates.of(claim.outbox)) {
        case Fate.Waits _ -> open++;
        case Fate.Sent _ -> become(broadcast, claim.reader, State.SENT, "");
        case Fate.Dead(var reason, var perhaps) ->
            become(broadcast, claim.reader, perhaps ? State.UNKNOWN : State.FAILED, reason);
      }
    }
    return open;
  }

  /** Takes back what is queued and not begun to be sent. */
  public void withdraw(Broadcast broadcast) {
    for (Claim claim : claimed(broadcast)) {
      if (outbox.withdraw(claim.outbox, "stopped")) {
        become(broadcast, claim.reader, State.WAITING, "");
      }
    }
  }

  private record Claim(long reader, long outbox) {}

  private List<Claim> claimed(Broadcast broadcast) {
    return db.sql(
            """
            select reader, outbox from broadcast_recipient
            where broadcast = ? and state = 'CLAIMED' order by reader fetch first ? rows only
            """)
        .params(broadcast.id(), SETTLED_AT_ONCE)
        .query((row, _) -> new Claim(row.getLong("reader"), row.getLong("outbox")))
        .list();
  }

  private void become(Broadcast broadcast, long reader, State state, String reason) {
    db.sql(
            """
            update broadcast_recipient set state = ?, reason = ?
            where broadcast = ? and reader = ?
            """)
        .params(state.name(), reason, broadcast.id(), reader)
        .update();
  }

  /** How many there are of each. */
  public Map<State, Integer> counts(Broadcast broadcast) {
    Map<State, Integer> counts = new TreeMap<>();
    db.sql(
            """
            select state, count(*) from broadcast_recipient where broadcast = ? group by state
            """)
        .param(broadcast.id())
        .query((row, _) -> counts.put(State.valueOf(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }
}
