package vn.tinhgon.lineage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the tables of units hold. */
public record LineageRows(
    List<UnitState> states,
    List<UnitChange> changes,
    List<UnitDocument> documents,
    List<UnitCount> counts) {

  /** None. */
  public static final LineageRows NONE = new LineageRows(List.of(), List.of(), List.of());

  /** Rows of which nothing is counted. */
  public LineageRows(
      List<UnitState> states, List<UnitChange> changes, List<UnitDocument> documents) {
    this(states, changes, documents, List.of());
  }

  public LineageRows {
    states = List.copyOf(states);
    changes = List.copyOf(changes);
    documents = List.copyOf(documents);
    counts = List.copyOf(counts);
  }

  /** What tells a state from others: a unit begins to be so on one day only. */
  static String key(UnitState state) {
    return state.unit() + ' ' + state.from();
  }

  /** How many rows. */
  public int size() {
    return states.size() + changes.size() + documents.size() + counts.size();
  }

  /** These, and in place of those with the same keys the others. */
  public LineageRows with(LineageRows others) {
    return new LineageRows(
        join(states, others.states, LineageRows::key),
        join(changes, others.changes, UnitChange::id),
        join(documents, others.documents, UnitDocument::number),
        join(counts, others.counts, UnitCount::key));
  }

  /** These without those that have a key of the others. */
  LineageRows without(LineageRows others) {
    return new LineageRows(
        less(states, others.states, LineageRows::key),
        less(changes, others.changes, UnitChange::id),
        less(documents, others.documents, UnitDocument::number),
        less(counts, others.counts, UnitCount::key));
  }

  /** Those of these that stand in the others exactly so. */
  LineageRows unchangedIn(LineageRows others) {
    return new LineageRows(
        both(states, others.states),
        both(changes, others.changes),
        both(documents, others.documents),
        both(counts, others.counts));
  }

  private static <R> List<R> less(List<R> these, List<R> others, Function<R, String> key) {
    Set<String> keys = others.stream().map(key).collect(Collectors.toSet());
    return these.stream().filter(row -> !keys.contains(key.apply(row))).toList();
  }

  private static <R> List<R> both(List<R> these, List<R> others) {
    Set<R> all = Set.copyOf(others);
    return these.stream().filter(all::contains).toList();
  }

  private static <R> List<R> join(List<R> these, List<R> others, Function<R, String> key) {
    Map<String, R> all = new LinkedHashMap<>();
    these.forEach(row -> all.put(key.apply(row), row));
    others.forEach(row -> all.put(key.apply(row), row));
    return List.copyOf(all.values());
  }
}
