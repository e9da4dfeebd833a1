package vn.tinhgon.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.following.SealedPlace.Place;
import vn.tinhgon.message.Address;
import vn.tinhgon.ops.PersonalTraces;
import vn.tinhgon.outbox.Outbox;

/** Those who may be written to unasked. */
@Repository
public class Readers implements PersonalTraces {
  /** Where nobody can be written to: who was known under another key. */
  private static final Place NOWHERE = new Place(new Address("unknown", "-", "-"), "-");

  private final JdbcClient db;
  private final SealedPlace places;
  private final Outbox outbox;
  private final Clock clock;

  Readers(JdbcClient db, SealedPlace places, Outbox outbox, Clock clock) {
    this.db = db;
    this.places = places;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** That person, if known. */
  public Optional<Reader> find(Address at, String person) {
    return db.sql("select * from reader where seal = ?")
        .param(places.seal(at, person))
        .query((row, _) -> reader(row))
        .optional();
  }

  /** That person, known from now on. */
  public Reader meet(Address at, String person) {
    return meet(at, person, clock.instant());
  }

  /** The same for one who wrote at that time. */
  public Reader meet(Address at, String person, Instant wrote) {
    Optional<Reader> known = find(at, person);
    if (known.isEmpty()) {
      db.sql(
              """
              insert into reader (seal, channel, place, seen_at, reached, corrections, notices,
                                  told_through, told_at)
              values (?, ?, ?, ?, true, true, true, (select coalesce(max(id), 0) from news), ?)
              on conflict do nothing
              """)
          .params(places.seal(at, person), at.channel(), places.close(at, person))
          .params(Timestamp.from(wrote), now())
          .update();
    }
    return known.or(() -> find(at, person)).orElseThrow();
  }

  /** That he has just written: from now on he can be written to again. */
  public Optional<Reader> seen(Address at, String person) {
    int known =
        db.sql("update reader set seen_at = ?, reached = true where seal = ?")
            .params(now(), places.seal(at, person))
            .update();
    return known == 0 ? Optional.empty() : find(at, person);
  }

  /** The reader of that number. */
  public Optional<Reader> find(long id) {
    return db.sql("select * from reader where id = ?")
        .param(id)
        .query((row, _) -> reader(row))
        .optional();
  }

  /** Those whose numbers lie above the one and up to the other, some at a time, by number. */
  public List<Reader> upTo(long last, long id, int most) {
    return db.sql(
            "select * from reader where id > ? and id <= ? order by id fetch first ? rows only")
        .params(id, last, most)
        .query((row, _) -> reader(row))
        .list();
  }

  /**
   * The same among those who followed that by then.
   *
   * @param last no higher number than this
   */
  public List<Reader> followers(Subject subject, Instant by, long id, long last, int most) {
    return db.sql(
            """
            select * from reader where id > ? and id <= ? and id in
              (select f.reader from follow f where f.subject = ? and f.followed_at <= ?)
            order by id fetch first ? rows only
            """)
        .params(id, last, subject.key(), Timestamp.from(by), most)
        .query((row, _) -> reader(row))
        .list();
  }

  /** Whether he can be written to now: by his wish, by his channel, and by its window. */
  public boolean reachable(Reader reader) {
    return reader.reached()
        && outbox.mayWrite(reader.at(), Duration.between(reader.seenAt(), clock.instant()));
  }

  /** The highest number that was given out. */
  public long last() {
    return db.sql("select coalesce(max(id), 0) from reader").query(Long.class).single();
  }

  /** Whether he wants to know of corrections. */
  public void corrections(Reader reader, boolean wanted) {
    db.sql("update reader set corrections = ? where id = ?").params(wanted, reader.id()).update();
  }

  /** Whether he wants what is sent to all. */
  public void notices(Reader reader, boolean wanted) {
    db.sql("update reader set notices = ? where id = ?").params(wanted, reader.id()).update();
  }

  /** A letter to him was refused. */
  void lost(long reader) {
    db.sql("update reader set reached = false where id = ?").param(reader).update();
  }

  /** Forgets that person, with what he follows and the answers he got. */
  public void forget(Address at, String person) {
    db.sql("delete from reader where seal = ?").param(places.seal(at, person)).update();
  }

  /**
   * Whoever follows something stays until he stops, unless he cannot be reached any more; who got
   * an answer long after he had asked for it, until that is forgotten.
   */
  @Override
  public int erase(Instant before) {
    return db.sql(
            """
            delete from reader where seen_at < ?
              and not exists
                (select 1 from received_answer a where a.reader = reader.id and a.told_at >= ?)
              and (not reached or channel = 'web'
                   or not exists (select 1 from follow where follow.reader = reader.id))
            """)
        .params(Timestamp.from(before), Timestamp.from(before))
        .update();
  }

  private Reader reader(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    Instant seenAt = row.getTimestamp("seen_at").toInstant();
    boolean reached = row.getBoolean("reached");
    boolean corrections = row.getBoolean("corrections");
    boolean notices = row.getBoolean("notices");
    long through = row.getLong("told_through");
    Instant toldAt = row.getTimestamp("told_at").toInstant();
    Place place = places.open(row.getString("place")).orElse(NOWHERE);
    return new Reader(
        id, place.at(), place.person(), seenAt, reached, corrections, notices, through, toldAt);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
