package vn.tinhgon.channel.zalooa;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers up to when what people wrote was compared with what came in. */
final class CaughtUp {
  private final JdbcClient db;
  private final String account;

  CaughtUp(JdbcClient db, String account) {
    this.db = db;
    this.account = account;
  }

  /** Up to when; at the very first time up to now: what was written before was not said to us. */
  Instant through(Instant now) {
    db.sql(
            """
            insert into zalooa_caught_up (account, through) values (?, ?) on conflict do nothing
            """)
        .params(account, Timestamp.from(now))
        .update();
    return db.sql("select through from zalooa_caught_up where account = ?")
        .param(account)
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .single();
  }

  /** From now on up to then. */
  void move(Instant until) {
    db.sql("update zalooa_caught_up set through = ? where account = ?")
        .params(Timestamp.from(until), account)
        .update();
  }
}
