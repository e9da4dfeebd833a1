package vn.tinhgon.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Json;
import vn.tinhgon.ops.PersonalTraces;

/**
 * Who did or tried what an administrator does; only ever written to. That it was done stays for
 * ever, who it was for as long as everything personal.
 */
@Repository
public class AuditLog implements PersonalTraces {
  private static final int LONGEST_TARGET = 100;

  private final JdbcClient db;
  private final Clock clock;

  AuditLog(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Writes down an act, in the caller's transaction.
   *
   * @param act short name of what it was, such as the command
   * @param target what it was done to, such as an entry's id; empty where there is nothing
   */
  public void record(Person who, String act, String target, Outcome outcome) {
    String on = target.substring(0, Math.min(target.length(), LONGEST_TARGET));
    db.sql(
            """
            insert into audit (happened_at, channel, user_id, act, target, outcome)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            Timestamp.from(clock.instant()),
            who.channel(),
            who.id(),
            act,
            Json.storable(on),
            outcome.name())
        .update();
  }

  @Override
  public int erase(Instant before) {
    return db.sql("update audit set user_id = '-' where happened_at < ? and user_id <> '-'")
        .param(Timestamp.from(before))
        .update();
  }

  /** What came of it. */
  public enum Outcome {
    DONE,
    REFUSED
  }
}
