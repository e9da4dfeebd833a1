package vn.tinhgon.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Brings a backup into an empty database: tables of its version first, then its rows. */
final class Load implements Lines.Taker {
  private static final int AT_ONCE = 500;

  private final DataSource source;
  private final Connection connection;
  private final Steps steps;
  private Map<String, Layout.Table> tables = Map.of();
  private Set<String> missing = Set.of();
  private List<Layout.Column> columns = List.of();
  private @Nullable PreparedStatement insert;
  private int waiting;

  /** Is told how far it is. */
  interface Steps {
    void table(int done, int all);
  }

  private int done;
  private int all;

  private Load(DataSource source, Connection connection, Steps steps) {
    this.source = source;
    this.connection = connection;
    this.steps = steps;
  }

  /** Brings it in, in one transaction after the tables are made. */
  static Backup read(Path file, DataSource source, Steps steps) throws IOException, SQLException {
    try (Connection connection = source.getConnection()) {
      if (!Layout.of(connection).empty()) {
        throw new BadBackup("the database it should go into is not empty");
      }
      var load = new Load(source, connection, steps);
      Backup backup = Lines.read(file, load);
      load.finish(backup);
      return backup;
    }
  }

  @Override
  public void head(Backup head, int tables) throws IOException, SQLException {
    all = tables;
    var flyway = Flyway.configure().dataSource(source).target(head.schema()).load();
    var wanted = MigrationVersion.fromVersion(head.schema());
    boolean known = Arrays.stream(flyway.info().all()).anyMatch(m -> wanted.equals(m.getVersion()));
    if (!known) {
      throw new BadBackup(
          "it was made by a newer TinhGọn (tables of version " + head.schema() + ")");
    }
    flyway.migrate();
    Layout layout = Layout.of(connection);
    this.tables = new LinkedHashMap<>();
    layout.tables().forEach(table -> this.tables.put(table.name(), table));
    missing = new HashSet<>(this.tables.keySet());
    connection.setAutoCommit(false);
    try (Statement clear = connection.createStatement()) {
      for (Layout.Table table : layout.tables().reversed()) {
        clear.executeUpdate("delete from " + table.quoted());
      }
    }
  }

  @Override
  public void table(String name, List<String> names) throws IOException, SQLException {
    flush();
    Layout.Table table = tables.get(name);
    if (table == null || !missing.remove(name)) {
      throw new BadBackup("it holds a table that does not belong to it: " + name);
    }
    Map<String, Layout.Column> byName =
        table.columns().stream().collect(Collectors.toMap(Layout.Column::name, c -> c));
    if (!byName.keySet().equals(Set.copyOf(names)) || names.size() != byName.size()) {
      throw new BadBackup("the columns of " + name + " are not those of its version");
    }
    columns = names.stream().map(byName::get).map(Objects::requireNonNull).toList();
    String places = String.join(", ", names.stream().map(_ -> "?").toList());
    insert =
        connection.prepareStatement(
            "insert into "
                + table.quoted()
                + " ("
                + String.join(", ", names.stream().map(Layout::quote).toList())
                + ") values ("
                + places
                + ")");
  }

  @Override
  public void row(JsonNode cells) throws IOException, SQLException {
    PreparedStatement row = insert;
    if (row == null || cells.size() != columns.size()) {
      throw new BadBackup("it holds a row that fits no table");
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).kind().set(row, i + 1, cells.get(i), connection);
    }
    row.addBatch();
    if (++waiting == AT_ONCE) {
      row.executeBatch();
      waiting = 0;
    }
  }

  private void flush() throws SQLException {
    PreparedStatement rows = insert;
    if (rows != null) {
      if (waiting > 0) {
        rows.executeBatch();
        waiting = 0;
      }
      rows.close();
      insert = null;
      steps.table(++done, all);
    }
  }

  private void finish(Backup backup) throws IOException, SQLException {
    flush();
    if (!missing.isEmpty()) {
      throw new BadBackup("tables are missing in it: " + missing);
    }
    for (Layout.Table table : tables.values()) {
      long held = backup.rows().getOrDefault(table.name(), 0L);
      if (number("select count(*) from " + table.quoted()) != held) {
        throw new BadBackup("not all rows of " + table.name() + " were taken");
      }
    }
    List<String> counters = new ArrayList<>();
    for (Layout.Table table : tables.values()) {
      for (Layout.Column column : table.columns()) {
        if (column.counts()) {
          long last =
              number("select coalesce(max(" + column.quoted() + "), 0) from " + table.quoted());
          counters.add(
              "alter table %s alter column %s restart with %d"
                  .formatted(table.quoted(), column.quoted(), last + 1));
        }
      }
    }
    // A counter may have moved on between its reading and the moment of the copy; by so much not.
    backup
        .sequences()
        .forEach((name, value) ->
            counters.add(
                "alter sequence %s restart with %d".formatted(Layout.quote(name), value + 1_000)));
    try (Statement change = connection.createStatement()) {
      for (String counter : counters) {
        change.execute(counter);
      }
    }
    Aftermath.settle(connection, tables.keySet());
    connection.commit();
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
