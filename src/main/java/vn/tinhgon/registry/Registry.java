package vn.tinhgon.registry;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rows at one moment, immutable; what questions are answered from. */
public final class Registry {

  /** A register without rows. */
  public static final Registry EMPTY = new Registry(List.of(), List.of(), List.of());

  private final List<Source> sources;
  private final List<Row> rows;
  private final List<RowWordings> wordings;
  // A question looks up hundreds of rows; none of these is ever gone through for one.
  private final Map<String, Source> sourcesById = new HashMap<>();
  private final Map<String, Row> byId = new HashMap<>();
  private final Map<Class<?>, Map<String, Row>> byTable = new HashMap<>();

  /** A register of these rows, each table in its order. */
  public Registry(List<Source> sources, List<Row> rows, List<RowWordings> wordings) {
    this.sources = List.copyOf(sources);
    this.rows = List.copyOf(rows);
    this.wordings = List.copyOf(wordings);
    this.sources.forEach(source -> sourcesById.putIfAbsent(source.id(), source));
    for (Row row : this.rows) {
      byId.put(row.id(), row);
      byTable
          .computeIfAbsent(row.getClass(), _ -> new LinkedHashMap<>())
          .putIfAbsent(row.id(), row);
    }
  }

  /** The publications. */
  public List<Source> sources() {
    return sources;
  }

  /** The rows of all tables but publications and wordings. */
  public List<Row> rows() {
    return rows;
  }

  /** How rows are asked for. */
  public List<RowWordings> wordings() {
    return wordings;
  }

  /** The rows of one table, in the order of the table. */
  public <R extends Row> Stream<R> all(Class<R> table) {
    return byTable.getOrDefault(table, Map.of()).values().stream().map(table::cast);
  }

  /** The row of that table with that id. */
  public <R extends Row> Optional<R> find(Class<R> table, String id) {
    return Optional.ofNullable(byTable.getOrDefault(table, Map.of()).get(id)).map(table::cast);
  }

  /** The publication with that id. */
  public Optional<Source> source(String id) {
    return Optional.ofNullable(sourcesById.get(id));
  }

  /** Rows by id. */
  public Map<String, Row> byId() {
    return Collections.unmodifiableMap(byId);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Registry that
            && sources.equals(that.sources)
            && rows.equals(that.rows)
            && wordings.equals(that.wordings));
  }

  @Override
  public int hashCode() {
    return Objects.hash(sources, rows, wordings);
  }
}
