package vn.tinhgon.ticket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which words people asked for what became an entry by way of a ticket. */
@Repository
public class DraftedWords {
  private final JdbcClient db;

  DraftedWords(JdbcClient db) {
    this.db = db;
  }

  /** The words of all askers that are kept, by entry. */
  public Map<String, List<String>> byEntry() {
    Map<String, List<String>> words = new HashMap<>();
    db.sql(
            """
            select ticket.entry, ticket_asker.words
            from ticket join ticket_asker on ticket_asker.ticket = ticket.id
            where ticket.entry <> '' order by ticket_asker.id
            """)
        .query((row, _) ->
            words.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2)))
        .list();
    return words;
  }
}
