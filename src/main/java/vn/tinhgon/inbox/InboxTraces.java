package vn.tinhgon.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;

/** What stored messages tell of people, counted and erased; what still waits is left alone. */
@Repository
public class InboxTraces {
  /** Dealt with, and by that person: in a group only the sender in it tells. */
  private static final String OF_PERSON =
      " channel = ? and account = ? and state <> 'NEW' and payload is not null"
          + " and (chat = ? or position(? in payload) > 0)";

  private final JdbcClient db;

  InboxTraces(JdbcClient db) {
    this.db = db;
  }

  /** Erases what was written, by whom and where, in messages from before then, dealt with. */
  public int erase(Instant before) {
    return db.sql(
            """
            update inbox
            set payload = null, reason = null, chat = '-', message_key = 'erased:' || id
            where state <> 'NEW' and received_at < ? and message_key <> 'erased:' || id
            """)
        .param(Timestamp.from(before))
        .update();
  }

  /** How many messages of a person are kept with their words: in his own chat, and in groups. */
  public long kept(Address own, String person) {
    return db.sql("select count(*) from inbox where " + OF_PERSON)
        .params(own.channel(), own.account(), own.chat(), sender(person))
        .query(Long.class)
        .single();
  }

  /**
   * Erases the same ones; that there was a message stays, and by its key too where that does not
   * tell the chat: a platform that shows or posts it again must not have it answered again.
   */
  public int erase(Address own, String person) {
    return db.sql(
            """
            update inbox
            set payload = null, reason = null, chat = '-',
              message_key =
                case when position(chat in message_key) + position(? in message_key) = 0
                  then message_key else 'erased:' || id end
            where
            """
                + OF_PERSON)
        .params(person, own.channel(), own.account(), own.chat(), sender(person))
        .update();
  }

  /** How the sender stands in a stored message. */
  private static String sender(String person) {
    return "\"sender\":{\"id\":" + Json.write(person);
  }
}
