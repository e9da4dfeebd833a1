package vn.tinhgon.faq;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.ImportTrace.CareChange;
import vn.tinhgon.faq.ImportTrace.EntryChange;
import vn.tinhgon.faq.Reviews.Care;
import vn.tinhgon.faq.Revision.Action;
import vn.tinhgon.faq.StoreFiles.Progress;

/** Writes the entries of a file, each change a version; must be called inside a transaction. */
final class ImportWriting {

  private ImportWriting() {}

  /** Returns what was done to each. */
  static List<EntryChange> write(
      EntryLedger entries, ImportPlan plan, Change why, Progress progress) {
    Change change = CleanText.change(why);
    Map<String, StoredEntry> stored = new HashMap<>();
    entries.all().forEach(entry -> stored.put(entry.id(), entry));
    Map<String, Integer> waiting = entries.waiting();
    Map<String, Care> cared = entries.care().all();
    List<EntryChange> written = new ArrayList<>();
    for (ImportPlan.Written one : plan.entries()) {
      StoredEntry old = stored.get(one.entry().id());
      StoredEntry now = one(entries, one, old, change);
      written.add(
          new EntryChange(
              now.id(),
              old == null ? 0 : old.version(),
              waiting.getOrDefault(now.id(), 0),
              now.version(),
              null));
      progress.written(written.size(), plan.entries().size());
    }
    Map<String, Care> cares = entries.care().all();
    return written.stream().map(one -> caring(one, cared.get(one.id()), cares)).toList();
  }

  private static EntryChange caring(
      EntryChange change, @Nullable Care before, Map<String, Care> cares) {
    Care after = cares.get(change.id());
    boolean kept = before == null && after != null;
    LocalDate due = before == null || (after != null && after.on() != null) ? null : before.on();
    return kept || due != null
        ? new EntryChange(
            change.id(),
            change.before(),
            change.waiting(),
            change.after(),
            new CareChange(kept, due))
        : change;
  }

  private static StoredEntry one(
      EntryLedger entries, ImportPlan.Written one, @Nullable StoredEntry old, Change change) {
    if (old == null) {
      State state = one.waits() ? State.REVIEW : one.state();
      return entries.add(StoredEntry.brought(one.entry(), state), change);
    }
    if (one.waits() && old.state() == State.PUBLISHED) {
      return entries.wait(old, one.entry(), Action.PROPOSED, change);
    }
    // New words do not bring back what was taken from readers.
    boolean stays = old.state().taken() && !one.entry().equals(old.entry());
    State state = !one.waits() ? one.state() : stays ? old.state() : State.REVIEW;
    entries.settle(old.id());
    return entries.change(old.replacedBy(one.entry(), state), Action.EDITED, change);
  }
}
