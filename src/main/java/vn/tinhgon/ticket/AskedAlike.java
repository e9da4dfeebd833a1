package vn.tinhgon.ticket;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds tickets that may ask the same as a question, be they open or answered. */
@Repository
public class AskedAlike {
  private static final int COMPARED = 50;

  private final JdbcClient db;
  private final Tickets tickets;

  AskedAlike(JdbcClient db, Tickets tickets) {
    this.db = db;
    this.tickets = tickets;
  }

  /** Those that wait for an answer or have one, the newest first. */
  public List<Ticket> with(String likenessKey) {
    if (likenessKey.isEmpty()) {
      return List.of();
    }
    return db
        .sql(
            """
            select id from ticket
            where likeness_key = ? and state in ('NEW', 'GIVEN', 'ANSWERED')
            order by id desc fetch first ? rows only
            """)
        .params(likenessKey, COMPARED)
        .query((row, _) -> row.getLong(1))
        .list()
        .stream()
        .map(tickets::find)
        .flatMap(Optional::stream)
        .toList();
  }
}
