package vn.tinhgon.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Reply;

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
            update outbox
            set payload = null, reason = null, message_id = null, question = null, chat = '-'
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
            update outbox
            set payload = null, reason = null, message_id = null, question = null, chat = '-'
            where
            """
                + DEALT_WITH)
        .params(at.channel(), at.account(), at.chat())
        .update();
  }

  /**
   * Erases the words of all messages dealt with, queued since then, that say this; those of some
   * chats are left alone. That there were such messages stays, also for whoever replies to one.
   */
  public void eraseSaying(String words, Instant since, Collection<Address> but) {
    db
        .sql(
            """
            select id, channel, account, chat from outbox
            where created_at >= ? and state <> 'NEW' and payload like ?
            """)
        .params(Timestamp.from(since), '%' + words + '%')
        .query((row, _) ->
            Map.entry(
                row.getLong("id"),
                new Address(
                    row.getString("channel"), row.getString("account"), row.getString("chat"))))
        .list()
        .stream()
        .filter(message -> !but.contains(message.getValue()))
        .forEach(message -> erase(message.getKey()));
  }

  /** Erases the words of that message; where it still waits, or is read here, it says this. */
  public void erase(long number, Reply instead) {
    db.sql("update outbox set payload = ?, reason = null where id = ?")
        .params(Json.write(instead), number)
        .update();
  }

  private void erase(long number) {
    db.sql("update outbox set payload = null, reason = null where id = ? and state <> 'NEW'")
        .param(number)
        .update();
  }
}
