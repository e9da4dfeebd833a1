package vn.tinhgon.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.message.Json;
import vn.tinhgon.ops.PersonalTraces;

/** Writes down acts that no version tells of, and finds those that can still be undone. */
@Repository
class Deeds implements PersonalTraces {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOBODY = "-";

  /** As many lines of a large act as stand in one row. */
  private static final int PART = 200;

  private final JdbcClient db;
  private final AuditLog audit;
  private final Clock clock;

  Deeds(JdbcClient db, AuditLog audit, Clock clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes down an act in the caller's transaction; null = there was, or is, nothing. */
  long note(Person who, Kind kind, String target, @Nullable Object was, @Nullable Object became) {
    return note(who.channel(), audit.mark(who), kind, target, was, became);
  }

  /** The same as the act of whoever did another one. */
  long noteFor(Deed other, Kind kind, String target, @Nullable Object was, @Nullable Object now) {
    return note(other.channel(), other.actor(), kind, target, was, now);
  }

  private long note(
      String channel,
      String actor,
      Kind kind,
      String target,
      @Nullable Object was,
      @Nullable Object became) {
    var key = new GeneratedKeyHolder();
    db.sql(
            """
            insert into deed (done_at, channel, actor, kind, target, was, became, undone)
            values (?, ?, ?, ?, ?, ?, ?, false)
            """)
        .params(Timestamp.from(clock.instant()), channel, actor, kind.name())
        .params(Json.storable(target), json(was), json(became))
        .update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  private static String json(@Nullable Object value) {
    return Json.storable(JSON.writeValueAsString(value));
  }

  /** What was written down in that form; null if there was nothing. */
  static <T> @Nullable T read(String json, Class<T> type) {
    return json.equals("null") ? null : JSON.readValue(json, type);
  }

  /** Keeps a long list with an act. */
  void keep(long deed, List<?> rows) {
    for (int at = 0; at < rows.size(); at += PART) {
      String lines =
          String.join(
              "\n",
              rows.subList(at, Math.min(rows.size(), at + PART)).stream()
                  .map(Deeds::json)
                  .toList());
      db.sql("insert into deed_part (deed, place, lines) values (?, ?, ?)")
          .params(deed, at, lines)
          .update();
    }
  }

  /** The list kept with an act. */
  <T> List<T> kept(Deed deed, Class<T> type) {
    return db
        .sql("select lines from deed_part where deed = ? order by place")
        .param(deed.id())
        .query((row, _) -> row.getString("lines"))
        .list()
        .stream()
        .flatMap(lines -> Arrays.stream(lines.split("\n", -1)))
        .map(line -> JSON.readValue(line, type))
        .toList();
  }

  /** The act of that number, unless it was undone. */
  Optional<Deed> of(long id) {
    return db.sql("select * from deed where id = ? and not undone")
        .param(id)
        .query((row, _) -> deed(row))
        .optional();
  }

  /** The last act of that kind on that target which was not undone. */
  Optional<Deed> last(Kind kind, String target) {
    return db
        .sql("select * from deed where kind = ? and target = ? and not undone order by id desc")
        .params(kind.name(), Json.storable(target))
        .query((row, _) -> deed(row))
        .list()
        .stream()
        .findFirst();
  }

  /** The last file which brought or changed that entry or row, and which was not taken back. */
  Optional<Deed> importOf(String id) {
    return db
        .sql(
            """
            select * from deed d where kind = ? and not undone and exists
              (select 1 from deed_part p where p.deed = d.id and p.lines like ?)
            order by id desc
            """)
        .params(Kind.IMPORT.name(), "%\"id\":" + json(id) + "%")
        .query((row, _) -> deed(row))
        .list()
        .stream()
        .findFirst();
  }

  /** Whether a later act of that kind on the same was undone. */
  boolean undoneSince(Deed deed) {
    return db.sql("select count(*) from deed where kind = ? and target = ? and id > ? and undone")
            .params(deed.kind().name(), deed.target(), deed.id())
            .query(Long.class)
            .single()
        > 0;
  }

  /** The last acts of that person which were not undone, the latest first. */
  List<Deed> lastOf(Person who, int most) {
    return db.sql(
            """
            select * from deed where channel = ? and actor = ? and not undone
            order by id desc limit ?
            """)
        .params(who.channel(), audit.mark(who), most)
        .query((row, _) -> deed(row))
        .list();
  }

  /** Whether that person did it. */
  boolean by(Person who, Deed deed) {
    return deed.channel().equals(who.channel()) && deed.actor().equals(audit.mark(who));
  }

  /** Nobody undoes it again; false if somebody was faster. */
  boolean end(Deed deed) {
    return db.sql("update deed set undone = true where id = ? and not undone")
            .param(deed.id())
            .update()
        == 1;
  }

  /** It was not undone after all; in the transaction in which it was to be. */
  void reopen(Deed deed) {
    db.sql("update deed set undone = false where id = ?").param(deed.id()).update();
  }

  private static Deed deed(ResultSet row) throws SQLException {
    return new Deed(
        row.getLong("id"),
        row.getTimestamp("done_at").toInstant(),
        row.getString("channel"),
        row.getString("actor"),
        Kind.valueOf(row.getString("kind")),
        row.getString("target"),
        row.getString("was"),
        row.getString("became"));
  }

  /** What tells of people goes; of the rest only who did it. */
  @Override
  public int erase(Instant before) {
    int gone = 0;
    for (Kind kind : Kind.values()) {
      if (kind.personal()) {
        gone +=
            db.sql("delete from deed where kind = ? and done_at < ?")
                .params(kind.name(), Timestamp.from(before))
                .update();
      }
    }
    return gone
        + db.sql("update deed set actor = ? where done_at < ? and actor <> ?")
            .params(NOBODY, Timestamp.from(before), NOBODY)
            .update();
  }

  /** What tells of that person is gone. */
  void forget(Person who) {
    db.sql("delete from deed where kind = ? and target = ?")
        .params(Kind.ROLE.name(), StaffNames.code(who))
        .update();
    db.sql("delete from deed where kind in (?, ?) and channel = ? and actor = ?")
        .params(Kind.REVIEW.name(), Kind.TICKET.name(), who.channel(), audit.mark(who))
        .update();
  }
}
