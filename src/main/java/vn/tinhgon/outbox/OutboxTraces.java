package vn.tinhgon.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;

/** What stored replies tell of people, counted and erased; what still waits is left alone. */
@Repository
public class OutboxTraces {
  private static final String DEALT_WITH =
      " channel = ? and account = ? and chat = ? and state <> 'NEW' and payload is not null";

  private final JdbcClient db;

  OutboxTraces(JdbcClient db) {
    this.db = db;
  }

  /** Erases what was replied, and to whom, in replies queued before then and dealt with. */
  public int erase(Instant before) {
    return db.sql(
            """
            update outbox set payload = null, reason = null, message_id = null, chat = '-'
            where state <> 'NEW' and created_at < ? and chat <> '-'
            """)
        .param(Timestamp.from(before))
        .update();
  }

  /** How many replies in that chat are kept with their words. */
  public long kept(Address at) {
    return db.sql("select count(*) from outbox where " + DEALT_WITH)
        .params(at.channel(), at.account(), at.chat())
        .query(Long.class)
        .single();
  }

  /** Erases the same ones; that there was a reply stays. */
  public int erase(Address at) {
    return db.sql(
            """
            update outbox set payload = null, reason = null, message_id = null, chat = '-'
            where
            """
                + DEALT_WITH)
        .params(at.channel(), at.account(), at.chat())
        .update();
  }
}
