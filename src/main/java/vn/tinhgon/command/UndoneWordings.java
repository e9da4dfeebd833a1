package vn.tinhgon.command;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.feedback.Learned;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Offers wordings again that a keeper dropped. */
@Component
class UndoneWordings implements Undoing {
  private final Learned learned;
  private final FaqStore store;
  private final TakingBack back;
  private final Rights rights;
  private final Wording wording;

  UndoneWordings(Learned learned, FaqStore store, TakingBack back, Rights rights, Wording wording) {
    this.learned = learned;
    this.store = store;
    this.back = back;
    this.rights = rights;
    this.wording = wording;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.WORDING);
  }

  @Override
  public boolean may(Inbound message, Deed deed) {
    Person who = Person.of(message);
    return store
        .find(deed.target())
        .filter(entry -> rights.may(who, Role.EDITOR, entry.entry()))
        .isPresent();
  }

  @Override
  public String barred(Inbound message, Deed deed) {
    return rights.has(Person.of(message), Role.EDITOR)
        ? "command.place.not.yours"
        : "command.role.EDITOR";
  }

  @Override
  public String told(Deed deed) {
    return wording.get("undo.wording", "" + hashes(deed).size(), deed.target());
  }

  private static List<String> hashes(Deed deed) {
    String[] hashes = Deeds.read(deed.became(), String[].class);
    return hashes == null ? List.of() : List.of(hashes);
  }

  @Override
  public Said undo(Inbound message, Deed deed, String rest) {
    List<String> hashes = hashes(deed);
    return back.once(
        message,
        deed,
        this,
        learned.dropped(deed.target(), hashes),
        () -> {
          learned.reopen(deed.target(), hashes);
          return Said.of(wording.get("undo.wording.did", told(deed)));
        });
  }
}
