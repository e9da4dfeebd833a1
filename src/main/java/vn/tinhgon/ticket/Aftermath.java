package vn.tinhgon.ticket;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Json;

/**
 * What became, as an entry, of the answers to tickets: their askers were told the first wording.
 */
@Repository
public class Aftermath {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

  private final JdbcClient db;
  private final Clock clock;

  Aftermath(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * An entry made of a ticket.
   *
   * @param says what readers got of it when last looked at; null = they never did, "" = no more
   */
  public record Made(long ticket, String entry, @Nullable String says) {}

  /** All of them. */
  public List<Made> all() {
    return db.sql(
            """
            select t.id, t.entry, a.says from ticket t
              left join ticket_aftermath a on a.ticket = t.id
            where t.entry <> '' and t.state = 'ANSWERED' order by t.id
            """)
        .query(
            (row, _) -> new Made(row.getLong("id"), row.getString("entry"), row.getString("says")))
        .list();
  }

  /** Whether readers have ever got the entry that was made of that ticket. */
  public boolean begun(long ticket) {
    return db.sql("select exists (select 1 from ticket_aftermath where ticket = ?)")
        .param(ticket)
        .query(Boolean.class)
        .single();
  }

  /** Readers get it from now on. */
  public void begins(long ticket, String says) {
    db.sql(
            "insert into ticket_aftermath (ticket, says, began) values (?, ?, ?)"
                + " on conflict do nothing")
        .params(ticket, Json.storable(says), Json.storable(says))
        .update();
  }

  /** Readers get that from now on; it may be what they got when the askers were told. */
  public void changes(long ticket, String says) {
    // Whoever was told anew since then was told beside what it said last.
    db.sql(
            """
            update ticket_aftermath set began = says, changed_at = null where ticket = ?
              and changed_at <= (select closed_at from ticket where ticket.id = ticket_aftermath.ticket)
            """)
        .param(ticket)
        .update();
    db.sql(
            """
            update ticket_aftermath set says = ?,
              changed_at = case when began = ? then null else cast(? as timestamp with time zone) end
            where ticket = ?
            """)
        .params(Json.storable(says), Json.storable(says), Timestamp.from(clock.instant()), ticket)
        .update();
  }

  /**
   * What readers get instead of what the askers were told, if that has changed since; "" = no more.
   */
  public Optional<String> of(Ticket ticket) {
    if (ticket.entry().isEmpty() || ticket.closedAt() == null) {
      return Optional.empty();
    }
    return db.sql("select says from ticket_aftermath where ticket = ? and changed_at > ?")
        .params(ticket.id(), Timestamp.from(ticket.closedAt()))
        .query(String.class)
        .optional()
        .filter(says -> !words(says).equals(words(ticket.told())));
  }

  /** Other blanks are no other words. */
  private static String words(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
