package vn.tinhgon.lineage;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The units in the database; read anew only when an act was added or taken back. */
@Repository
public class LineageStore {
  private static final String BETWEEN = " | ";

  private final JdbcClient db;
  private final LineageReading reading;
  private final LineageWriting writing;
  private final Clock clock;
  private volatile @Nullable Loaded last;

  private record Loaded(String stamp, Lineage lineage) {}

  LineageStore(JdbcClient db, DataSource source, Clock clock) {
    this.db = db;
    this.reading = new LineageReading(db);
    this.writing = new LineageWriting(source);
    this.clock = clock;
  }

  /** All that is in force; consistent inside a transaction only. */
  public Lineage load() {
    String stamp = stamp();
    Loaded known = last;
    if (known != null && known.stamp().equals(stamp)) {
      return known.lineage();
    }
    Lineage read = new Lineage(reading.rows("ended_by is null", List.of()));
    last = new Loaded(stamp, read);
    return read;
  }

  /** Acts have ever new numbers, and one that was taken back stays so. */
  private String stamp() {
    return db.sql(
            """
            select coalesce(max(id), 0) as latest,
              coalesce(sum(case when undone then 1 else 0 end), 0) as undone from unit_act
            """)
        .query((row, _) -> row.getLong("latest") + "/" + row.getLong("undone"))
        .single();
  }

  static String also(UnitState state) {
    return String.join(BETWEEN, state.also());
  }

  /**
   * Writes those rows in place of the ones with the same keys, as one act. Must be called inside a
   * transaction.
   */
  public UnitAct take(LineageRows rows, String source, @Nullable LocalDate day, String note) {
    return take(rows, LineageRows.NONE, source, day, note);
  }

  /** The same, and ends those others. Must be called inside a transaction. */
  UnitAct take(
      LineageRows rows, LineageRows gone, String source, @Nullable LocalDate day, String note) {
    // Before the act is written: what is read after it would be kept as of after it.
    LineageRows inForce = load().rows();
    var key = new GeneratedKeyHolder();
    Timestamp now = Timestamp.from(clock.instant());
    db.sql("insert into unit_act (source, source_day, note, taken_at) values (?, ?, ?, ?)")
        .param(source)
        .param(day == null ? null : Date.valueOf(day))
        .param(note)
        .param(now)
        .update(key, "id");
    long act = Objects.requireNonNull(key.getKey()).longValue();
    writing.end(inForce, rows, act);
    writing.end(gone, gone, act);
    writing.insert(rows, act);
    return new UnitAct(act, source, day, note, now.toInstant(), false);
  }

  /**
   * Follows the knowledge folder where its tables have changed: rows that other acts hold stay as
   * they are. True where something was done. Must be called inside a transaction.
   */
  public boolean follow(LineageFolder folder) {
    if (folder.hash().isEmpty()
        || folder.hash().equals(last(LineageFolder.FOLDER).map(UnitAct::note).orElse(""))) {
      return false;
    }
    LineageRows ours = of(LineageFolder.FOLDER);
    LineageRows others = load().rows().without(ours);
    take(
        folder.rows().without(others).without(ours.unchangedIn(folder.rows())),
        ours.without(folder.rows()),
        LineageFolder.FOLDER,
        null,
        folder.hash());
    return true;
  }

  /** The acts in force, the latest first. */
  public List<UnitAct> acts() {
    return db.sql("select * from unit_act where not undone order by id desc")
        .query((row, _) ->
            new UnitAct(
                row.getLong("id"),
                row.getString("source"),
                LineageReading.day(row, "source_day"),
                row.getString("note"),
                row.getTimestamp("taken_at").toInstant(),
                row.getBoolean("undone")))
        .list();
  }

  /** The last act in force of that source. */
  public Optional<UnitAct> last(String source) {
    return acts().stream().filter(act -> act.source().equals(source)).findFirst();
  }

  /** The rows that acts of that source wrote and that are in force. */
  LineageRows of(String source) {
    return reading.rows(
        "ended_by is null and made_by in (select id from unit_act where source = ?)",
        List.of(source));
  }

  /** Whether all is as that act left it. */
  public boolean stands(UnitAct act) {
    return LineageWriting.TABLES.stream()
        .allMatch(table ->
            db.sql("select count(*) from " + table + " where made_by = ? and ended_by is not null")
                    .param(act.id())
                    .query(Long.class)
                    .single()
                == 0);
  }

  /**
   * Takes an act back; false where something of it was changed since, and then nothing is done.
   * Must be called inside a transaction.
   */
  public boolean undo(UnitAct act) {
    if (!stands(act)) {
      return false;
    }
    Stream.concat(Stream.of("unit_link"), LineageWriting.TABLES.stream())
        .forEach(table ->
            db.sql("delete from " + table + " where made_by = ?").param(act.id()).update());
    for (String table : LineageWriting.TABLES) {
      db.sql("update " + table + " set ended_by = null where ended_by = ?")
          .param(act.id())
          .update();
    }
    return db.sql("update unit_act set undone = true where id = ? and not undone")
            .param(act.id())
            .update()
        == 1;
  }
}
