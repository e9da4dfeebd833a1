package vn.tinhgon.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.message.Json;

/** Where the service is read-only or silent, and why; asked anew at every message. */
@Repository
public class Pauses {
  private static final Duration OPEN = Duration.ofMinutes(30);

  private final JdbcClient db;
  private final Clock clock;

  Pauses(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What still works. */
  public enum Mode {
    /** Questions are answered; nobody changes the store from there. */
    READ_ONLY,
    /** Questions get the reason instead of an answer. */
    SILENT,
    /** Everything. */
    OPEN
  }

  /** A channel on which not everything works. */
  public record Pause(String channel, Mode mode, String reason, Instant since) {}

  /** What somebody wants for some channels. */
  public record Wish(List<String> channels, Mode mode, String reason) {

    public Wish {
      channels = List.copyOf(channels);
      reason = Json.storable(reason);
    }
  }

  /** All of them, by channel. */
  public List<Pause> all() {
    return db.sql("select channel, mode, reason, since from pause order by channel")
        .query((row, _) ->
            new Pause(
                row.getString("channel"),
                Mode.valueOf(row.getString("mode")),
                row.getString("reason"),
                row.getTimestamp("since").toInstant()))
        .list();
  }

  /** The reason why nothing is answered there; empty where questions are answered. */
  public Optional<String> silence(String channel) {
    return reason(channel, List.of(Mode.SILENT));
  }

  /** The reason why nothing can be changed from there; empty where it can. */
  public Optional<String> lock(String channel) {
    return reason(channel, List.of(Mode.SILENT, Mode.READ_ONLY));
  }

  /** Makes it so from now on. */
  @Transactional
  public void apply(Wish wish) {
    for (String channel : wish.channels()) {
      db.sql("delete from pause where channel = ?").param(channel).update();
      if (wish.mode() != Mode.OPEN) {
        db.sql("insert into pause (channel, mode, reason, since) values (?, ?, ?, ?)")
            .params(channel, wish.mode().name(), wish.reason(), Timestamp.from(clock.instant()))
            .update();
      }
    }
    db.sql("delete from pause_wish").update();
  }

  /** Keeps the wish for half an hour until somebody else agrees; an earlier one is over. */
  @Transactional
  public void propose(Person wisher, Wish wish) {
    db.sql("delete from pause_wish").update();
    db.sql(
            """
            insert into pause_wish (id, channels, mode, reason, wisher_channel, wisher, expires_at)
            values (1, ?, ?, ?, ?, ?, ?)
            """)
        .param(wish.channels().toArray(String[]::new))
        .params(wish.mode().name(), wish.reason(), wisher.channel(), wisher.id())
        .param(Timestamp.from(clock.instant().plus(OPEN)))
        .update();
  }

  /** The wish that this person may agree to: not his own, and not an old one. */
  public Optional<Wish> open(Person second) {
    return db.sql(
            """
            select channels, mode, reason from pause_wish
            where expires_at > ? and not (wisher_channel = ? and wisher = ?)
            """)
        .params(Timestamp.from(clock.instant()), second.channel(), second.id())
        .query((row, _) ->
            new Wish(
                Arrays.stream((Object[]) row.getArray("channels").getArray())
                    .map(String::valueOf)
                    .toList(),
                Mode.valueOf(row.getString("mode")),
                row.getString("reason")))
        .optional();
  }

  /** The wish that waits for somebody else's word. */
  public Optional<Wish> open() {
    return open(new Person("", ""));
  }

  /** Who wished for what waits. */
  public Optional<Person> wisher() {
    return db.sql("select wisher_channel, wisher from pause_wish where expires_at > ?")
        .param(Timestamp.from(clock.instant()))
        .query((row, _) -> new Person(row.getString(1), row.getString(2)))
        .optional();
  }

  /** Takes back the person's own wish; false if there was none. */
  @Transactional
  public boolean takeBack(Person wisher) {
    return db.sql(
                "delete from pause_wish where wisher_channel = ? and wisher = ? and expires_at > ?")
            .params(wisher.channel(), wisher.id(), Timestamp.from(clock.instant()))
            .update()
        > 0;
  }

  private Optional<String> reason(String channel, List<Mode> modes) {
    return all().stream()
        .filter(pause -> pause.channel().equals(channel) && modes.contains(pause.mode()))
        .map(Pause::reason)
        .findFirst();
  }
}
