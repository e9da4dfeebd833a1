package vn.tinhgon.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All rows at one moment, immutable; what questions are answered from. */
public record Registry(List<Source> sources, List<Row> rows, List<RowWordings> wordings) {

  /** A register without rows. */
  public static final Registry EMPTY = new Registry(List.of(), List.of(), List.of());

  public Registry {
    sources = List.copyOf(sources);
    rows = List.copyOf(rows);
    wordings = List.copyOf(wordings);
  }

  /** The rows of one table, in the order of the table. */
  public <R extends Row> Stream<R> all(Class<R> table) {
    return rows.stream().filter(table::isInstance).map(table::cast);
  }

  /** The row of that table with that id. */
  public <R extends Row> Optional<R> find(Class<R> table, String id) {
    return all(table).filter(row -> row.id().equals(id)).findFirst();
  }

  /** The publication with that id. */
  public Optional<Source> source(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /** Rows by id. */
  public Map<String, Row> byId() {
    Map<String, Row> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.id(), row));
    return byId;
  }
}
