package vn.tinhgon.faq;

import java.util.List;

/**
 * What bringing the knowledge folder into the database did, as ids of entries or file names.
 *
 * @param added entries of new files
 * @param updated entries whose file has changed
 * @param withdrawn entries whose file is gone
 * @param tables registry files taken anew
 * @param kept entries an administrator changed: their file says otherwise and does not count
 * @param stayRemoved entries an administrator removed although their file is there
 * @param keptWithoutFile entries an administrator changed whose file is gone
 * @param heldBack files with faults: what was last taken from them still counts
 */
public record SyncReport(
    List<String> added,
    List<String> updated,
    List<String> withdrawn,
    List<String> tables,
    List<String> kept,
    List<String> stayRemoved,
    List<String> keptWithoutFile,
    List<String> heldBack) {

  /** Nothing done yet. */
  static final SyncReport NONE =
      new SyncReport(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public SyncReport {
    added = List.copyOf(added);
    updated = List.copyOf(updated);
    withdrawn = List.copyOf(withdrawn);
    tables = List.copyOf(tables);
    kept = List.copyOf(kept);
    stayRemoved = List.copyOf(stayRemoved);
    keptWithoutFile = List.copyOf(keptWithoutFile);
    heldBack = List.copyOf(heldBack);
  }

  /** Whether anything in the database became different. */
  public boolean changedAnything() {
    return !added.isEmpty() || !updated.isEmpty() || !withdrawn.isEmpty() || !tables.isEmpty();
  }
}
