package vn.tinhgon.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all tables as they were at one moment, in lines of JSON. Not by H2's own BACKUP: its
 * copies of a file that is being written do not always open twice (h2database#2752, #4069), and
 * these lines are the same on every database.
 */
final class Dump {
  static final String NAME = "tinhgon-backup";
  static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FETCH = 500;

  /** H2's isolation in which a whole transaction sees one moment of all tables. */
  private static final int H2_SNAPSHOT = 6;

  private Dump() {}

  /** Writes the file; others may go on writing meanwhile. */
  static void write(Connection connection, Path file, Instant now)
      throws IOException, SQLException {
    boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    Layout layout = Layout.of(connection);
    if (layout.empty()) {
      throw new IOException("the database is empty");
    }
    // Asked before the moment that is copied, so that it may be low; see Load.
    Map<String, Long> sequences = sequences(connection, layout);
    int isolation = connection.getTransactionIsolation();
    connection.setTransactionIsolation(h2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    // Row by row instead of spilling large results into the database's own file.
    lazily(connection, h2, true);
    try {
      SealedFile.write(
          file,
          raw -> {
            var out = new BufferedWriter(new OutputStreamWriter(raw, StandardCharsets.UTF_8));
            write(connection, layout, sequences, now, out);
            out.flush();
          });
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
      lazily(connection, h2, false);
      connection.setTransactionIsolation(isolation);
    }
  }

  private static void lazily(Connection connection, boolean h2, boolean lazy) throws SQLException {
    if (h2) {
      try (Statement setting = connection.createStatement()) {
        setting.execute("set lazy_query_execution " + (lazy ? 1 : 0));
      }
    }
  }

  private static void write(
      Connection connection,
      Layout layout,
      Map<String, Long> sequences,
      Instant now,
      BufferedWriter out)
      throws IOException {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("what", NAME);
    head.put("format", FORMAT);
    head.put("schema", layout.schema());
    head.put("at", now.toString());
    head.put("tables", layout.tables().size());
    head.put("sequences", sequences);
    line(out, head);
    Map<String, Long> rows = new LinkedHashMap<>();
    try {
      for (Layout.Table table : layout.tables()) {
        rows.put(table.name(), table(connection, table, out));
      }
    } catch (SQLException failed) {
      throw new IOException("the database cannot be read: " + failed.getMessage(), failed);
    }
    line(out, Map.of("rows", rows));
  }

  private static long table(Connection connection, Layout.Table table, BufferedWriter out)
      throws IOException, SQLException {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("table", table.name());
    head.put("columns", table.columns().stream().map(Layout.Column::name).toList());
    long counted = count(connection, table);
    line(out, head);
    long rows = 0;
    try (Statement query = connection.createStatement()) {
      query.setFetchSize(FETCH);
      try (ResultSet row =
          query.executeQuery("select " + table.list() + " from " + table.quoted())) {
        while (row.next()) {
          List<@Nullable Object> cells = new ArrayList<>();
          for (int i = 0; i < table.columns().size(); i++) {
            cells.add(table.columns().get(i).kind().read(row, i + 1));
          }
          line(out, cells);
          rows++;
        }
      }
    }
    if (rows != counted) {
      throw new IOException(table.name() + " has " + counted + " rows, " + rows + " were read");
    }
    return rows;
  }

  private static long count(Connection connection, Layout.Table table) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery("select count(*) from " + table.quoted())) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Map<String, Long> sequences(Connection connection, Layout layout)
      throws SQLException {
    Map<String, Long> values = new LinkedHashMap<>();
    for (String name : layout.sequences()) {
      try (Statement query = connection.createStatement();
          ResultSet row = query.executeQuery("select nextval('" + name + "')")) {
        row.next();
        values.put(name, row.getLong(1));
      }
    }
    return values;
  }

  private static void line(BufferedWriter out, Object value) throws IOException {
    out.write(JSON.writeValueAsString(value));
    out.write('\n');
  }
}
