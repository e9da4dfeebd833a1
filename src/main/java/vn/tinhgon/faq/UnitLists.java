package vn.tinhgon.faq;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.lineage.LineageFolder;
import vn.tinhgon.lineage.LineageStore;
import vn.tinhgon.lineage.Published;
import vn.tinhgon.lineage.UnitAct;

/** Brings published lists of units into the store, each as one act that can be taken back. */
@Service
public class UnitLists {
  private final LineageStore units;
  private final KnowledgeRevision revision;
  private final TransactionTemplate transaction;

  UnitLists(LineageStore units, KnowledgeRevision revision, PlatformTransactionManager manager) {
    this.units = units;
    this.revision = revision;
    this.transaction = new TransactionTemplate(manager);
  }

  /** What taking that list would do; nothing is changed. */
  public Published.Read plan(Published list) throws IOException {
    return list.read(units.load());
  }

  /**
   * Takes all of it that is right in one transaction. Where what must hold of all units together
   * would not, nothing is taken.
   */
  public Published.Read take(Published list, String note) throws IOException {
    // Read outside of the transaction, which then is short; who was faster is noticed.
    while (true) {
      long before = revision.current();
      Published.Read read = list.read(units.load());
      if (!read.whole() || read.rows().size() == 0) {
        return read;
      }
      boolean taken =
          Boolean.TRUE.equals(
              transaction.execute(_ -> {
                revision.lock();
                if (revision.current() != before) {
                  return false;
                }
                units.take(read.rows(), list.name(), list.day(), note);
                revision.next();
                return true;
              }));
      if (taken) {
        return read;
      }
    }
  }

  /** Takes the last act of lists back; empty where there is none, or it was built upon. */
  public Optional<UnitAct> undo() {
    return transaction.execute(_ -> {
      revision.lock();
      Optional<UnitAct> last =
          units.acts().stream().filter(UnitLists::ofList).findFirst().filter(units::undo);
      if (last.isPresent()) {
        revision.next();
      }
      return last;
    });
  }

  private static boolean ofList(UnitAct act) {
    return !act.source().equals(LineageFolder.FOLDER);
  }
}
