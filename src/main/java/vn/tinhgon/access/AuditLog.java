package vn.tinhgon.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Json;

/** Who did or tried what an administrator does; only ever written to. */
@Repository
public class AuditLog {
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

  /** The latest acts, newest first. */
  public List<Act> latest(int most) {
    return db.sql("select * from audit order by id desc fetch first ? rows only")
        .param(most)
        .query((row, _) ->
            new Act(
                row.getTimestamp("happened_at").toInstant(),
                new Person(row.getString("channel"), row.getString("user_id")),
                row.getString("act"),
                row.getString("target"),
                Outcome.valueOf(row.getString("outcome"))))
        .list();
  }

  /** What came of it. */
  public enum Outcome {
    DONE,
    REFUSED
  }

  /** One line of the log. */
  public record Act(Instant at, Person who, String act, String target, Outcome outcome) {}
}
