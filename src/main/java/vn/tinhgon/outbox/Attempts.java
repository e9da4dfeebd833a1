package vn.tinhgon.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;

/** Writes down that a stored reply is being sent, and what became of it. */
@Repository
class Attempts {
  private static final int LONGEST_REASON = 500;

  private final JdbcClient db;
  private final Clock clock;

  Attempts(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Counts an attempt and says that its send is open; called right before it, with nothing to wait
   * for in between. If it ends without a word, the row is due then. False if it was taken back
   * meanwhile.
   */
  boolean lease(Waiting row, Instant due) {
    return db.sql(
                """
                update outbox set attempts = attempts + 1, sending = true, due = ?,
                  not_before = null
                where id = ? and state = 'NEW'
                """)
            .params(Timestamp.from(due), row.id())
            .update()
        == 1;
  }

  void sent(Waiting row, String messageId) {
    db.sql(
            """
            update outbox
            set state = 'SENT', sending = false, message_id = ?, sent_at = ?, reason = null
            where id = ? and state = 'NEW'
            """)
        .params(messageId, Timestamp.from(clock.instant()), row.id())
        .update();
  }

  void dead(Waiting row, String reason) {
    db.sql(
            """
            update outbox set state = 'DEAD', sending = false, reason = ?
            where id = ? and state = 'NEW'
            """)
        .params(shortened(reason), row.id())
        .update();
  }

  /** Given up, as nobody knows whether it arrived. */
  void lost(Waiting row, String reason) {
    db.sql(
            """
            update outbox set state = 'DEAD', sending = false, doubts = doubts + 1, reason = ?
            where id = ? and state = 'NEW'
            """)
        .params(shortened(reason), row.id())
        .update();
  }

  void later(Waiting row, Instant due, @Nullable Instant notBefore, String reason) {
    db.sql(
            """
            update outbox set sending = false, due = ?, not_before = ?, reason = ?
            where id = ? and state = 'NEW'
            """)
        .param(Timestamp.from(due))
        .param(notBefore == null ? null : Timestamp.from(notBefore))
        .param(shortened(reason))
        .param(row.id())
        .update();
  }

  /** Due then, or from an earlier moment on as soon as another message was taken. */
  void doubted(Waiting row, Instant due, @Nullable Instant notBefore, String reason) {
    db.sql(
            """
            update outbox
            set doubts = doubts + 1, sending = false, due = ?, not_before = ?, reason = ?
            where id = ? and state = 'NEW'
            """)
        .param(Timestamp.from(due))
        .param(notBefore == null ? null : Timestamp.from(notBefore))
        .param(shortened(reason))
        .param(row.id())
        .update();
  }

  /** A message was taken there: what waited for that goes now, or as soon as it may. */
  void lineIsBack(Address lane) {
    Timestamp now = Timestamp.from(clock.instant());
    db.sql(
            """
            update outbox set due = coalesce(not_before, ?)
            where state = 'NEW' and channel = ? and account = ? and due > ? and attempts > 0
            """)
        .params(now, lane.channel(), lane.account(), now)
        .update();
  }

  private static String shortened(String reason) {
    return Json.storable(reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
  }
}
