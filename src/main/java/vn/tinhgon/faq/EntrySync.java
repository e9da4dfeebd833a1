package vn.tinhgon.faq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.Revision.Action;
import vn.tinhgon.registry.Sentences;

/**
 * Brings the files of the entries into the database: a file is followed unless an administrator's
 * word stands against it. Runs inside a transaction.
 */
final class EntrySync {
  final List<String> added = new ArrayList<>();
  final List<String> updated = new ArrayList<>();
  final List<String> withdrawn = new ArrayList<>();
  final List<String> kept = new ArrayList<>();
  final List<String> stayRemoved = new ArrayList<>();
  final List<String> keptWithoutFile = new ArrayList<>();

  private final EntryLedger ledger;
  private final FaqFiles files;
  private final Predicate<String> broken;

  /**
   * @param broken tells files that must not be taken; what was last taken from them stays
   */
  EntrySync(EntryLedger ledger, FaqFiles files, Predicate<String> broken) {
    this.ledger = ledger;
    this.files = files;
    this.broken = broken;
  }

  void run() {
    Map<String, StoredEntry> stored = new HashMap<>();
    List<StoredEntry> all = ledger.all();
    all.forEach(entry -> stored.put(entry.id(), entry));
    for (EntryFile file : files.files()) {
      if (!broken.test(file.file())) {
        bring(file, stored);
      }
    }
    Set<String> ids =
        files.files().stream().map(file -> file.entry().id()).collect(Collectors.toSet());
    for (StoredEntry entry : all) {
      if (!ids.contains(entry.id())) {
        withoutFile(entry);
      }
    }
  }

  private void bring(EntryFile file, Map<String, StoredEntry> stored) {
    String id = file.entry().id();
    StoredEntry old = stored.get(id);
    if (old == null) {
      ledger.add(StoredEntry.ofFile(file), because("knowledge.file-new", file.file()));
      added.add(id);
    } else if (old.origin() == Origin.FILE) {
      if (!file.hash().equals(old.fileHash()) || old.state() != file.state()) {
        ledger.change(
            old.following(file), Action.EDITED, because("knowledge.file-changed", file.file()));
        updated.add(id);
      }
    } else if (old.state() == State.WITHDRAWN) {
      stayRemoved.add(id);
    } else if (!old.entry().equals(file.entry())) {
      kept.add(id);
    }
  }

  private void withoutFile(StoredEntry entry) {
    String file = entry.file();
    if (file == null || entry.state() == State.WITHDRAWN) {
      return;
    }
    // A file that is there but cannot be read keeps its entry.
    if (files.names().contains(file) && broken.test(file)) {
      return;
    }
    if (entry.origin() == Origin.ADMIN) {
      keptWithoutFile.add(entry.id());
    } else {
      ledger.change(
          entry.withdrawnBy(Origin.FILE), Action.REMOVED, because("knowledge.file-gone", file));
      withdrawn.add(entry.id());
    }
  }

  private static Change because(String key, String file) {
    return new Change(new Editor("file", file, file), Sentences.say(key, file));
  }
}
