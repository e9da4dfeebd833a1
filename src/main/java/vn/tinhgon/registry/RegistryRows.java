package vn.tinhgon.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a register table by table, and as cells. */
public final class RegistryRows {

  private RegistryRows() {}

  /** All rows, by table and id. */
  static Map<Table, Map<String, Record>> byTable(Registry register) {
    List<Record> all = new ArrayList<>(register.sources());
    register.rows().forEach(row -> all.add((Record) row));
    all.addAll(register.wordings());
    Map<Table, Map<String, Record>> byTable = new LinkedHashMap<>();
    for (Table table : Table.values()) {
      Map<String, Record> byId = new LinkedHashMap<>();
      all.stream()
          .filter(table.type()::isInstance)
          .forEach(row -> byId.put(RegistryStore.id(row), row));
      byTable.put(table, byId);
    }
    return byTable;
  }

  /** The cells of all rows of that table. */
  public static List<List<String>> cells(String table, Registry register) {
    Table which = RegistryPlan.table(table).orElseThrow();
    return byTable(register).getOrDefault(which, Map.of()).values().stream()
        .map(row -> which.shape().print(row))
        .toList();
  }

  /** Rows other than those themselves that name one of those ids. */
  public static List<String> naming(Registry register, Set<String> ids) {
    List<String> naming = new ArrayList<>();
    byTable(register)
        .forEach((table, byId) ->
            byId.forEach((id, row) -> {
              boolean named =
                  table.shape().print(row).stream()
                      .flatMap(cell -> Arrays.stream(cell.split("[\\s,;|]+", -1)))
                      .anyMatch(ids::contains);
              if (named && !ids.contains(id)) {
                naming.add(id);
              }
            }));
    return naming;
  }

  /** A row as a file would hold it. */
  static Sheet.Line line(Table table, Record row) {
    List<String> names = table.columns();
    List<String> cells = table.shape().print(row);
    Map<String, String> byName = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), cells.get(i));
    }
    return new Sheet.Line(0, 0, byName);
  }
}
