package vn.tinhgon.ticket;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;
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
   * @param why why he says so, if he said; else his next words may say why it is wrong
   */
  public boolean note(Asker asker, Opinion opinion, String why) {
    boolean news = asker.opinion() != opinion;
    boolean asksWhy = opinion == Opinion.WRONG && why.isEmpty();
    db.sql(
            """
            update ticket_asker set opinion = ?, why = ?, voted_at = ?, why_until = ? where id = ?
            """)
        .params(opinion.name(), why.isEmpty() && !news ? asker.why() : Json.storable(why))
        .param(Timestamp.from(clock.instant()))
        .param(asksWhy ? Timestamp.from(clock.instant().plus(REASON)) : null)
        .param(asker.id())
        .update();
    return news;
  }

  /** Of another answer nobody has said anything yet. */
  public void begin(long ticket) {
    db.sql(
            """
            update ticket_asker set opinion = null, why = '', voted_at = null, why_until = null
            where ticket = ?
            """)
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

  /** The tickets whose answers were called wrong in that time, with why each asker says so. */
  public Map<Long, List<String>> wrong(Instant from, Instant to) {
    Map<Long, List<String>> wrong = new LinkedHashMap<>();
    db.sql(
            """
            select ticket, why from ticket_asker
            where opinion = 'WRONG' and voted_at >= ? and voted_at < ? order by voted_at desc, id
            """)
        .params(Timestamp.from(from), Timestamp.from(to))
        .query((row, _) ->
            wrong
                .computeIfAbsent(row.getLong("ticket"), _ -> new ArrayList<>())
                .add(row.getString("why")))
        .list();
    return wrong;
  }

  /** No longer takes the person's words for a reason. */
  public void goOn(Address at, String person) {
    db.sql("update ticket_asker set why_until = null where" + OF + "and why_until is not null")
        .params(Askers.key(at, person))
        .update();
  }
}
