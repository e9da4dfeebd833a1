package vn.tinhgon.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * A whole copy of the database, checked.
 *
 * @param at the moment whose state it holds
 * @param schema the version of the tables
 * @param rows how many rows each table has
 * @param sequences where counters stood that belong to no column
 */
public record Backup(
    Path file, Instant at, String schema, Map<String, Long> rows, Map<String, Long> sequences) {

  public Backup {
    rows = Map.copyOf(rows);
    sequences = Map.copyOf(sequences);
  }

  /** How many rows it has in all. */
  public long count() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
