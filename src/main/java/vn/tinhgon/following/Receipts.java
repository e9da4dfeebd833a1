package vn.tinhgon.following;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.ops.PersonalTraces;

/** Which reader got which answer, as it was then, so that he hears when it is corrected. */
@Repository
public class Receipts implements PersonalTraces {
  /** Older answers are not corrected. */
  private static final Duration LOOKED_BACK = Duration.ofDays(90);

  /** Who mends a slip at once writes one letter, or none. */
  private static final Duration SETTLING = Duration.ofMinutes(10);

  private final JdbcClient db;
  private final Clock clock;

  Receipts(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Notes that he got what these are.
   *
   * @param source ids of the entry or the rows that answered, between commas
   * @param as what readers got when the question came
   */
  public void note(Reader reader, String source, Items as) {
    for (String item : source.split(",", -1)) {
      String fingerprint = as.fingerprint(item.strip());
      // What is no single thing of the store cannot be corrected by itself.
      if (fingerprint.isEmpty()) {
        continue;
      }
      int known =
          db.sql(
                  """
                  update received_answer set fingerprint = ?, told_at = ?, stale_since = null
                  where reader = ? and item = ?
                  """)
              .params(fingerprint, now(), reader.id(), item.strip())
              .update();
      if (known == 0) {
        noteFirst(reader, item.strip(), as);
      }
    }
  }

  /** Notes that he got what that is, unless it is known when he got it. */
  public void noteFirst(Reader reader, String item, Items as) {
    db.sql(
            """
            insert into received_answer (reader, item, fingerprint, told_at)
            values (?, ?, ?, ?) on conflict do nothing
            """)
        .params(reader.id(), item, as.fingerprint(item), now())
        .update();
  }

  /** Readers get something else from now on, or again what they got before. */
  void changed(String item, String fingerprint) {
    db.sql(
            """
            update received_answer
            set stale_since = case when fingerprint = ? then null else cast(? as timestamp with time zone) end
            where item = ?
            """)
        .params(fingerprint, now(), item)
        .update();
  }

  /** The same things have other fingerprints now. */
  void adopt() {
    db.sql(
            """
            update received_answer set fingerprint =
              (select k.fingerprint from watched_item k where k.item = received_answer.item)
            where stale_since is null
              and exists (select 1 from watched_item k where k.item = received_answer.item)
            """)
        .update();
  }

  /** Readers beyond that number who are to hear of a correction, some at a time. */
  public List<Long> waiting(long after, int most) {
    return db.sql(
            """
            select distinct a.reader from received_answer a join reader r on r.id = a.reader
            where a.stale_since <= ? and a.told_at > ? and a.reader > ?
              and r.corrections and r.reached
            order by a.reader fetch first ? rows only
            """)
        .params(settled(), since(), after, most)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /**
   * A thing he got that is otherwise now.
   *
   * @param gone whether the last he heard was that it is not used any more
   */
  public record Stale(String item, String title, boolean gone) {}

  /** Such things; whichever he got last comes first. */
  public List<Stale> stale(Reader reader) {
    return db.sql(
            """
            select a.item, k.title, a.fingerprint from received_answer a
              join watched_item k on k.item = a.item
            where a.reader = ? and a.stale_since <= ? and a.told_at > ?
            order by a.told_at desc, a.item
            """)
        .params(reader.id(), settled(), since())
        .query((row, _) ->
            new Stale(
                row.getString("item"),
                row.getString("title"),
                row.getString("fingerprint").isEmpty()))
        .list();
  }

  /** He is told of that now. */
  public void told(Reader reader, Collection<String> items, Items now) {
    for (String item : items) {
      db.sql(
              """
              update received_answer set fingerprint = ?, stale_since = null
              where reader = ? and item = ?
              """)
          .params(now.fingerprint(item), reader.id(), item)
          .update();
    }
  }

  /** He was not told after all. */
  void untold(long reader, Collection<String> items) {
    for (String item : items) {
      db.sql("update received_answer set stale_since = ? where reader = ? and item = ?")
          .params(Timestamp.from(clock.instant().minus(SETTLING)), reader, item)
          .update();
    }
  }

  /** How many answers of his are known. */
  public int kept(Reader reader) {
    return db.sql("select count(*) from received_answer where reader = ?")
        .param(reader.id())
        .query(Integer.class)
        .single();
  }

  /** Forgets which answers he got. */
  public void forget(Reader reader) {
    db.sql("delete from received_answer where reader = ?").param(reader.id()).update();
  }

  @Override
  public int erase(Instant before) {
    Instant oldest = clock.instant().minus(LOOKED_BACK);
    return db.sql("delete from received_answer where told_at < ?")
        .param(Timestamp.from(before.isAfter(oldest) ? before : oldest))
        .update();
  }

  private Timestamp settled() {
    return Timestamp.from(clock.instant().minus(SETTLING));
  }

  private Timestamp since() {
    return Timestamp.from(clock.instant().minus(LOOKED_BACK));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
