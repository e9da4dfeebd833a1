package vn.tinhgon.lineage;

import java.sql.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tinhgon.lineage.UnitChange.Link;

/** Writes rows of units in batches: a country has twenty thousand. */
final class LineageWriting {
  /** Those whose rows are ended, not overwritten. */
  static final List<String> TABLES =
      List.of("unit_state", "unit_change", "unit_document", "unit_count");

  private static final int BATCH = 500;

  private final JdbcTemplate db;

  LineageWriting(DataSource source) {
    db = new JdbcTemplate(source);
  }

  void insert(LineageRows rows, long act) {
    batch(
        """
        insert into unit_state (unit, name, level, parent, code, also, valid_from, exact, valid_to,
          made_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows.states(),
        state ->
            row(
                state.unit(),
                state.name(),
                state.level().name(),
                state.parent(),
                state.code(),
                LineageStore.also(state),
                Date.valueOf(state.from()),
                state.exact(),
                state.to() == null ? null : Date.valueOf(state.to()),
                act));
    batch(
        """
        insert into unit_change (id, kind, happened_on, status, document, clause, made_by)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        rows.changes(),
        change ->
            row(
                change.id(),
                change.kind().name(),
                Date.valueOf(change.day()),
                change.status().name(),
                change.document(),
                change.clause(),
                act));
    record Placed(UnitChange change, int place, Link link) {}
    List<Placed> links =
        rows.changes().stream()
            .flatMap(change ->
                IntStream.range(0, change.links().size())
                    .mapToObj(i -> new Placed(change, i, change.links().get(i))))
            .toList();
    batch(
        """
        insert into unit_link (change, made_by, place, from_unit, to_unit, part)
        values (?, ?, ?, ?, ?, ?)
        """,
        links,
        one ->
            row(
                one.change().id(),
                act,
                one.place(),
                one.link().from(),
                one.link().to(),
                one.link().part()));
    batch(
        """
        insert into unit_document (number, title, issuer, issued, url, made_by)
        values (?, ?, ?, ?, ?, ?)
        """,
        rows.documents(),
        document ->
            row(
                document.number(),
                document.title(),
                document.issuer(),
                document.issued(),
                document.url(),
                act));
    batch(
        """
        insert into unit_count (unit, level, counted_on, how_many, document, made_by)
        values (?, ?, ?, ?, ?, ?)
        """,
        rows.counts(),
        count ->
            row(
                count.unit(),
                level(count),
                Date.valueOf(count.day()),
                count.count(),
                count.document(),
                act));
  }

  private static String level(UnitCount count) {
    return count.level() == null ? "" : count.level().name();
  }

  /** Ends those in force that have the keys of these rows. */
  void end(LineageRows inForce, LineageRows rows, long act) {
    Set<String> states = new HashSet<>(inForce.states().stream().map(LineageRows::key).toList());
    batch(
        "update unit_state set ended_by = ? where unit = ? and valid_from = ? and ended_by is null",
        rows.states().stream().filter(state -> states.contains(LineageRows.key(state))).toList(),
        state -> row(act, state.unit(), Date.valueOf(state.from())));
    Set<String> changes = new HashSet<>(inForce.changes().stream().map(UnitChange::id).toList());
    batch(
        "update unit_change set ended_by = ? where id = ? and ended_by is null",
        rows.changes().stream().filter(change -> changes.contains(change.id())).toList(),
        change -> row(act, change.id()));
    Set<String> documents =
        new HashSet<>(inForce.documents().stream().map(UnitDocument::number).toList());
    batch(
        "update unit_document set ended_by = ? where number = ? and ended_by is null",
        rows.documents().stream().filter(one -> documents.contains(one.number())).toList(),
        document -> row(act, document.number()));
    Set<String> counts = new HashSet<>(inForce.counts().stream().map(UnitCount::key).toList());
    batch(
        "update unit_count set ended_by = ? where unit = ? and level = ? and counted_on = ?"
            + " and ended_by is null",
        rows.counts().stream().filter(count -> counts.contains(count.key())).toList(),
        count -> row(act, count.unit(), level(count), Date.valueOf(count.day())));
  }

  private static @Nullable Object[] row(@Nullable Object... cells) {
    return cells;
  }

  private <R> void batch(String sql, List<R> rows, Function<R, @Nullable Object[]> cells) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      db.batchUpdate(
          sql,
          rows.subList(from, Math.min(rows.size(), from + BATCH)).stream().map(cells).toList());
    }
  }
}
