package vn.tinhgon.ticket;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;
import vn.tinhgon.ops.PersonalTraces;

/** What the next words of a keeper are taken for; half an hour after he was asked for them. */
@Repository
public class Steps implements PersonalTraces {
  /** Not longer: words that he means for the bot must not go to the askers hours later. */
  private static final Duration KEPT = Duration.ofMinutes(30);

  private static final String OF = " channel = ? and account = ? and chat = ? and person = ? ";

  private final JdbcClient db;
  private final Clock clock;

  Steps(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What is asked for. */
  public enum Kind {
    ANSWER,
    GIVE,
    SAME,
    REFUSE,
    /** Whether the words are to replace an answer that was given meanwhile. */
    REPLACE,
    /** Whether the words are the reason for the askers, who have none yet. */
    SEND_WHY,
    /** Whether the words are the answer for the askers, who have none yet. */
    SEND,
    /** Whether a ticket is to go over to another whose answer its askers then get at once. */
    MERGE;

    /** Whether words are held back until a choice is made. */
    public boolean holds() {
      return compareTo(REPLACE) >= 0;
    }
  }

  /**
   * What a keeper was asked.
   *
   * @param version of the ticket that he was shown
   * @param words what he has said already; may be empty
   */
  public record Step(Kind kind, long ticket, int version, String words) {}

  /** What the person was asked there last. */
  public Optional<Step> of(Address at, String person) {
    return db.sql("select * from ticket_step where" + OF + "and expires_at > ?")
        .params(Askers.key(at, person))
        .param(Timestamp.from(clock.instant()))
        .query((row, _) ->
            new Step(
                Kind.valueOf(row.getString("kind")),
                row.getLong("ticket"),
                row.getInt("version"),
                row.getString("words")))
        .optional();
  }

  /** What is held back of the person there for that ticket; ended by this. */
  public Optional<Step> release(Address at, String person, Kind kind, long ticket) {
    Optional<Step> held =
        of(at, person).filter(step -> step.kind() == kind && step.ticket() == ticket);
    end(at, person);
    return held;
  }

  /** Asks it, in place of what was asked before. */
  public void keep(Address at, String person, Step step) {
    end(at, person);
    db.sql(
            """
            insert into ticket_step
              (channel, account, chat, person, kind, ticket, version, words, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(Askers.key(at, person))
        .params(step.kind().name(), step.ticket(), step.version(), Json.storable(step.words()))
        .param(Timestamp.from(clock.instant().plus(KEPT)))
        .update();
  }

  /** Ends it; whether there was one. */
  public boolean end(Address at, String person) {
    return db.sql("delete from ticket_step where" + OF).params(Askers.key(at, person)).update() > 0;
  }

  /** Forgets what nobody answered in time. */
  public void forgetOld() {
    db.sql("delete from ticket_step where expires_at <= ?")
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  @Override
  public int erase(Instant before) {
    return db.sql("delete from ticket_step where expires_at < ?")
        .param(Timestamp.from(before))
        .update();
  }
}
