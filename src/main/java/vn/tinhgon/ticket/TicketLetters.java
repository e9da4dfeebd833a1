package vn.tinhgon.ticket;

import java.util.List;
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

  /**
   * A message of which it is not yet known whether it arrived.
   *
   * @param asker null = it asks a keeper
   */
  public record Open(long outbox, long ticket, int version, @Nullable Long asker) {}

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
            values (?, ?, ?, ?, ?, false)
            """)
        .param(outbox)
        .param(ticket.id())
        .param(ticket.version())
        .param(person)
        .param(asker)
        .update();
  }

  /** The messages that asked keepers about that ticket. */
  public List<Long> asking(long ticket) {
    return db.sql("select outbox from ticket_letter where ticket = ? and asker is null")
        .param(ticket)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** The tickets about which that message asked a keeper. */
  public List<Long> ticketsOf(long outbox) {
    return db.sql("select ticket from ticket_letter where outbox = ? and asker is null")
        .param(outbox)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** The tickets about which that message asked that keeper. */
  public List<Long> asked(long outbox, String keeper) {
    return db.sql(
            "select ticket from ticket_letter where outbox = ? and person = ? and asker is null")
        .params(outbox, keeper)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** Those who were asked about that ticket. */
  public List<String> asked(long ticket) {
    return db.sql("select distinct person from ticket_letter where ticket = ? and asker is null")
        .param(ticket)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Of these, those whom the last message that asked them has not reached. */
  public List<String> lostBy(long ticket) {
    return db.sql(
            """
            select person from ticket_letter l
            where ticket = ? and asker is null and lost and outbox =
              (select max(outbox) from ticket_letter n
               where n.ticket = l.ticket and n.person = l.person and n.asker is null)
            """)
        .param(ticket)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** The open tickets about which a message did not reach that keeper, the oldest first. */
  public List<Long> lostTo(String keeper) {
    return db.sql(
            """
            select distinct ticket from ticket_letter
            where lost and person = ? and asker is null
              and ticket in (select id from ticket where state in ('NEW', 'GIVEN'))
            order by ticket
            """)
        .param(keeper)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** He is asked about it anew. */
  public void found(long ticket, String keeper) {
    db.sql("update ticket_letter set lost = false where ticket = ? and person = ? and lost")
        .params(ticket, keeper)
        .update();
  }

  /** Messages whose fate is open, the oldest first. */
  public List<Open> unsettled(int most) {
    return db.sql(
            """
            select outbox, ticket, version, asker from ticket_letter
            where not settled order by outbox, ticket fetch first ? rows only
            """)
        .param(most)
        .query((row, _) -> {
          long id = row.getLong("asker");
          @Nullable Long asker = row.wasNull() ? null : Long.valueOf(id);
          return new Open(
              row.getLong("outbox"), row.getLong("ticket"), row.getInt("version"), asker);
        })
        .list();
  }

  /** It did not arrive; false if that was known before. */
  public boolean lose(Open letter) {
    boolean news = settle(letter);
    if (news) {
      db.sql("update ticket_letter set lost = true where outbox = ? and ticket = ?")
          .params(letter.outbox(), letter.ticket())
          .update();
    }
    return news;
  }

  /** Its fate is known; false if somebody else has said so before. */
  public boolean settle(Open letter) {
    return db.sql(
                """
                update ticket_letter set settled = true
                where outbox = ? and ticket = ? and not settled
                """)
            .params(letter.outbox(), letter.ticket())
            .update()
        == 1;
  }
}
