package vn.tinhgon.command;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.UnitLists;
import vn.tinhgon.lineage.UnitAct;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Takes back what somebody told of units, as long as nothing was built upon it. */
@Component
class UndoneEvents implements Undoing {
  private final UnitLists lists;
  private final TakingBack back;
  private final Rights rights;
  private final Wording wording;

  UndoneEvents(UnitLists lists, TakingBack back, Rights rights, Wording wording) {
    this.lists = lists;
    this.back = back;
    this.rights = rights;
    this.wording = wording;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.EVENT);
  }

  @Override
  public boolean may(Inbound message, Deed deed) {
    return rights.everywhere(Person.of(message), Role.APPROVER);
  }

  @Override
  public String barred(Inbound message, Deed deed) {
    return rights.lacking(Person.of(message), Role.APPROVER);
  }

  @Override
  public String told(Deed deed) {
    String note = Deeds.read(deed.became(), String.class);
    return wording.get("undo.event", note == null ? deed.target() : note);
  }

  @Override
  public Said undo(Inbound message, Deed deed, String rest) {
    Optional<UnitAct> act = lists.standing(Long.parseLong(deed.target()));
    return back.once(
        message,
        deed,
        this,
        act.isPresent(),
        () -> {
          act.ifPresent(lists::undo);
          return Said.of(wording.get("undo.event.done", told(deed)));
        });
  }
}
