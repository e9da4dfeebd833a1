package vn.tinhgon.command;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.access.Person;
import vn.tinhgon.ops.PersonalTraces;

/** Which version of an entry each editor was last shown, so that nobody overwrites unseen words. */
@Repository
class SeenVersions implements PersonalTraces {
  private final JdbcClient db;
  private final Clock clock;

  SeenVersions(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void saw(Person who, String entry, long version) {
    db.sql("delete from seen_version where channel = ? and user_id = ? and entry = ?")
        .params(who.channel(), who.id(), entry)
        .update();
    db.sql(
            """
            insert into seen_version (channel, user_id, entry, version, seen_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(who.channel(), who.id(), entry, version, Timestamp.from(clock.instant()))
        .update();
  }

  Optional<Long> of(Person who, String entry) {
    return db.sql(
            "select version from seen_version where channel = ? and user_id = ? and entry = ?")
        .params(who.channel(), who.id(), entry)
        .query(Long.class)
        .optional();
  }

  void forget(Person who) {
    db.sql("delete from seen_version where channel = ? and user_id = ?")
        .params(who.channel(), who.id())
        .update();
  }

  @Override
  public int erase(Instant before) {
    return db.sql("delete from seen_version where seen_at < ?")
        .param(Timestamp.from(before))
        .update();
  }
}
