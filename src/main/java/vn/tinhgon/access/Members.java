package vn.tinhgon.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who were given a role while the service ran, and until when. */
@Repository
class Members {
  private final JdbcClient db;
  private final Clock clock;

  Members(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  boolean has(Person who, Role role) {
    return db.sql(
                """
                select count(*) from member
                where channel = ? and user_id = ? and role = ?
                  and (ends_at is null or ends_at > ?)
                """)
            .params(who.channel(), who.id(), role.name(), now())
            .query(Integer.class)
            .single()
        == 1;
  }

  /** Lets nobody else change who has that role until the caller's transaction ends. */
  void lock(Role role) {
    db.sql("select user_id from member where role = ? order by channel, user_id for update")
        .param(role.name())
        .query(String.class)
        .list();
  }

  /** Until when the last holder of the role has it; {@link Instant#MAX} = without end. */
  Optional<Instant> heldUntil(Role role) {
    return db
        .sql("select ends_at from member where role = ? and (ends_at is null or ends_at > ?)")
        .params(role.name(), now())
        .query((row, _) ->
            Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant).orElse(Instant.MAX))
        .stream()
        .max(Instant::compareTo);
  }

  /** Everybody who is an administrator now. */
  List<Grant> administrators() {
    return db.sql(
            """
            select channel, user_id, ends_at from member
            where role = 'ADMIN' and (ends_at is null or ends_at > ?) order by granted_at, user_id
            """)
        .param(now())
        .query((row, _) ->
            new Grant(
                new Person(row.getString("channel"), row.getString("user_id")),
                "",
                Role.ADMIN,
                Scope.ALL,
                Optional.ofNullable(row.getTimestamp("ends_at"))
                    .map(Timestamp::toInstant)
                    .orElse(null)))
        .list();
  }

  /** Gives the role, in place of whatever the person had; {@code until} null = without end. */
  void grant(Person who, Role role, @Nullable Instant until) {
    end(who);
    db.sql(
            """
            insert into member (channel, user_id, role, granted_at, ends_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(who.channel(), who.id(), role.name(), now())
        .param(until == null ? null : Timestamp.from(until))
        .update();
  }

  /** Takes the person's role; false if there was none. */
  boolean end(Person who) {
    return db.sql("delete from member where channel = ? and user_id = ?")
            .params(who.channel(), who.id())
            .update()
        == 1;
  }

  /** Forgets people whose role is over. */
  int forgetEnded() {
    return db.sql("delete from member where ends_at <= ?").param(now()).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
