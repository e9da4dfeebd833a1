package vn.tinhgon.outbox;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;

/** What became of single messages, for those who must know. */
@Repository
public class Fates {
  private final JdbcClient db;

  Fates(JdbcClient db) {
    this.db = db;
  }

  /** What became of a message. */
  public sealed interface Fate {

    /** It is on its way. */
    record Waits() implements Fate {}

    /** Its channel has it. */
    record Sent() implements Fate {}

    /** It will not be sent, or not again; {@code perhaps} = it may have arrived all the same. */
    record Dead(String reason, boolean perhaps) implements Fate {}
  }

  /** What became of the message that was queued under that number. */
  public Fate of(long id) {
    return db.sql("select state, reason, doubts from outbox where id = ?")
        .param(id)
        .query((row, _) -> {
          String reason = row.getString("reason");
          return switch (row.getString("state")) {
            case "NEW" -> new Fate.Waits();
            case "SENT" -> new Fate.Sent();
            default -> new Fate.Dead(reason == null ? "" : reason, row.getInt("doubts") > 0);
          };
        })
        .single();
  }

  /** The number of our message there that its platform calls so. */
  public Optional<Long> sent(Address at, String messageId) {
    return db.sql(
            """
            select max(id) from outbox
            where channel = ? and account = ? and chat = ? and message_id = ? and state = 'SENT'
            """)
        .params(at.channel(), at.account(), at.chat(), messageId)
        .query((row, _) -> {
          long id = row.getLong(1);
          return row.wasNull() ? Optional.<Long>empty() : Optional.of(id);
        })
        .single();
  }
}
