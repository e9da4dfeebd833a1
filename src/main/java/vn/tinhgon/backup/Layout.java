package vn.tinhgon.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables of our database as they are, each after those it leads to.
 *
 * @param schema the version of the migrations it was made by
 */
record Layout(String schema, List<Table> tables, List<String> sequences) {
  private static final String HISTORY = "flyway_schema_history";

  /** A table and its columns. */
  record Table(String name, List<Column> columns) {

    String quoted() {
      return quote(name);
    }

    /** Its columns, between commas. */
    String list() {
      return String.join(", ", columns.stream().map(Column::quoted).toList());
    }
  }

  /** A column; {@code counts} = gives numbers by itself. */
  record Column(String name, Kind kind, boolean counts) {

    String quoted() {
      return quote(name);
    }
  }

  /** The database behind that connection; without tables if nothing was ever done there. */
  static Layout of(Connection connection) throws SQLException {
    DatabaseMetaData meta = connection.getMetaData();
    String space = connection.getSchema();
    Map<String, Table> tables = new TreeMap<>();
    try (ResultSet row =
        meta.getTables(connection.getCatalog(), space, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (row.next()) {
        String name = row.getString("TABLE_NAME");
        tables.put(name, new Table(name, columns(meta, connection, space, name)));
      }
    }
    boolean migrated = tables.remove(HISTORY) != null;
    return new Layout(
        migrated ? schema(connection) : "",
        inOrder(meta, connection, tables),
        sequences(connection));
  }

  /** Whether there is nothing at all. */
  boolean empty() {
    return schema.isEmpty() && tables.isEmpty();
  }

  private static List<Column> columns(
      DatabaseMetaData meta, Connection connection, @Nullable String space, String table)
      throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet row = meta.getColumns(connection.getCatalog(), space, table, "%")) {
      while (row.next()) {
        columns.add(
            new Column(
                row.getString("COLUMN_NAME"),
                Kind.of(row.getInt("DATA_TYPE"), row.getString("TYPE_NAME")),
                "YES".equals(row.getString("IS_AUTOINCREMENT"))));
      }
    }
    return columns;
  }

  /** What a table leads to comes first. */
  private static List<Table> inOrder(
      DatabaseMetaData meta, Connection connection, Map<String, Table> tables) throws SQLException {
    Map<String, Set<String>> leads = new LinkedHashMap<>();
    for (String name : tables.keySet()) {
      Set<String> others = new LinkedHashSet<>();
      try (ResultSet row =
          meta.getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
        while (row.next()) {
          others.add(row.getString("PKTABLE_NAME"));
        }
      }
      others.remove(name);
      leads.put(name, others);
    }
    Set<String> placed = new LinkedHashSet<>();
    while (placed.size() < leads.size()) {
      int before = placed.size();
      leads.forEach((name, others) -> {
        if (placed.containsAll(others)) {
          placed.add(name);
        }
      });
      if (placed.size() == before) {
        throw new SQLException("tables lead to each other in a circle");
      }
    }
    List<Table> ordered = new ArrayList<>();
    for (String name : placed) {
      Table table = tables.get(name);
      if (table != null) {
        ordered.add(table);
      }
    }
    return ordered;
  }

  private static String schema(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                "select \"version\" from \""
                    + HISTORY
                    + "\" where \"success\""
                    + " and \"version\" is not null order by \"installed_rank\"")) {
      String highest = "";
      while (row.next()) {
        String version = row.getString(1);
        highest = highest.isEmpty() || later(version, highest) ? version : highest;
      }
      return highest;
    }
  }

  private static boolean later(String version, String than) {
    return org.flywaydb.core.api.MigrationVersion.fromVersion(version).isNewerThan(than);
  }

  /** Those of columns are not among them. */
  private static List<String> sequences(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                "select sequence_name from information_schema.sequences where sequence_schema ="
                    + " current_schema order by sequence_name")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  /** Names of ours have no quotes in them; some are words of SQL. */
  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
