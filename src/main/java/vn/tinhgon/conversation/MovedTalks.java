package vn.tinhgon.conversation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Address;
import vn.tinhgon.outbox.Moves;

/** What was said in a chat, and what may be chosen there, goes along with it. */
@Component
class MovedTalks implements Moves.OfChats {
  private final JdbcClient db;

  MovedTalks(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void moved(Address from, Address to) {
    db.sql("update choice set chat = ? where channel = ? and account = ? and chat = ?")
        .params(to.chat(), from.channel(), from.account(), from.chat())
        .update();
    // Whoever has begun to talk in the new one already goes on there.
    db.sql(
            """
            update conversation set chat = ?
            where channel = ? and account = ? and chat = ? and person not in
              (select person from conversation where channel = ? and account = ? and chat = ?)
            """)
        .params(to.chat(), from.channel(), from.account(), from.chat())
        .params(to.channel(), to.account(), to.chat())
        .update();
  }
}
