package vn.tinhgon.channel.zalooa;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.ops.PersonalTraces;

/** What is kept of people in any account, erased in its time even after the channel is off. */
@Component
final class ContactTraces implements PersonalTraces {
  private final JdbcClient db;

  ContactTraces(JdbcClient db) {
    this.db = db;
  }

  /** Whoever has been silent for so long cannot be written to anyway. */
  @Override
  public int erase(Instant before) {
    int setAside =
        db.sql("delete from zalooa_set_aside where sent_at < ?")
            .param(Timestamp.from(before))
            .update();
    return setAside
        + db.sql(
                """
                delete from zalooa_contact
                where (interacted_at is null or interacted_at < ?)
                  and (taken_over_at is null or taken_over_at < ?)
                """)
            .params(Timestamp.from(before), Timestamp.from(before))
            .update();
  }
}
