package vn.tinhgon.ticket;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which message in the outbox speaks of which ticket. */
@Repository
public class TicketLetters {
  private final JdbcClient db;

  TicketLetters(JdbcClient db) {
    this.db = db;
  }

  /** A message to an asker of which it is not yet known whether it arrived. */
  public record Open(long outbox, long ticket, int version, long asker) {}

  /** These messages ask a keeper. */
  public void asks(List<Long> outbox, Ticket ticket, String keeper) {
    outbox.forEach(id -> add(id, ticket, keeper, null));
  }

  /** These messages tell an asker. */
  public void tells(List<Long> outbox, Ticket ticket, Asker asker) {
    outbox.forEach(id -> add(id, ticket, "", asker.id()));
  }

  private void add(long outbox, Ticket ticket, String person, @Nullable Long asker) {
    db.sql(
            """
            insert into ticket_letter (outbox, ticket, version, person, asker, settled)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(outbox)
        .param(ticket.id())
        .param(ticket.version())
        .param(person)
        .param(asker)
        .param(asker == null)
        .update();
  }

  /** The ticket about which that message asked that keeper. */
  public Optional<Long> asked(long outbox, String keeper) {
    return db.sql(
            "select ticket from ticket_letter where outbox = ? and person = ? and asker is null")
        .params(outbox, keeper)
        .query(Long.class)
        .optional();
  }

  /** Messages to askers whose fate is open, the oldest first. */
  public List<Open> unsettled(int most) {
    return db.sql(
            """
            select outbox, ticket, version, asker from ticket_letter
            where not settled order by outbox fetch first ? rows only
            """)
        .param(most)
        .query((row, _) ->
            new Open(
                row.getLong("outbox"),
                row.getLong("ticket"),
                row.getInt("version"),
                row.getLong("asker")))
        .list();
  }

  /** Its fate is known; false if somebody else has said so before. */
  public boolean settle(long outbox) {
    return db.sql("update ticket_letter set settled = true where outbox = ? and not settled")
            .param(outbox)
            .update()
        == 1;
  }
}
