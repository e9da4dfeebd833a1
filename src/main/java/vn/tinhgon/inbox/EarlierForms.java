package vn.tinhgon.inbox;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;

/** What a changed message was before it was changed. */
@Repository
public class EarlierForms {
  private final JdbcClient db;

  EarlierForms(JdbcClient db) {
    this.db = db;
  }

  /**
   * Whether this is a changed form of a message and says just what that said last, as when a
   * platform adds a preview to it.
   */
  public boolean repeats(Inbound message) {
    return message.edits() != null
        && before(message, message.edits())
            .filter(before -> before.content().equals(message.content()))
            .isPresent();
  }

  /** The form handled last; the keys of changed forms begin with that of the first, and a colon. */
  private Optional<Inbound> before(Inbound message, String first) {
    Address at = message.address();
    return db.sql(
            """
            select payload from inbox
            where state = 'DONE' and channel = ? and account = ? and chat = ?
              and (message_key = ? or position(? in message_key) = 1) and message_key <> ?
              and payload is not null
            order by id desc fetch first 1 row only
            """)
        .params(at.channel(), at.account(), at.chat(), first, first + ':', message.key())
        .query(String.class)
        .optional()
        .map(Json::inbound);
  }
}
