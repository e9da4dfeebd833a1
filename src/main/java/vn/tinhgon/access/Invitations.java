package vn.tinhgon.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One-time codes that give a role. Only hashes are kept; a code is good for a day and once, and
 * nobody may be wrong more than five times a day.
 */
final class Invitations {
  private static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final int TRIES_OF_ONE = 5;
  private static final int TRIES_OF_ALL = 500;

  private final JdbcClient db;
  private final Clock clock;

  Invitations(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What a code gives. */
  record Open(Role role, Scope scope) {}

  String make(Role role, Scope scope) {
    String code = OneTimeCode.make();
    db.sql("insert into invitation (hash, role, localities, expires_at) values (?, ?, ?, ?)")
        .params(OneTimeCode.hash(code), role.name(), scope.stored())
        .param(Timestamp.from(clock.instant().plus(GOOD_FOR)))
        .update();
    return code;
  }

  Optional<Open> redeem(Person who, String typed) {
    Instant now = clock.instant();
    if (tries(now, "where tried_at > ?") >= TRIES_OF_ALL
        || tries(now, "where tried_at > ? and channel = ? and user_id = ?", who.channel(), who.id())
            >= TRIES_OF_ONE) {
      return Optional.empty();
    }
    String hash = OneTimeCode.hash(typed);
    Optional<Open> open =
        db.sql("select role, localities from invitation where hash = ? and expires_at > ?")
            .params(hash, Timestamp.from(now))
            .query((row, _) ->
                new Open(
                    Role.valueOf(row.getString("role")), Scope.of(row.getString("localities"))))
            .optional();
    // Whoever deletes the row has the role; a second one at the same moment finds none.
    boolean mine =
        open.isPresent()
            && db.sql("delete from invitation where hash = ?").param(hash).update() == 1;
    if (!mine) {
      db.sql("insert into invitation_try (channel, user_id, tried_at) values (?, ?, ?)")
          .params(who.channel(), who.id(), Timestamp.from(now))
          .update();
    }
    return mine ? open : Optional.empty();
  }

  private int tries(Instant now, String where, Object... more) {
    return db.sql("select count(*) from invitation_try " + where)
        .param(Timestamp.from(now.minus(GOOD_FOR)))
        .params(more)
        .query(Integer.class)
        .single();
  }

  boolean end(String hash) {
    return db.sql("delete from invitation where hash = ? and expires_at > ?")
            .params(hash, Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  int end() {
    return db.sql("delete from invitation").update();
  }

  void forgetExpired(Instant before) {
    db.sql("delete from invitation where expires_at <= ?")
        .param(Timestamp.from(clock.instant()))
        .update();
    db.sql("delete from invitation_try where tried_at <= ?").param(Timestamp.from(before)).update();
  }
}
