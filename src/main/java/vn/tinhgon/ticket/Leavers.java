package vn.tinhgon.ticket;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes what somebody asked out of the tickets, once he is no longer among their askers. */
final class Leavers {
  private final JdbcClient db;
  private final Clock clock;
  private final Chains chains;

  Leavers(JdbcClient db, Clock clock, Chains chains) {
    this.db = db;
    this.clock = clock;
    this.chains = chains;
  }

  /** Where one who is gone stood, and under which ticket he had asked. */
  record Gone(long ticket, long origin) {}

  /**
   * Nothing of what they asked stays, neither where they stood nor in what they had come through. A
   * ticket that nobody else asked is over; in another somebody else's words stay.
   *
   * @return all the tickets in which they stood
   */
  Set<Long> without(Collection<Gone> gone) {
    // In one order for all.
    var concerned =
        gone.stream()
            .flatMap(one -> chains.along(one.origin()).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    gone.forEach(one -> concerned.add(one.ticket()));
    concerned.forEach(this::without);
    return concerned;
  }

  private void without(long ticket) {
    int left =
        db.sql("select count(*) from ticket_asker where ticket = ?")
            .param(ticket)
            .query(Integer.class)
            .single();
    db.sql(
            """
            update ticket set question = ?, version = version + 1,
              asked = case when state = 'SAME' then 0 else ? end
            where id = ?
            """)
        .params(words(ticket), left, ticket)
        .update();
    if (left == 0) {
      db.sql(
              """
              update ticket set state = 'WITHDRAWN', closed_at = ?
              where id = ? and state in ('NEW', 'GIVEN')
              """)
          .params(Timestamp.from(clock.instant()), ticket)
          .update();
    }
  }

  /** Those of the first who asked it itself, else of one who came through it; empty if none is. */
  private String words(long ticket) {
    return db
        .sql(
            """
            select words from ticket_asker
            where ticket = :ticket or origin in (:through)
            order by case when coalesce(origin, ticket) = :ticket then 0 else 1 end, id
            fetch first 1 row only
            """)
        .param("ticket", ticket)
        .param("through", chains.through(ticket))
        .query(String.class)
        .list()
        .stream()
        .findFirst()
        .orElse("");
  }

  /** Those whom that names, be it by ticket or by time; before they go. */
  List<Gone> named(String which, List<?> params) {
    return db.sql("select ticket, coalesce(origin, ticket) from ticket_asker where " + which)
        .params(params)
        .query((row, _) -> new Gone(row.getLong(1), row.getLong(2)))
        .list();
  }
}
