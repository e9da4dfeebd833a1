package vn.tinhgon.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What taking changes of rows back would do to the register as it is. */
public final class RegistryUndo {
  private final List<RowChange> changes;
  private final Map<Table, Map<String, Record>> rows = new LinkedHashMap<>();
  private final Map<Table, List<Record>> restored = new LinkedHashMap<>();
  private final List<String> since = new ArrayList<>();

  private RegistryUndo(List<RowChange> changes, Registry register) {
    this.changes = List.copyOf(changes);
    rows.putAll(RegistryRows.byTable(register));
    changes.forEach(this::takeBack);
  }

  /** Compares what was done with what there is. */
  public static RegistryUndo of(List<RowChange> changes, Registry register) {
    return new RegistryUndo(changes, register);
  }

  private void takeBack(RowChange change) {
    Table table = RegistryPlan.table(change.table()).orElseThrow();
    Map<String, Record> byId = rows.computeIfAbsent(table, _ -> new HashMap<>());
    Record now = byId.get(change.id());
    if (now == null || !table.shape().print(now).equals(change.became())) {
      since.add(change.id());
      return;
    }
    if (change.added()) {
      byId.remove(change.id());
      return;
    }
    Record before = read(table, change.was());
    byId.put(change.id(), before);
    restored.computeIfAbsent(table, _ -> new ArrayList<>()).add(before);
  }

  private static Record read(Table table, List<String> cells) {
    List<String> columns = table.columns();
    Map<String, String> byName = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      byName.put(columns.get(i), cells.get(i));
    }
    var line = new Sheet.Line(1, 1, byName);
    var sheet = new Sheet(table.file(), "", columns, List.of(line));
    return table
        .shape()
        .read(sheet, line, new Findings())
        .orElseThrow(() -> new IllegalStateException("not a row of " + table + ": " + cells));
  }

  /** The rows that are no longer as they became. */
  public List<String> changedSince() {
    return List.copyOf(since);
  }

  /** The rows that would be gone. */
  public Set<String> gone() {
    return changes.stream()
        .filter(change -> change.added() && !change.table().equals(RegistryPlan.WORDINGS))
        .map(RowChange::id)
        .collect(Collectors.toSet());
  }

  /** The register as it would be. */
  public Registry after() {
    return RegistryFiles.registryOf(
        rows.values().stream().flatMap(byId -> byId.values().stream()).toList());
  }

  /** What was done, row by row. */
  public List<RowChange> changes() {
    return changes;
  }

  Map<Table, List<Record>> restored() {
    return restored;
  }
}
