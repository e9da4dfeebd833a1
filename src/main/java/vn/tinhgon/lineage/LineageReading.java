package vn.tinhgon.lineage;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.lineage.UnitChange.Kind;
import vn.tinhgon.lineage.UnitChange.Link;
import vn.tinhgon.registry.Status;

/** Reads rows of units. */
final class LineageReading {
  private final JdbcClient db;

  LineageReading(JdbcClient db) {
    this.db = db;
  }

  /** The rows in force of which that is true. */
  LineageRows rows(String which, List<String> parameters) {
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
            .list(),
        db.sql("select * from unit_count where " + which + " order by made_by, unit, counted_on")
            .params(parameters)
            .query((row, _) -> count(row))
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

  private static UnitCount count(ResultSet row) throws SQLException {
    String level = row.getString("level");
    return new UnitCount(
        row.getString("unit"),
        level.isEmpty() ? null : Level.valueOf(level),
        Objects.requireNonNull(day(row, "counted_on")),
        row.getInt("how_many"),
        row.getString("document"));
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

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? null : day.toLocalDate();
  }
}
