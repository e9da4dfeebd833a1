package vn.tinhgon.lineage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the tables of units hold. */
public record LineageRows(
    List<UnitState> states, List<UnitChange> changes, List<UnitDocument> documents) {

  /** None. */
  public static final LineageRows NONE = new LineageRows(List.of(), List.of(), List.of());

  public LineageRows {
    states = List.copyOf(states);
    changes = List.copyOf(changes);
    documents = List.copyOf(documents);
  }

  /** What tells a state from others: a unit begins to be so on one day only. */
  static String key(UnitState state) {
    return state.unit() + ' ' + state.from();
  }

  /** How many rows. */
  public int size() {
    return states.size() + changes.size() + documents.size();
  }

  /** These, and in place of those with the same keys the others. */
  public LineageRows with(LineageRows others) {
    return new LineageRows(
        join(states, others.states, LineageRows::key),
        join(changes, others.changes, UnitChange::id),
        join(documents, others.documents, UnitDocument::number));
  }

  private static <R> List<R> join(List<R> these, List<R> others, Function<R, String> key) {
    Map<String, R> all = new LinkedHashMap<>();
    these.forEach(row -> all.put(key.apply(row), row));
    others.forEach(row -> all.put(key.apply(row), row));
    return List.copyOf(all.values());
  }
}
