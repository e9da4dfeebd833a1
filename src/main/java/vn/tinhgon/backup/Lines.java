package vn.tinhgon.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup from its first line to its last, and counts what it holds. */
final class Lines {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Lines() {}

  /** What is done with the parts of a backup, in their order. */
  interface Taker {

    /** The moment and the counters; {@code tables} = how many tables follow. */
    default void head(Backup head, int tables) throws IOException, SQLException {}

    /** A table begins. */
    default void table(String name, List<String> columns) throws IOException, SQLException {}

    /** A row of the table that began last. */
    default void row(JsonNode cells) throws IOException, SQLException {}
  }

  /** Opens, reads and counts all of it. */
  static Backup check(Path file) throws IOException {
    try {
      return read(file, new Taker() {});
    } catch (SQLException impossible) {
      throw new IllegalStateException("no database is asked", impossible);
    }
  }

  /**
   * Reads all of it.
   *
   * @throws BadBackup if it is not whole, or not ours
   */
  static Backup read(Path file, Taker taker) throws IOException, SQLException {
    try (var in =
        new BufferedReader(new InputStreamReader(SealedFile.open(file), StandardCharsets.UTF_8))) {
      JsonNode first = line(in);
      if (!first.path("what").asString("").equals(Dump.NAME)) {
        throw new BadBackup("it is no backup of TinhGọn");
      }
      if (first.path("format").asInt(0) != Dump.FORMAT) {
        throw new BadBackup("it was made by a newer TinhGọn");
      }
      Backup head = head(file, first);
      taker.head(head, first.path("tables").asInt(0));
      Map<String, Long> rows = rows(in, taker);
      return new Backup(file, head.at(), head.schema(), rows, head.sequences());
    } catch (JacksonException | DateTimeException unreadable) {
      throw new BadBackup("it cannot be read: " + unreadable.getMessage());
    }
  }

  private static Map<String, Long> rows(BufferedReader in, Taker taker)
      throws IOException, SQLException {
    Map<String, Long> rows = new LinkedHashMap<>();
    String table = "";
    while (true) {
      JsonNode line = line(in);
      if (line.isArray()) {
        rows.merge(table, 1L, Long::sum);
        taker.row(line);
      } else if (line.has("table")) {
        table = line.path("table").asString();
        rows.put(table, 0L);
        taker.table(table, line.path("columns").valueStream().map(JsonNode::asString).toList());
      } else if (numbers(line.path("rows")).equals(rows)) {
        return rows;
      } else {
        throw new BadBackup("it does not hold as many rows as it says");
      }
    }
  }

  private static Backup head(Path file, JsonNode first) {
    return new Backup(
        file,
        Instant.parse(first.path("at").asString("")),
        first.path("schema").asString(""),
        Map.of(),
        numbers(first.path("sequences")));
  }

  private static Map<String, Long> numbers(JsonNode object) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    object.propertyStream().forEach(one -> numbers.put(one.getKey(), one.getValue().asLong()));
    return numbers;
  }

  private static JsonNode line(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new BadBackup("its end is missing");
    }
    return JSON.readTree(line);
  }
}
