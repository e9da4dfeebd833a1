package vn.tinhgon.faq;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.faq.DocumentEnding.Kind;
import vn.tinhgon.faq.Reviews.Care;
import vn.tinhgon.message.Vietnam;

/** Who looks after entries and when, and which documents have ended; plain SQL of the ledger. */
final class EntryCare {
  static final String MONTHS = "12";
  private static final ZoneId ZONE = Vietnam.TIME;

  private final JdbcClient db;
  private final Clock clock;

  EntryCare(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /**
   * Whoever writes an entry that nobody looks after does so from now on.
   *
   * @param waits whether readers still get what they got, so that it is no fresher
   */
  void changed(String entry, Editor by, boolean waits) {
    if (!waits) {
      db.sql("update entry_care set review_on = null where entry = ? and review_on <= ?")
          .params(entry, Date.valueOf(today()))
          .update();
    }
    boolean kept =
        db.sql("select count(*) from entry_care where entry = ?")
                .param(entry)
                .query(Integer.class)
                .single()
            > 0;
    if (!kept && !by.channel().equals("file")) {
      keeper(entry, by);
    }
  }

  void keeper(String entry, Editor who) {
    int known =
        db.sql("update entry_care set channel = ?, user_id = ?, name = ? where entry = ?")
            .params(who.channel(), who.userId(), who.name(), entry)
            .update();
    if (known == 0) {
      db.sql("insert into entry_care (entry, channel, user_id, name) values (?, ?, ?, ?)")
          .params(entry, who.channel(), who.userId(), who.name())
          .update();
    }
  }

  Optional<Editor> keeper(String entry) {
    return db.sql("select channel, user_id, name from entry_care where entry = ?")
        .param(entry)
        .query((row, _) ->
            new Editor(row.getString("channel"), row.getString("user_id"), row.getString("name")))
        .optional();
  }

  Optional<Care> of(String entry) {
    return db.sql("select * from entry_care where entry = ?")
        .param(entry)
        .query((row, _) -> care(row))
        .optional();
  }

  /** How all entries are looked after that somebody keeps. */
  Map<String, Care> all() {
    Map<String, Care> all = new HashMap<>();
    db.sql("select * from entry_care")
        .query((row, _) -> all.put(row.getString("entry"), care(row)))
        .list();
    return all;
  }

  private static Care care(ResultSet row) throws SQLException {
    return new Care(
        new Editor(row.getString("channel"), row.getString("user_id"), row.getString("name")),
        Optional.ofNullable(row.getDate("review_on")).map(Date::toLocalDate).orElse(null),
        Optional.ofNullable(row.getTimestamp("checked_at")).map(Timestamp::toInstant).orElse(null));
  }

  void put(String entry, Optional<Care> care) {
    db.sql("delete from entry_care where entry = ?").param(entry).update();
    care.ifPresent(kept -> {
      LocalDate on = kept.on();
      Instant checked = kept.checked();
      keeper(entry, kept.keeper());
      db.sql("update entry_care set review_on = ?, checked_at = ? where entry = ?")
          .param(on == null ? null : Date.valueOf(on))
          .param(checked == null ? null : Timestamp.from(checked))
          .param(entry)
          .update();
    });
  }

  /** The entry was looked at; it is to be again on that day, or so many months from now. */
  LocalDate checked(String entry, Editor by, @Nullable LocalDate next) {
    LocalDate on = next == null ? today().plusMonths(months()) : next;
    if (keeper(entry).isEmpty()) {
      keeper(entry, by);
    }
    db.sql("update entry_care set review_on = ?, checked_at = ? where entry = ?")
        .param(Date.valueOf(on))
        .params(Timestamp.from(clock.instant()), entry)
        .update();
    return on;
  }

  Standing standing() {
    return new Standing(endings(), reviewOn(), rule("hide-ended").equals("on"));
  }

  private Map<String, LocalDate> reviewOn() {
    int months = months();
    Map<String, LocalDate> days = new HashMap<>();
    db.sql(
            """
            select e.id, c.review_on,
              (select max(r.changed_at) from faq_revision r
                where r.entry = e.id and r.action not in ('PROPOSED', 'RETURNED')) as changed_at
            from faq_entry e left join entry_care c on c.entry = e.id
            where e.state = 'PUBLISHED'
            """)
        .query((row, _) -> {
          Date explicit = row.getDate("review_on");
          Timestamp changed = row.getTimestamp("changed_at");
          if (explicit != null) {
            return days.put(row.getString("id"), explicit.toLocalDate());
          }
          return changed == null
              ? null
              : days.put(
                  row.getString("id"),
                  LocalDate.ofInstant(changed.toInstant(), ZONE).plusMonths(months));
        })
        .list();
    return days;
  }

  private int months() {
    String months = rule("review-months");
    return Integer.parseInt(months.isEmpty() ? MONTHS : months);
  }

  private String rule(String name) {
    return db.sql("select setting from house_rule where name = ?")
        .param(name)
        .query(String.class)
        .optional()
        .orElse("");
  }

  Map<String, DocumentEnding> endings() {
    Map<String, DocumentEnding> endings = new HashMap<>();
    db.sql("select * from document_ending")
        .query((row, _) ->
            endings.put(
                row.getString("document"),
                new DocumentEnding(
                    row.getString("document"),
                    Kind.valueOf(row.getString("kind")),
                    row.getDate("since").toLocalDate(),
                    row.getString("part"),
                    row.getString("successor"),
                    row.getTimestamp("noted_at").toInstant(),
                    row.getBoolean("applied"))))
        .list();
    return endings;
  }
}
