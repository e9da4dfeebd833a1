package vn.tinhgon.faq;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.registry.RowChange;

/** What taking a file changed, so that it can be taken back as one act. */
public record ImportTrace(List<EntryChange> entries, List<RowChange> rows) {

  /**
   * What was done to one entry, by the numbers of its versions.
   *
   * @param before the last one before; 0 = there was no such entry
   * @param waiting the one that waited then; 0 = none
   * @param after the one that the file made
   * @param care what it did to who looks after the entry and when; null = nothing
   */
  public record EntryChange(
      String id, long before, int waiting, long after, @Nullable CareChange care) {}

  /**
   * What a file did to the care of an entry, without naming anybody.
   *
   * @param kept whether its bringer became the keeper of what nobody kept
   * @param due the day to look at it again that was over by then; null = none was
   */
  public record CareChange(boolean kept, @Nullable LocalDate due) {}

  public ImportTrace {
    entries = List.copyOf(entries);
    rows = List.copyOf(rows);
  }

  /** The ids of the entries. */
  public List<String> ids() {
    return entries.stream().map(EntryChange::id).toList();
  }

  /** How many entries and rows. */
  public int size() {
    return entries.size() + rows.size();
  }
}
