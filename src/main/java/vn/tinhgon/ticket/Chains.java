package vn.tinhgon.ticket;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tickets went over to which others, however many steps. */
final class Chains {
  private final JdbcClient db;

  Chains(JdbcClient db) {
    this.db = db;
  }

  /** That ticket and all that went over to it, the nearest first. */
  List<Long> through(long ticket) {
    List<Long> all = new ArrayList<>(List.of(ticket));
    for (int i = 0; i < all.size(); i++) {
      db.sql("select id from ticket where same_as = ? order by id")
          .param(all.get(i))
          .query((row, _) -> row.getLong(1))
          .list()
          .forEach(all::add);
    }
    return all;
  }

  /** That ticket and all that it went over to. */
  Set<Long> along(long ticket) {
    Set<Long> all = new LinkedHashSet<>();
    List<Long> next = List.of(ticket);
    while (!next.isEmpty() && all.add(next.getFirst())) {
      next =
          db.sql("select same_as from ticket where id = ? and same_as is not null")
              .param(next.getFirst())
              .query((row, _) -> row.getLong(1))
              .list();
    }
    return all;
  }
}
