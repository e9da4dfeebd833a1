package vn.tinhgon.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Address;

/** What waits for a chat goes where the chat is now; what is being sent arrives as it can. */
@Component
class MovedReplies implements Moves.OfChats {
  private final JdbcClient db;

  MovedReplies(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void moved(Address from, Address to) {
    db.sql(
            """
            update outbox set chat = ?
            where channel = ? and account = ? and chat = ? and state = 'NEW' and not sending
            """)
        .params(to.chat(), from.channel(), from.account(), from.chat())
        .update();
  }
}
