package vn.tinhgon.faq;

import java.util.List;
import vn.tinhgon.registry.RowChange;

/** What taking a file changed, so that it can be taken back as one act. */
public record ImportTrace(List<EntryChange> entries, List<RowChange> rows) {

  /**
   * What was done to one entry, by the numbers of its versions.
   *
   * @param before the last one before; 0 = there was no such entry
   * @param waiting the one that waited then; 0 = none
   * @param after the one that the file made
   */
  public record EntryChange(String id, long before, int waiting, long after) {}

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
