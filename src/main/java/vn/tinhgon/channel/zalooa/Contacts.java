package vn.tinhgon.channel.zalooa;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When people last turned to the account, and when a person last answered them there. */
final class Contacts {
  private final JdbcClient db;
  private final String account;

  Contacts(JdbcClient db, String account) {
    this.db = db;
    this.account = account;
  }

  /**
   * What is known of somebody.
   *
   * @param interacted null = never
   * @param takenOver null = never
   * @param by the platform's id of the message by which, or empty
   */
  record Contact(@Nullable Instant interacted, @Nullable Instant takenOver, String by) {}

  /** Empty if nothing is known. */
  Optional<Contact> find(String person) {
    return db.sql(
            """
            select interacted_at, taken_over_at, coalesce(taken_over_by, '') from zalooa_contact
            where account = ? and person = ?
            """)
        .params(account, person)
        .query((row, _) ->
            new Contact(moment(row.getTimestamp(1)), moment(row.getTimestamp(2)), row.getString(3)))
        .optional();
  }

  /** He turned to the account then. */
  void interacted(String person, Instant at) {
    int known =
        db.sql(
                """
                update zalooa_contact set interacted_at = ?
                where account = ? and person = ? and (interacted_at is null or interacted_at < ?)
                """)
            .params(Timestamp.from(at), account, person, Timestamp.from(at))
            .update();
    if (known == 0) {
      db.sql(
              """
              insert into zalooa_contact (account, person, interacted_at) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(account, person, Timestamp.from(at))
          .update();
    }
  }

  /** A person answered him then, by that message. */
  void takenOver(String person, Instant at, String message) {
    int known =
        db.sql(
                """
                update zalooa_contact set taken_over_at = ?, taken_over_by = ?
                where account = ? and person = ? and (taken_over_at is null or taken_over_at < ?)
                """)
            .params(Timestamp.from(at), message, account, person, Timestamp.from(at))
            .update();
    if (known == 0) {
      db.sql(
              """
              insert into zalooa_contact (account, person, taken_over_at, taken_over_by)
              values (?, ?, ?, ?) on conflict do nothing
              """)
          .params(account, person, Timestamp.from(at), message)
          .update();
    }
  }

  private static @Nullable Instant moment(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
