package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Says how to take back that an entry was added: with the file that brought it, or alone. */
@Component
class UndoneCreations {
  private final UndoneImports imports;
  private final Rights rights;
  private final Wording wording;

  UndoneCreations(UndoneImports imports, Rights rights, Wording wording) {
    this.imports = imports;
    this.rights = rights;
    this.wording = wording;
  }

  Said offer(Inbound message, StoredEntry entry) {
    Optional<Said> whole = imports.ofWhichIs(entry.id());
    List<Offer> offers = new ArrayList<>(whole.map(Said::offers).orElse(List.of()));
    if (rights.mayRemove(Person.of(message), entry)) {
      String remove = "/" + Verb.REMOVE.word() + ' ' + entry.id();
      offers.add(new Offer(wording.get("undo.first.offer", entry.id()), remove));
    }
    String before = whole.map(said -> said.text() + "\n").orElse("");
    return new Said(before + wording.get("undo.first", entry.id()), offers);
  }
}
