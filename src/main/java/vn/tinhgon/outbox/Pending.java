package vn.tinhgon.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;

/** The replies that wait, as they are taken to be sent: the oldest of each conversation. */
@Repository
class Pending {
  private final JdbcClient db;
  private final Clock clock;

  Pending(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Makes everything due again that a process which died had taken in hand. A send that was open
   * then may have arrived or not: it is sent once more, for a reply too many is better than none;
   * what may be sent only once is given up.
   *
   * @return how many sends were open
   */
  int release() {
    db.sql(
            """
            update outbox set state = 'DEAD', sending = false, doubts = doubts + 1, reason = ?
            where state = 'NEW' and sending and at_most_once
            """)
        .param("unknown whether it arrived: the process ended while it was sent")
        .update();
    int open = db.sql("update outbox set sending = false where state = 'NEW' and sending").update();
    db.sql("update outbox set due = coalesce(not_before, ?) where state = 'NEW' and due > ?")
        .params(now(), now())
        .update();
    return open;
  }

  List<Address> lanes() {
    return db.sql("select distinct channel, account, chat from outbox where state = 'NEW'")
        .query((row, _) -> new Address(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  Optional<Waiting> head(Address lane) {
    return db.sql(
            """
            select id, payload, attempts, doubts, due, created_at, at_most_once,
              (select old.message_id from outbox old
               where old.id = outbox.instead and old.state = 'SENT'
                 and old.message_id <> '') as old_id
            from outbox
            where state = 'NEW' and channel = ? and account = ? and chat = ?
            order by state, channel, account, chat, id fetch first 1 row only
            """)
        .params(lane.channel(), lane.account(), lane.chat())
        .query((row, _) ->
            new Waiting(
                row.getLong("id"),
                row.getString("payload"),
                row.getInt("attempts"),
                row.getInt("doubts"),
                row.getTimestamp("due").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("at_most_once"),
                row.getString("old_id")))
        .optional();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
