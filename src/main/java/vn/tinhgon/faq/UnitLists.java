package vn.tinhgon.faq;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.lineage.LineageFolder;
import vn.tinhgon.lineage.LineageRows;
import vn.tinhgon.lineage.LineageStore;
import vn.tinhgon.lineage.Published;
import vn.tinhgon.lineage.UnitAct;

/** Brings published lists of units into the store, each as one act that can be taken back. */
@Service
public class UnitLists {
  /** What people told in a chat, and no list. */
  private static final String TOLD = "sukien";

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

  /** Takes rows that somebody told, as one act of his. Must be called inside a transaction. */
  public UnitAct take(LineageRows rows, String note) {
    revision.lock();
    UnitAct act = units.take(rows, TOLD, null, note);
    revision.next();
    return act;
  }

  /** The act of that number, while all is as it was left. Must be called inside a transaction. */
  public Optional<UnitAct> standing(long id) {
    revision.lock();
    return units.acts().stream().filter(act -> act.id() == id).filter(units::stands).findFirst();
  }

  /** Takes an act back that stands. Must be called inside a transaction. */
  public void undo(UnitAct act) {
    units.undo(act);
    revision.next();
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
    return !act.source().equals(LineageFolder.FOLDER) && !act.source().equals(TOLD);
  }
}
