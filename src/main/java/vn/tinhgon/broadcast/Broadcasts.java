package vn.tinhgon.broadcast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.tinhgon.broadcast.Broadcast.State;
import vn.tinhgon.following.Subject;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;
import vn.tinhgon.ops.PersonalTraces;

/** What was, is or may be sent to many. */
@Repository
public class Broadcasts implements PersonalTraces {
  private static final Duration SHOWN_FOR = Duration.ofHours(1);
  private static final String RUNS = " state in ('PREPARING', 'SENDING', 'STOPPING') ";

  private final JdbcClient db;
  private final Clock clock;

  Broadcasts(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What a sender wants to send to whom. */
  public record Wish(
      String words, @Nullable Subject subject, String label, long lastReader, int expected) {}

  /** Keeps what is shown to its sender now; what he was shown before is forgotten. */
  public Broadcast show(Address at, String person, Wish wish) {
    forgetShown();
    db.sql("delete from broadcast where state = 'SHOWN' and channel = ? and person = ?")
        .params(at.channel(), Json.storable(person))
        .update();
    Subject subject = wish.subject();
    String words = Json.storable(wish.words());
    String label = Json.storable(wish.label());
    var key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into broadcast (state, words, subject, label, last_reader, expected, hash,
              channel, account, chat, person, made_at, prepared_through, reported, reason)
            values ('SHOWN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '')
            """)
        .params(words, subject == null ? "" : subject.key(), label)
        .params(wish.lastReader(), wish.expected())
        .param(Broadcast.hash(words, subject, label, wish.lastReader(), wish.expected()))
        .params(at.channel(), at.account(), at.chat(), Json.storable(person), now())
        .update(key, "id");
    return find(Objects.requireNonNull(key.getKeyAs(Long.class))).orElseThrow();
  }

  /** The one of that number. */
  public Optional<Broadcast> find(long id) {
    return db.sql("select * from broadcast where id = ?")
        .param(id)
        .query((row, _) -> broadcast(row))
        .optional();
  }

  /** Begins it; false if it was begun, or forgotten. */
  public boolean begin(Broadcast broadcast) {
    return move(broadcast.id(), "state = 'SHOWN'", State.PREPARING);
  }

  /** Those of which something is still to be done, the oldest first. */
  public List<Broadcast> running() {
    return db.sql("select * from broadcast where" + RUNS + "order by id")
        .query((row, _) -> broadcast(row))
        .list();
  }

  /** The last one that was begun. */
  public Optional<Broadcast> last() {
    return db.sql(
            """
            select * from broadcast where state <> 'SHOWN' order by id desc fetch first 1 row only
            """)
        .query((row, _) -> broadcast(row))
        .optional();
  }

  /** Nothing more of it is to be sent; false if there was nothing more. */
  public boolean stop(Broadcast broadcast, String reason) {
    db.sql("update broadcast set reason = ? where id = ? and state in ('PREPARING', 'SENDING')")
        .params(Json.storable(reason), broadcast.id())
        .update();
    return move(broadcast.id(), "state in ('PREPARING', 'SENDING')", State.STOPPING);
  }

  /** All its recipients are written down. */
  void prepared(Broadcast broadcast) {
    move(broadcast.id(), "state = 'PREPARING'", State.SENDING);
  }

  /** Its recipients are written down so far; false if it was stopped meanwhile. */
  boolean prepared(Broadcast broadcast, long through) {
    return db.sql(
                """
                update broadcast set prepared_through = ? where id = ? and state = 'PREPARING'
                """)
            .params(through, broadcast.id())
            .update()
        == 1;
  }

  /** It is over; false if it was already. */
  public boolean end(Broadcast broadcast) {
    State as = broadcast.state() == State.STOPPING ? State.STOPPED : State.DONE;
    boolean ended = move(broadcast.id(), "state = '" + broadcast.state() + "'", as);
    db.sql("update broadcast set ended_at = ? where id = ? and ended_at is null")
        .params(now(), broadcast.id())
        .update();
    return ended;
  }

  /** Its sender is told of so many quarters now; false if he was already. */
  public boolean report(Broadcast broadcast, int quarters) {
    return db.sql("update broadcast set reported = ? where id = ? and reported < ?")
            .params(quarters, broadcast.id(), quarters)
            .update()
        == 1;
  }

  /** Takes the row, so that nobody stops it in between; false if it is not being sent. */
  public boolean hold(Broadcast broadcast) {
    return db.sql("select state from broadcast where id = ? for update")
        .param(broadcast.id())
        .query((row, _) -> State.valueOf(row.getString(1)))
        .optional()
        .filter(state -> state == State.SENDING)
        .isPresent();
  }

  /** Forgets what nobody agreed to. */
  private void forgetShown() {
    db.sql("delete from broadcast where state = 'SHOWN' and made_at < ?")
        .param(Timestamp.from(clock.instant().minus(SHOWN_FOR)))
        .update();
  }

  private boolean move(long id, String from, State to) {
    return db.sql("update broadcast set state = ? where id = ? and " + from)
            .params(to.name(), id)
            .update()
        == 1;
  }

  /** Who sent it, and who got it; what was sent stays. */
  @Override
  public int erase(Instant before) {
    forgetShown();
    String old = " made_at < ? and state in ('STOPPED', 'DONE') ";
    db.sql(
            "delete from broadcast_recipient where broadcast in (select id from broadcast where"
                + old
                + ")")
        .param(Timestamp.from(before))
        .update();
    return db.sql(
            "update broadcast set account = '-', chat = '-', person = '-' where person <> '-' and"
                + old)
        .param(Timestamp.from(before))
        .update();
  }

  private static Broadcast broadcast(ResultSet row) throws SQLException {
    String subject = row.getString("subject");
    return new Broadcast(
        row.getLong("id"),
        State.valueOf(row.getString("state")),
        row.getString("words"),
        subject.isEmpty() ? null : Subject.of(subject),
        row.getString("label"),
        row.getLong("last_reader"),
        row.getInt("expected"),
        row.getString("hash"),
        new Address(row.getString("channel"), row.getString("account"), row.getString("chat")),
        row.getString("person"),
        row.getTimestamp("made_at").toInstant(),
        row.getLong("prepared_through"),
        row.getInt("reported"),
        row.getString("reason"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
