package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.ImportTrace;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Lets people take back all that a file brought, as one act. */
@Component
class UndoneImports implements Undoing {
  private final UndoWork work;
  private final Deeds deeds;
  private final TakingBack back;
  private final Rights rights;
  private final Desk desk;
  private final Wording wording;

  UndoneImports(
      UndoWork work, Deeds deeds, TakingBack back, Rights rights, Desk desk, Wording wording) {
    this.work = work;
    this.deeds = deeds;
    this.back = back;
    this.rights = rights;
    this.desk = desk;
    this.wording = wording;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.IMPORT);
  }

  @Override
  public boolean may(Inbound message, Deed deed) {
    return rights.hasOne(Person.of(message), List.of(Role.EDITOR, Role.APPROVER));
  }

  @Override
  public String barred(Inbound message, Deed deed) {
    return "command.role.EDITOR";
  }

  @Override
  public String told(Deed deed) {
    return work.told(deed);
  }

  @Override
  public String changed(Deed deed) {
    ImportTrace trace = work.trace(deed);
    return wording.get(
        "undo.import.size",
        String.valueOf(trace.entries().size()),
        String.valueOf(trace.rows().size()));
  }

  /** That the last change of that entry or row was a file's, and how to take that back. */
  Optional<Said> ofWhichIs(String id) {
    return deeds
        .importOf(id)
        .map(deed -> {
          String command = "/" + Verb.UNDO.word() + ' ' + wording.get("undo.deed", "" + deed.id());
          return new Said(
              wording.get("undo.import.of", id, deed.target(), Vietnam.moment(deed.at()), command),
              List.of(new Offer(told(deed), command)));
        });
  }

  @Override
  public Said undo(Inbound message, Deed deed, String rest) {
    if (!may(message, deed)) {
      return desk.refusal(message, Verb.UNDO, "", barred(message, deed));
    }
    if (!back.agreed(message, deed)) {
      return back.shown(message, deed, this, rest);
    }
    work.begin(message, deed, rest);
    return Said.of(wording.get("undo.import.begun", deed.target()));
  }
}
