package vn.tinhgon.command;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Access;
import vn.tinhgon.access.Access.Claim;
import vn.tinhgon.access.Access.Leave;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Lets the first administrator in, and a visitor give up the role of his visit. */
@Component
class EntranceCommands {
  private final Access access;
  private final Rights rights;
  private final RoleCommands roles;
  private final CommandNotes notes;
  private final WaitingTickets tickets;
  private final Wording wording;

  EntranceCommands(
      Access access,
      Rights rights,
      RoleCommands roles,
      CommandNotes notes,
      WaitingTickets tickets,
      Wording wording) {
    this.access = access;
    this.rights = rights;
    this.tickets = tickets;
    this.roles = roles;
    this.notes = notes;
    this.wording = wording;
  }

  Said claim(Inbound message, String code) {
    Claim claim = access.claim(Person.of(message), code);
    boolean granted = claim == Claim.GRANTED || claim == Claim.FOR_THIS_VISIT;
    if (claim != Claim.ALREADY) {
      notes.note(message, Verb.CLAIM, "", granted ? Outcome.DONE : Outcome.REFUSED);
    }
    String waiting = granted ? tickets.told(Person.of(message)) : "";
    return Said.of(wording.get("command.claim." + claim) + waiting);
  }

  Said leave(Inbound message) {
    Person who = Person.of(message);
    boolean visit = roles.leave(who);
    Leave left = access.leave(who);
    boolean stays = left == Leave.NO_ROLE && rights.hasOne(who, List.of(Role.values()));
    Leave leave =
        visit && left == Leave.NO_ROLE ? Leave.ENDED : stays ? Leave.BOUND_TO_ACCOUNT : left;
    if (leave == Leave.ENDED) {
      notes.note(message, Verb.LEAVE, "", Outcome.DONE);
    }
    return Said.of(wording.get("command.leave." + leave));
  }
}
