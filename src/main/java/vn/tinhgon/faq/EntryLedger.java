package vn.tinhgon.faq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.Revision.Action;

/** Writes entries, each change with its revision; must be called inside a transaction. */
@Repository
class EntryLedger {
  private final JdbcAggregateOperations rows;
  private final JdbcClient db;
  private final Clock clock;
  private final EntryCare care;

  EntryLedger(JdbcAggregateOperations rows, JdbcClient db, Clock clock) {
    this.rows = rows;
    this.db = db;
    this.clock = clock;
    care = new EntryCare(db, clock);
  }

  EntryCare care() {
    return care;
  }

  Optional<StoredEntry> find(String id) {
    return Optional.ofNullable(rows.findById(id, StoredEntry.class));
  }

  List<StoredEntry> all() {
    return rows.findAll(StoredEntry.class, Sort.by("id"));
  }

  /** How many entries readers get. */
  long published() {
    return db.sql("select count(*) from faq_entry where state = 'PUBLISHED'")
        .query(Long.class)
        .single();
  }

  /** Writes an entry that is new. */
  StoredEntry add(StoredEntry entry, Change change) {
    StoredEntry added = rows.insert(entry);
    record(added, Action.ADDED, change);
    return added;
  }

  /** Overwrites an entry; fails when somebody else has changed it since it was read. */
  StoredEntry change(StoredEntry entry, Action action, Change change) {
    StoredEntry changed = rows.update(entry);
    record(changed, action, change);
    return changed;
  }

  /**
   * Writes down a next version that waits, or that it no longer does; readers get the entry as it
   * was, under a new number.
   */
  StoredEntry wait(StoredEntry entry, @Nullable Entry next, Action action, Change change) {
    StoredEntry counted = rows.update(entry);
    int number = record(counted, next == null ? entry.entry() : next, next, action, change);
    settle(entry.id());
    if (next != null) {
      db.sql("insert into faq_waiting (entry, number) values (?, ?)")
          .params(entry.id(), number)
          .update();
    }
    return counted;
  }

  /** Nothing of that entry waits any more. */
  void settle(String id) {
    db.sql("delete from faq_waiting where entry = ?").param(id).update();
  }

  /** The number of the version that waits, by entry. */
  Map<String, Integer> waiting() {
    Map<String, Integer> waiting = new TreeMap<>();
    db.sql("select entry, number from faq_waiting")
        .query((row, _) -> waiting.put(row.getString("entry"), row.getInt("number")))
        .list();
    return waiting;
  }

  /** What waits while readers get another version, by entry. */
  Map<String, Entry> waitingTexts() {
    Map<String, Entry> waiting = new TreeMap<>();
    db.sql(
            """
            select r.* from faq_waiting w join faq_revision r
              on r.entry = w.entry and r.number = w.number
            """)
        .query((row, _) -> revision(row))
        .list()
        .forEach(version -> waiting.put(version.entry(), version.content()));
    return waiting;
  }

  List<Revision> revisions(String id) {
    return db.sql("select * from faq_revision where entry = ? order by number")
        .param(id)
        .query((row, _) -> revision(row))
        .list();
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getLong("id"),
        row.getString("entry"),
        row.getInt("number"),
        Action.valueOf(row.getString("action")),
        row.getString("channel"),
        row.getString("user_id"),
        row.getString("user_name"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("reason"),
        row.getString("text"));
  }

  private void record(StoredEntry entry, Action action, Change change) {
    record(entry, entry.entry(), null, action, change);
  }

  private int record(
      StoredEntry entry, Entry text, @Nullable Entry next, Action action, Change change) {
    int number =
        db.sql("select coalesce(max(number), 0) + 1 from faq_revision where entry = ?")
            .param(entry.id())
            .query(Integer.class)
            .single();
    Editor by = change.by();
    care.changed(entry.id(), by, action.waits());
    rows.insert(
        new Revision(
            null,
            entry.id(),
            number,
            action,
            by.channel(),
            by.userId(),
            by.name(),
            clock.instant(),
            change.reason(),
            EntryText.print(text, next == null ? entry.state() : State.REVIEW)));
    return number;
  }
}
