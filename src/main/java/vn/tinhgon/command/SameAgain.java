package vn.tinhgon.command;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.faq.Change;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** What an edit does that comes to what waits already, or back to what readers have. */
@Component
class SameAgain {
  private final EntryLife life;
  private final Desk desk;
  private final Publishing publishing;
  private final StaffNames names;
  private final Wording wording;

  SameAgain(EntryLife life, Desk desk, Publishing publishing, StaffNames names, Wording wording) {
    this.life = life;
    this.desk = desk;
    this.publishing = publishing;
    this.names = names;
    this.wording = wording;
  }

  /** That nothing is new, and which version says it. */
  Said unchanged(StoredEntry entry) {
    Optional<Revision> waiting = life.waiting(entry.id());
    return Said.of(
        waiting.isPresent()
            ? wording.get("command.unchanged.waits", entry.id(), "" + waiting.get().number())
            : wording.get("command.unchanged", entry.id(), "" + entry.version()));
  }

  /** Readers keep what they have, so what waits beside it no longer does; its writers are told. */
  Said withdrawn(Inbound message, String typed, StoredEntry entry, Change change) {
    Set<Editor> authors = life.authors(entry.id());
    String waited = life.waiting(entry.id()).map(next -> "" + next.number()).orElse("");
    String name = names.of(change.by());
    return desk.told(
        message,
        Verb.EDIT,
        typed,
        life.sendBack(entry.id(), entry.version(), change),
        saved -> {
          publishing.report(
              message, authors, wording.get("command.withdrawn.told", saved.id(), waited, name));
          return Said.of(wording.get("command.withdrawn", saved.id(), waited));
        });
  }
}
