package vn.tinhgon.lineage;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.tinhgon.lineage.UnitChange.Kind;
import vn.tinhgon.lineage.UnitChange.Link;
import vn.tinhgon.registry.Status;

/** The units in the database; read anew only when an act was added or taken back. */
@Repository
public class LineageStore {
  private static final String BETWEEN = " | ";

  private final JdbcClient db;
  private final LineageWriting writing;
  private final Clock clock;
  private volatile @Nullable Loaded last;

  private record Loaded(String stamp, Lineage lineage) {}

  LineageStore(JdbcClient db, DataSource source, Clock clock) {
    this.db = db;
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
    Lineage read = new Lineage(rows("ended_by is null", List.of()));
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

  private LineageRows rows(String which, List<String> parameters) {
    Map<String, List<Link>> links = new HashMap<>();
    db.sql("select * from unit_link order by change, made_by, place")
        .query((row, _) ->
            links
                .computeIfAbsent(
                    row.getString("change") + row.getLong("made_by"), _ -> new ArrayList<>())
                .add(
                    new Link(
                        row.getString("from_unit"),
                        row.getString("to_unit"),
                        row.getBoolean("part"))))
        .list();
    return new LineageRows(
        db.sql("select * from unit_state where " + which + " order by made_by, unit, valid_from")
            .params(parameters)
            .query((row, _) -> state(row))
            .list(),
        db.sql("select * from unit_change where " + which + " order by made_by, happened_on, id")
            .params(parameters)
            .query((row, _) -> change(row, links))
            .list(),
        db.sql("select * from unit_document where " + which + " order by number")
            .params(parameters)
            .query((row, _) ->
                new UnitDocument(
                    row.getString("number"),
                    row.getString("title"),
                    row.getString("issuer"),
                    row.getString("issued"),
                    row.getString("url")))
            .list());
  }

  private static UnitState state(ResultSet row) throws SQLException {
    String also = row.getString("also");
    return new UnitState(
        row.getString("unit"),
        row.getString("name"),
        Level.valueOf(row.getString("level")),
        row.getString("parent"),
        row.getString("code"),
        also.isEmpty() ? List.of() : List.of(also.split(" \\| ", -1)),
        Objects.requireNonNull(day(row, "valid_from")),
        row.getBoolean("exact"),
        day(row, "valid_to"));
  }

  private static UnitChange change(ResultSet row, Map<String, List<Link>> links)
      throws SQLException {
    return new UnitChange(
        row.getString("id"),
        Kind.valueOf(row.getString("kind")),
        Objects.requireNonNull(day(row, "happened_on")),
        Status.valueOf(row.getString("status")),
        row.getString("document"),
        row.getString("clause"),
        links.getOrDefault(row.getString("id") + row.getLong("made_by"), List.of()));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? null : day.toLocalDate();
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
                day(row, "source_day"),
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
    return rows(
        "ended_by is null and made_by in (select id from unit_act where source = ?)",
        List.of(source));
  }

  /**
   * Takes an act back; false where something of it was changed since, and then nothing is done.
   * Must be called inside a transaction.
   */
  public boolean undo(UnitAct act) {
    for (String table : LineageWriting.TABLES) {
      long since =
          db.sql("select count(*) from " + table + " where made_by = ? and ended_by is not null")
              .param(act.id())
              .query(Long.class)
              .single();
      if (since > 0) {
        return false;
      }
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
