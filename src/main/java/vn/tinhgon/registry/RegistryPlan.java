package vn.tinhgon.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What bringing rows into the register would do. Rows are looked at together with those there are:
 * one that leads to a wrong one is wrong itself.
 */
public final class RegistryPlan {
  /** The table whose rows bear the ids of rows of other tables. */
  static final String WORDINGS = name(Table.WORDINGS);

  private final Map<Table, Map<String, Record>> current = new LinkedHashMap<>();
  private final List<Planned> rows = new ArrayList<>();

  private RegistryPlan(Registry register) {
    current.putAll(RegistryRows.byTable(register));
  }

  /**
   * One row that was brought.
   *
   * @param table the table's name
   * @param line where it stands in what was brought
   * @param row what it holds; null if it cannot be read
   */
  public record Planned(
      String table,
      int line,
      String id,
      Verdict verdict,
      List<Problem> problems,
      @Nullable Record row) {

    public Planned {
      problems = List.copyOf(problems);
    }
  }

  /** What taking this plan would do to each row that it changes. */
  public List<RowChange> changes() {
    List<RowChange> changes = new ArrayList<>();
    for (Planned planned : rows) {
      Record row = planned.row();
      boolean writes = planned.verdict() == Verdict.NEW || planned.verdict() == Verdict.CHANGED;
      if (row != null && writes) {
        Table table = table(planned.table()).orElseThrow();
        Record old = current.getOrDefault(table, Map.of()).get(planned.id());
        changes.add(
            new RowChange(
                planned.table(),
                planned.id(),
                old == null ? List.of() : table.shape().print(old),
                table.shape().print(row)));
      }
    }
    return changes;
  }

  /** The register as it would be. */
  public Registry after() {
    Map<Table, Map<String, Record>> then = new LinkedHashMap<>();
    current.forEach((table, byId) -> then.put(table, new LinkedHashMap<>(byId)));
    for (Planned planned : rows) {
      Record row = planned.row();
      if (row != null && planned.verdict() != Verdict.WRONG) {
        then.computeIfAbsent(table(planned.table()).orElseThrow(), _ -> new LinkedHashMap<>())
            .put(planned.id(), row);
      }
    }
    return RegistryFiles.registryOf(
        then.values().stream().flatMap(byId -> byId.values().stream()).toList());
  }

  /** The tables' names, which are those of their files without ending. */
  public static List<String> tables() {
    return Arrays.stream(Table.values()).map(RegistryPlan::name).toList();
  }

  /** The columns of that table; empty if there is none of that name. */
  public static Optional<List<String>> columns(String table) {
    return table(table).map(Table::columns);
  }

  /** Compares what was brought, by table, with what there is. */
  public static RegistryPlan of(Map<String, Sheet> brought, Registry register) {
    var plan = new RegistryPlan(register);
    Map<Table, Sheet> sheets = new LinkedHashMap<>();
    brought.forEach((name, sheet) -> table(name).ifPresent(table -> sheets.put(table, sheet)));
    plan.decide(sheets);
    return plan;
  }

  /** Every row that was brought, table by table. */
  public List<Planned> rows() {
    return List.copyOf(rows);
  }

  /** By file, all ids there would be. */
  public Map<String, Set<String>> ids() {
    Map<String, Set<String>> ids = new HashMap<>();
    current.forEach((table, byId) -> ids.put(table.file(), new HashSet<>(byId.keySet())));
    for (Planned row : rows) {
      if (row.verdict() == Verdict.NEW) {
        ids.computeIfAbsent(table(row.table()).orElseThrow().file(), _ -> new HashSet<>())
            .add(row.id());
      }
    }
    return ids;
  }

  private void decide(Map<Table, Sheet> sheets) {
    Map<Table, Map<Integer, List<Problem>>> wrong = new HashMap<>();
    Map<Table, Map<Integer, Record>> read = new HashMap<>();
    sheets.forEach((table, sheet) -> {
      Findings findings = new Findings();
      Map<Integer, Record> records = new HashMap<>();
      for (Sheet.Line line : sheet.lines()) {
        table
            .shape()
            .read(sheet, line, findings)
            .ifPresent(record -> records.put(line.line(), record));
        current.forEach((other, byId) -> {
          if (other != table && byId.containsKey(line.cell("id"))) {
            findings.error(
                sheet.file(),
                line.line(),
                sheet.address(line, "id"),
                "id-twice",
                line.cell("id"),
                other.file());
          }
        });
      }
      read.put(table, records);
      wrong.put(table, byLine(findings.all()));
    });
    // What leads to a wrong row is wrong too, and what leads to that; each round finds more or
    // ends.
    boolean more = true;
    while (more) {
      more = findMore(sheets, wrong);
    }
    sheets.forEach((table, sheet) -> {
      for (Sheet.Line line : sheet.lines()) {
        List<Problem> problems =
            wrong.getOrDefault(table, Map.of()).getOrDefault(line.line(), List.of());
        Record record = read.getOrDefault(table, Map.of()).get(line.line());
        rows.add(
            new Planned(
                name(table),
                line.line(),
                line.cell("id"),
                verdict(table, line.cell("id"), record, problems),
                problems,
                record));
      }
    });
  }

  private Verdict verdict(Table table, String id, @Nullable Record record, List<Problem> problems) {
    if (record == null || problems.stream().anyMatch(Problem::blocks)) {
      return Verdict.WRONG;
    }
    Record old = current.getOrDefault(table, Map.of()).get(id);
    return old == null ? Verdict.NEW : old.equals(record) ? Verdict.SAME : Verdict.CHANGED;
  }

  private boolean findMore(
      Map<Table, Sheet> sheets, Map<Table, Map<Integer, List<Problem>>> wrong) {
    List<Sheet> together = new ArrayList<>();
    for (Table table : Table.values()) {
      together.add(together(table, sheets.get(table), wrong.getOrDefault(table, Map.of())));
    }
    Findings findings = new Findings();
    InferredDays inferred =
        InferredDays.of(
            current.getOrDefault(Table.SOURCES, Map.of()).values().stream()
                .map(Source.class::cast)
                .toList());
    new RegistryChecks(together, inferred, findings).run();
    boolean more = false;
    for (Table table : sheets.keySet()) {
      Map<Integer, List<Problem>> known = wrong.getOrDefault(table, Map.of());
      Map<Integer, List<Problem>> found =
          byLine(
              findings.all().stream()
                  .filter(problem -> problem.file().equals(table.file()))
                  .toList());
      for (Map.Entry<Integer, List<Problem>> one : found.entrySet()) {
        // A row that was there before has no line.
        if (one.getKey() > 0 && known.putIfAbsent(one.getKey(), one.getValue()) == null) {
          more = true;
        }
      }
    }
    return more;
  }

  /** The table as it would be, without rows that are wrong. */
  private Sheet together(Table table, @Nullable Sheet brought, Map<Integer, List<Problem>> wrong) {
    List<String> columns = brought == null ? table.columns() : brought.columns();
    List<Sheet.Line> lines = new ArrayList<>();
    Set<String> replaced = new HashSet<>();
    if (brought != null) {
      for (Sheet.Line line : brought.lines()) {
        if (!wrong.containsKey(line.line())) {
          lines.add(line);
          replaced.add(line.cell("id"));
        }
      }
    }
    current
        .getOrDefault(table, Map.of())
        .forEach((id, row) -> {
          if (!replaced.contains(id)) {
            lines.add(RegistryRows.line(table, row));
          }
        });
    return new Sheet(table.file(), "", columns, lines);
  }

  private static Map<Integer, List<Problem>> byLine(List<Problem> problems) {
    return problems.stream()
        .filter(Problem::blocks)
        .collect(Collectors.groupingBy(Problem::line, HashMap::new, Collectors.toList()));
  }

  private static String name(Table table) {
    return table.fileName().replace(".csv", "");
  }

  static Optional<Table> table(String name) {
    return Arrays.stream(Table.values()).filter(table -> name(table).equals(name)).findFirst();
  }
}
