package vn.tinhgon.command;

import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.StoredEntry;

/** Who may take an earlier version up again, and whether readers get it without a second look. */
@Component
class UndoRights {
  private final EntryLife life;
  private final Rights rights;

  UndoRights(EntryLife life, Rights rights) {
    this.life = life;
    this.rights = rights;
  }

  /** Whether its keeper may be this person. */
  boolean keeps(Person who, Entry entry) {
    return rights.may(who, Role.EDITOR, entry) || rights.may(who, Role.APPROVER, entry);
  }

  /** Whether this person may drop what waits, or take that version up again. */
  boolean goesBack(
      Person who, StoredEntry entry, Revision target, boolean drops, boolean wasSentBack) {
    return drops
        ? keeps(who, life.latest(entry))
        : keeps(who, target.content()) && (wasSentBack || keeps(who, entry.entry()));
  }

  /** Whether this person may give readers both what they have and what they would get. */
  boolean approves(Person who, Entry before, Entry after) {
    return rights.may(who, Role.APPROVER, before) && rights.may(who, Role.APPROVER, after);
  }

  /**
   * Whether readers may get it without a second look: one is enough, or they had just this and two
   * stand behind it. Replaced words that are taken up again are put forward by who took them up.
   */
  boolean unchanged(Person who, StoredEntry entry, Revision target) {
    boolean had =
        entry.state() != State.PUBLISHED
            && !target.action().waits()
            && target.content().equals(entry.entry());
    return !rights.needsSecond(target.content())
        || (had && rights.approves(who, target.content(), life.returning(entry.id())));
  }
}
