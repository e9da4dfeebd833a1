package vn.tinhgon.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks what single cells cannot tell: ids that lead nowhere, doubles, dates, wording. */
final class RegistryChecks {
  private static final Set<String> ANY_ROW = Set.of();

  /** For columns that hold ids: the tables these lead to; an empty set stands for every table. */
  private static final Map<String, Set<String>> REFERENCES =
      Map.ofEntries(
          leadsTo("parent", Table.LOCALITIES),
          leadsTo("locality", Table.LOCALITIES),
          leadsTo("localities", Table.LOCALITIES),
          leadsTo("scope", Table.LOCALITIES),
          leadsTo("to_localities", Table.LOCALITIES),
          leadsTo("document", Table.DOCUMENTS),
          leadsTo("documents", Table.DOCUMENTS),
          leadsTo("from_documents", Table.DOCUMENTS),
          leadsTo("to_documents", Table.DOCUMENTS),
          leadsTo("from_units", Table.UNITS),
          leadsTo("to_unit", Table.UNITS),
          leadsTo("to_results", Table.RESULTS),
          leadsTo("person", Table.OFFICE_HOLDERS),
          leadsTo("chairs", Table.OFFICE_HOLDERS),
          leadsTo("attendees", Table.OFFICE_HOLDERS),
          leadsTo("sources", Table.SOURCES),
          Map.entry("rows", ANY_ROW),
          Map.entry("affects", ANY_ROW));

  private final List<Sheet> sheets;
  private final InferredDays inferred;
  private final Findings findings;
  private final Map<String, Set<String>> idsByFile = new HashMap<>();
  private final Map<Set<String>, Set<String>> knownIn = new HashMap<>();

  RegistryChecks(List<Sheet> sheets, InferredDays inferred, Findings findings) {
    this.sheets = sheets;
    this.inferred = inferred;
    this.findings = findings;
  }

  private static Map.Entry<String, Set<String>> leadsTo(String column, Table table) {
    return Map.entry(column, Set.of(table.file()));
  }

  /** Checks all rows; the result is the ids of each file. */
  Map<String, Set<String>> run() {
    collectIds();
    for (Sheet sheet : sheets) {
      RowChecks rows = new RowChecks(sheet, findings);
      for (Sheet.Line line : sheet.lines()) {
        checkReferences(sheet, line);
        checkDays(sheet, line);
        rows.check(line);
      }
    }
    return idsByFile;
  }

  private void collectIds() {
    Map<String, String> seen = new HashMap<>();
    for (Sheet sheet : sheets) {
      Set<String> ids = new HashSet<>();
      idsByFile.put(sheet.file(), ids);
      for (Sheet.Line line : sheet.lines()) {
        String id = line.cell("id");
        String place = sheet.file() + ":" + line.line();
        String before = id.isEmpty() ? null : seen.putIfAbsent(id, place);
        if (before != null) {
          findings.error(
              sheet.file(), line.line(), sheet.address(line, "id"), "id-twice", id, before);
        }
        ids.add(id);
      }
    }
  }

  private void checkDays(Sheet sheet, Sheet.Line line) {
    for (String column : sheet.columns()) {
      inferred
          .shownIn(line.cell(column))
          .ifPresent(day ->
              findings.error(
                  sheet.file(),
                  line.line(),
                  sheet.address(line, column),
                  "inferred-day-shown",
                  day));
    }
  }

  private void checkReferences(Sheet sheet, Sheet.Line line) {
    for (String column : sheet.columns()) {
      Set<String> files = REFERENCES.get(column);
      if (files == null) {
        continue;
      }
      Set<String> wanted = files.isEmpty() ? allFiles() : files;
      // A table that could not be read at all is reported once, not at every row that leads to it.
      if (!idsByFile.keySet().containsAll(wanted)) {
        continue;
      }
      Set<String> known = known(wanted);
      for (String id : line.items(column)) {
        if (!known.contains(id)) {
          findings.error(
              sheet.file(),
              line.line(),
              sheet.address(line, column),
              "id-unknown",
              id,
              wanted.size() == 1 ? wanted.iterator().next() : Table.FOLDER);
        }
      }
    }
  }

  /** Gathered once: a table may have thousands of rows. */
  private Set<String> known(Set<String> files) {
    return knownIn.computeIfAbsent(
        files,
        _ ->
            files.stream()
                .flatMap(file -> Objects.requireNonNull(idsByFile.get(file)).stream())
                .collect(Collectors.toSet()));
  }

  private static Set<String> allFiles() {
    return Stream.of(Table.values()).map(Table::file).collect(Collectors.toSet());
  }
}
