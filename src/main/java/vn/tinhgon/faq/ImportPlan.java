package vn.tinhgon.faq;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.RegistryPlan;
import vn.tinhgon.registry.Verdict;

/**
 * What taking a file into the store would do, row by row.
 *
 * @param rows in the order of the file
 * @param faults what is wrong with the file as a whole, or with a table of it: then that part is
 *     not read
 * @param revision the number of the store that the rows were compared with
 */
public record ImportPlan(
    List<Row> rows,
    List<Problem> faults,
    List<Written> entries,
    RegistryPlan register,
    long revision) {

  /**
   * One row or file.
   *
   * @param where table and row, or the file
   * @param id the entry's or the row's; "-" where it gets a new one
   * @param what the question, or nothing
   * @param waits whether it would wait for somebody who approves
   */
  public record Row(
      String where,
      String id,
      String what,
      Verdict verdict,
      List<Problem> problems,
      boolean waits) {

    public Row {
      problems = List.copyOf(problems);
    }
  }

  /**
   * An entry to be written.
   *
   * @param over the other words that wait or are drafted there now, and no longer will; null = none
   * @param was the state in which it is now; null where it is new
   */
  public record Written(
      Entry entry,
      EntryFile.State state,
      boolean waits,
      @Nullable Entry over,
      EntryFile.@Nullable State was) {

    static Written of(
        EntryFile file, @Nullable StoredEntry old, boolean waits, @Nullable Entry over) {
      return new Written(file.entry(), file.state(), waits, over, old == null ? null : old.state());
    }

    /** Whether it would come into another state at once. */
    boolean moves() {
      return !waits && was != null && was != state;
    }
  }

  public ImportPlan {
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
    entries = List.copyOf(entries);
  }

  /** How many rows have that verdict. */
  public long count(Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  /** How many rows would wait for somebody who approves. */
  public long waiting() {
    return rows.stream().filter(Row::waits).count();
  }

  /** Whether rows of the register would wait: those only another person can take. */
  public boolean registerWaits() {
    return rows.stream().filter(Row::waits).count()
        > entries.stream().filter(Written::waits).count();
  }

  /** Those that would take the place of what somebody has drafted or put forward. */
  public List<Written> overwriting() {
    return entries.stream().filter(one -> one.over() != null).toList();
  }

  /** The entries that readers would get at once. */
  public List<Entry> live() {
    return entries.stream()
        .filter(one -> !one.waits() && one.state() == EntryFile.State.PUBLISHED)
        .map(Written::entry)
        .toList();
  }

  /** The entries that readers would no longer get. */
  public Set<String> gone() {
    return entries.stream()
        .filter(one -> !one.waits() && one.state() != EntryFile.State.PUBLISHED)
        .map(one -> one.entry().id())
        .collect(Collectors.toSet());
  }

  /** The entries that would come into another state at once, by id. */
  public Map<String, Written> moves() {
    return entries.stream()
        .filter(Written::moves)
        .collect(Collectors.toMap(one -> one.entry().id(), Function.identity()));
  }

  /** Whether there is anything to take. */
  public boolean takes() {
    return count(Verdict.NEW) + count(Verdict.CHANGED) > 0;
  }
}
