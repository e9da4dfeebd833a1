package vn.tinhgon.ticket;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.ticket.Asker.Opinion;

/** What those who asked say of the answer they got; one vote each. */
@Repository
public class AskerVotes {
  private static final Duration REASON = Duration.ofMinutes(10);
  private static final String OF = " channel = ? and account = ? and chat = ? and person = ? ";

  private final JdbcClient db;
  private final Clock clock;

  AskerVotes(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Writes down what he says now; false if he has said so before.
   *
   * @param asksWhy whether his next words may say why
   */
  public boolean note(Asker asker, Opinion opinion, boolean asksWhy) {
    db.sql("update ticket_asker set opinion = ?, why_until = ? where id = ?")
        .param(opinion.name())
        .param(asksWhy ? Timestamp.from(clock.instant().plus(REASON)) : null)
        .param(asker.id())
        .update();
    return asker.opinion() != opinion;
  }

  /** Of another answer nobody has said anything yet. */
  public void begin(long ticket) {
    db.sql("update ticket_asker set opinion = null, why_until = null where ticket = ?")
        .param(ticket)
        .update();
  }

  /** He is told the answer now. */
  public void told(Asker asker) {
    db.sql("update ticket_asker set told_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), asker.id())
        .update();
  }

  /** The ticket whose answer the person was told last there, unless that was before. */
  public Optional<Long> lastTold(Address at, String person, Instant before) {
    return db.sql(
            "select ticket from ticket_asker where"
                + OF
                + "and told_at >= ? order by told_at desc, id desc fetch first 1 row only")
        .params(Askers.key(at, person))
        .param(Timestamp.from(before))
        .query(Long.class)
        .optional();
  }

  /** The ticket of which the person's next words there may say why its answer is wrong. */
  public Optional<Long> unexplained(Address at, String person) {
    return db.sql(
            "select ticket from ticket_asker where"
                + OF
                + "and why_until > ? order by why_until desc fetch first 1 row only")
        .params(Askers.key(at, person))
        .param(Timestamp.from(clock.instant()))
        .query(Long.class)
        .optional();
  }

  /** No longer takes the person's words for a reason. */
  public void goOn(Address at, String person) {
    db.sql("update ticket_asker set why_until = null where" + OF + "and why_until is not null")
        .params(Askers.key(at, person))
        .update();
  }
}
