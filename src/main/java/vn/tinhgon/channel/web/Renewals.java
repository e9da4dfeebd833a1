package vn.tinhgon.channel.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.ops.PersonalTraces;

/**
 * Visits that got a new id: which conversation the new one goes on with, and that the old ended.
 */
@Repository
class Renewals implements PersonalTraces {
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Renewals(JdbcClient db, PlatformTransactionManager transactions, Clock clock) {
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** That visit, in the conversation it belongs to; empty if it has ended. */
  Optional<Session> find(Session shown) {
    return db.sql("select chat from web_visit where visit = ?")
        .param(shown.mark())
        .query((row, _) -> Optional.ofNullable(row.getString("chat")).map(shown::in))
        .optional()
        .orElse(Optional.of(shown));
  }

  /** Whether a visit goes on under this id that began under another. */
  boolean known(Session session) {
    return db.sql("select count(*) from web_visit where visit = ? and chat is not null")
            .param(session.mark())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Ends the old visit; the fresh one goes on with its conversation. */
  Session renew(Session old, Session fresh) {
    transaction.executeWithoutResult(_ -> {
      db.sql("delete from web_visit where visit = ?").param(old.mark()).update();
      write(old.mark(), null);
      write(fresh.mark(), old.chat());
    });
    return fresh.in(old.chat());
  }

  /**
   * Forgets which conversation a visit went on with when nothing is left of it. That a visit has
   * ended stays: its hash tells of nobody, and without it the old id would open the conversation
   * again in which its successor still talks.
   */
  @Override
  public int erase(Instant before) {
    return db.sql(
            """
            delete from web_visit
            where chat is not null and since < ?
              and not exists (select 1 from outbox
                              where channel = 'web' and account = 'page'
                                and outbox.chat = web_visit.chat)
            """)
        .param(Timestamp.from(before))
        .update();
  }

  private void write(String visit, @Nullable String chat) {
    db.sql("insert into web_visit (visit, chat, since) values (?, ?, ?)")
        .param(visit)
        .param(chat)
        .param(Timestamp.from(clock.instant()))
        .update();
  }
}
