package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Command.Remove;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Archives entries, once their keepers have said a second word. */
@Component
class RemovalCommands {
  private final FaqStore store;
  private final EntryLife life;
  private final Confirmations confirmations;
  private final Desk desk;
  private final Rights rights;
  private final Publishing publishing;
  private final Wording wording;

  RemovalCommands(
      FaqStore store,
      EntryLife life,
      Confirmations confirmations,
      Desk desk,
      Rights rights,
      Publishing publishing,
      Wording wording) {
    this.store = store;
    this.life = life;
    this.confirmations = confirmations;
    this.desk = desk;
    this.rights = rights;
    this.publishing = publishing;
    this.wording = wording;
  }

  Said remove(Inbound message, String typed, Remove command) {
    String id = command.id();
    Optional<StoredEntry> found = store.find(id);
    if (found.isEmpty()) {
      return desk.missing(message, Verb.REMOVE, id);
    }
    StoredEntry entry = found.get();
    if (!rights.mayRemove(Person.of(message), entry)) {
      return desk.refusal(message, Verb.REMOVE, id, "command.remove.not.yours", id);
    }
    if (!command.agreed()) {
      confirmations.ask(message, id, entry.version());
      String agreement = "/" + Verb.REMOVE.word() + ' ' + id + ' ' + agreement();
      return new Said(
          wording.get("command.remove.sure", id, entry.title(), version(entry), agreement),
          List.of(new Offer(wording.get("command.remove.button", id), agreement)));
    }
    Optional<Long> version = confirmations.take(message, id);
    if (version.isEmpty()) {
      return desk.refusal(message, Verb.REMOVE, id, "command.remove.unasked", id);
    }
    Optional<Revision> waited = life.waiting(id);
    Set<Editor> authors = life.authors(id);
    String heirs = publishing.heirs(entry);
    return desk.told(
        message,
        Verb.REMOVE,
        typed,
        life.move(id, State.WITHDRAWN, version.get(), Desk.change(message, "")),
        saved ->
            Said.of(
                wording.get("command.removed", id, saved.title())
                    + heirs
                    + publishing.unqueued(message, id, waited, authors)));
  }

  private String agreement() {
    return wording.get("command.agreement");
  }

  private static String version(StoredEntry entry) {
    return String.valueOf(entry.version());
  }
}
