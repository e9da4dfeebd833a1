package vn.tinhgon.faq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.ImportGate.Permit;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.RegistryPlan;
import vn.tinhgon.registry.Sheet;
import vn.tinhgon.registry.Verdict;

/** Compares what was brought with what there is. */
final class Planning {
  private static final String ROW = " dòng ";

  private final Parcel parcel;
  private final List<StoredEntry> stored;
  private final Registry register;
  private final Map<String, Entry> waiting;
  private final Predicate<String> reworded;
  private final ImportGate gate;
  private final Findings findings = new Findings();
  private final List<ImportPlan.Row> rows = new ArrayList<>();
  private final List<ImportPlan.Written> changes = new ArrayList<>();

  /**
   * A comparison.
   *
   * @param waiting the versions that wait while readers get another, by entry
   * @param reworded whether that entry has other words than readers last had
   */
  Planning(
      Parcel parcel,
      List<StoredEntry> stored,
      Map<String, Entry> waiting,
      Predicate<String> reworded,
      Registry register,
      ImportGate gate) {
    this.parcel = parcel;
    this.stored = stored;
    this.waiting = waiting;
    this.reworded = reworded;
    this.register = register;
    this.gate = gate;
  }

  /** What would be done to the store of that revision. */
  ImportPlan plan(long revision) {
    findings.addAll(parcel.findings().all());
    Map<String, Sheet> tables = new LinkedHashMap<>(parcel.sheets());
    Sheet entryRows = tables.remove(EntryRow.TABLE);
    Map<String, Sheet> sound = new LinkedHashMap<>();
    tables.forEach((table, sheet) -> sound.put(table, withoutFaulty(table, sheet)));
    RegistryPlan plan = RegistryPlan.of(sound, register);
    Permit mayRegister = gate.register();
    plan.rows().forEach(row -> rows.add(registerRow(row, mayRegister)));
    boolean taken = mayRegister == Permit.LIVE;
    RegistryPlan written = taken ? plan : RegistryPlan.of(Map.of(), register);
    entries(entryRows, written.ids());
    rows.sort(
        Comparator.comparing((ImportPlan.Row row) -> !row.where().startsWith(EntryRow.TABLE)));
    List<Problem> faults =
        findings.all().stream()
            .filter(problem -> problem.blocks() && problem.line() == 0)
            .filter(problem -> rows.stream().noneMatch(row -> row.problems().contains(problem)))
            .toList();
    List<Problem> headers =
        parcel.findings().all().stream()
            .filter(problem -> problem.blocks() && problem.line() > 0)
            .filter(problem -> rows.stream().noneMatch(row -> row.problems().contains(problem)))
            .toList();
    List<Problem> all = new ArrayList<>(faults);
    all.addAll(headers);
    return new ImportPlan(rows, all, changes, written, revision);
  }

  private static ImportPlan.Row registerRow(RegistryPlan.Planned row, Permit permit) {
    boolean changes = row.verdict() == Verdict.NEW || row.verdict() == Verdict.CHANGED;
    String where = where(row.table(), row.line());
    if (!changes || permit.fault().isEmpty()) {
      return new ImportPlan.Row(
          where, row.id(), "", row.verdict(), row.problems(), changes && permit == Permit.WAITS);
    }
    Findings found = new Findings();
    found.error(row.table(), row.line(), "", permit.fault());
    return new ImportPlan.Row(where, row.id(), "", Verdict.WRONG, found.all(), false);
  }

  /** Rows in which the reader found a fault are reported and go no further. */
  private Sheet withoutFaulty(String table, Sheet sheet) {
    List<Sheet.Line> sound = new ArrayList<>();
    for (Sheet.Line line : sheet.lines()) {
      List<Problem> faults = faults(table, line.line());
      if (faults.isEmpty()) {
        sound.add(line);
      } else {
        rows.add(wrong(table, line, faults));
      }
    }
    return new Sheet(sheet.file(), sheet.hash(), sheet.columns(), sound);
  }

  private List<Problem> faults(String table, int line) {
    return parcel.findings().all().stream()
        .filter(problem -> problem.blocks() && problem.line() == line && line > 0)
        .filter(problem -> problem.file().equals(table))
        .toList();
  }

  private static ImportPlan.Row wrong(String table, Sheet.Line line, List<Problem> problems) {
    return new ImportPlan.Row(
        where(table, line.line()),
        line.cell("id"),
        line.cell("title"),
        Verdict.WRONG,
        problems,
        false);
  }

  private static String where(String table, int line) {
    return table + ROW + line;
  }

  private void entries(@Nullable Sheet sheet, Map<String, Set<String>> ids) {
    Map<String, Sheet.Line> lines = new HashMap<>();
    List<EntryFile> brought = new ArrayList<>(parcel.entries());
    if (sheet != null) {
      for (Sheet.Line line : withoutFaulty(EntryRow.TABLE, sheet).lines()) {
        Findings own = new Findings();
        Optional<EntryRow> row = EntryRow.SHAPE.read(sheet, EntryRow.filled(line), own);
        if (row.isEmpty()) {
          rows.add(wrong(EntryRow.TABLE, line, own.all()));
        } else {
          String key = where(EntryRow.TABLE, line.line());
          lines.put(key, line);
          brought.add(new EntryFile(key, "", row.get().state(), row.get().entry(), Map.of()));
        }
      }
    }
    Map<String, StoredEntry> byId =
        stored.stream().collect(Collectors.toMap(StoredEntry::id, entry -> entry));
    List<EntryFile> named = EntryNumbers.named(brought, byId);
    Map<String, List<Problem>> problems = new BroughtChecks(parcel, register).of(named, byId, ids);
    for (EntryFile file : named) {
      List<Problem> found = problems.getOrDefault(file.file(), List.of());
      if (sheet != null && lines.containsKey(file.file())) {
        Sheet.Line line = lines.get(file.file());
        found = found.stream().map(problem -> inSheet(problem, sheet, line)).toList();
      }
      decide(file, byId, found);
    }
  }

  private static Problem inSheet(Problem problem, Sheet sheet, Sheet.Line line) {
    String cell = problem.cell().isEmpty() ? "answer" : problem.cell();
    return new Problem(
        problem.severity(),
        EntryRow.TABLE,
        line.line(),
        sheet.address(line, cell),
        problem.what(),
        problem.remedy());
  }

  private void decide(EntryFile file, Map<String, StoredEntry> byId, List<Problem> problems) {
    Entry entry = file.entry();
    StoredEntry old = byId.get(entry.id());
    if (!problems.isEmpty()) {
      add(file, Verdict.WRONG, problems, false);
      return;
    }
    if (old != null && old.state() == file.state() && same(old.entry(), entry)) {
      add(file, Verdict.SAME, List.of(), false);
      return;
    }
    Permit permit = gate.entry(entry, old, file.state());
    boolean notAlone = permit == Permit.WAITS || permit == Permit.NEEDS_APPROVER;
    if (old != null && notAlone && waitsTaken(old, file)) {
      add(file, Verdict.SAME, List.of(), false);
      return;
    }
    if (!permit.fault().isEmpty()) {
      Findings found = new Findings();
      found.error(file.file(), 0, "", permit.fault());
      add(file, Verdict.WRONG, found.all(), false);
      return;
    }
    boolean waits = permit == Permit.WAITS;
    if (waits && old != null && waitsAlready(old, entry)) {
      add(file, Verdict.SAME, List.of(), false);
      return;
    }
    add(file, old == null ? Verdict.NEW : Verdict.CHANGED, List.of(), waits);
    changes.add(ImportPlan.Written.of(file, old, waits, over(old, entry)));
  }

  /** What is drafted or waits there in other words. */
  private @Nullable Entry over(@Nullable StoredEntry old, Entry entry) {
    if (old == null) {
      return null;
    }
    boolean unread = old.state() == State.DRAFT || old.state() == State.REVIEW;
    Entry next = waiting.getOrDefault(old.id(), unread ? old.entry() : entry);
    return same(next, entry) ? null : next;
  }

  private boolean waitsAlready(StoredEntry old, Entry entry) {
    Entry next = waiting.get(old.id());
    return next == null
        ? old.state() == State.REVIEW && same(old.entry(), entry)
        : same(next, entry);
  }

  /** Whether these words wait already inside an entry that was taken from readers. */
  private boolean waitsTaken(StoredEntry old, EntryFile file) {
    return old.state().taken()
        && file.state() == State.PUBLISHED
        && same(old.entry(), file.entry())
        && reworded.test(old.id());
  }

  private static boolean same(Entry one, Entry other) {
    return CleanText.entry(one).equals(CleanText.entry(other));
  }

  private void add(EntryFile file, Verdict verdict, List<Problem> problems, boolean waits) {
    Entry entry = file.entry();
    rows.add(new ImportPlan.Row(file.file(), entry.id(), entry.title(), verdict, problems, waits));
  }
}
