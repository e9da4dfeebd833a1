package vn.tinhgon.faq;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.EntryFile.State;

/**
 * What whoever brings a file may do with what is in it; asked for each row that changes anything.
 */
public interface ImportGate {
  /** For whoever runs the service. */
  ImportGate OPEN =
      new ImportGate() {
        @Override
        public Permit entry(Entry next, @Nullable StoredEntry old, State to) {
          return Permit.LIVE;
        }

        @Override
        public Permit register() {
          return Permit.LIVE;
        }
      };

  /** How far a row may go. */
  enum Permit {
    /** As the file says. */
    LIVE,
    /** Until somebody else approves it, it waits. */
    WAITS,
    /** Another looks after that place. */
    NOT_YOURS,
    /** Readers have it or had it, and only those who approve move it to another state. */
    NEEDS_APPROVER,
    /** It rests on nothing known. */
    UNGROUNDED;

    /** The fault's name; nothing where it is none. */
    String fault() {
      return switch (this) {
        case LIVE, WAITS -> "";
        case NOT_YOURS -> "import-not-yours";
        case NEEDS_APPROVER -> "import-needs-approver";
        case UNGROUNDED -> "import-ungrounded";
      };
    }
  }

  /** Whether an entry may become so, in place of what there is. */
  Permit entry(Entry next, @Nullable StoredEntry old, State to);

  /** Whether rows of the register may be written. */
  Permit register();
}
