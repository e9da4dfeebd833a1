package vn.tinhgon.command;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Tickets;

/** Tells whoever comes to a role that questions wait for him: their letters went before he came. */
@Component
class WaitingTickets {
  private final Tickets tickets;
  private final Rights rights;
  private final Wording wording;

  WaitingTickets(Tickets tickets, Rights rights, Wording wording) {
    this.tickets = tickets;
    this.rights = rights;
    this.wording = wording;
  }

  /** A paragraph that says so; empty where none waits. */
  String told(Person who) {
    Predicate<List<String>> keeps = rights.keeps(who);
    long waiting =
        tickets.openLines().stream().filter(line -> keeps.test(line.localities())).count();
    return waiting == 0
        ? ""
        : "\n\n" + wording.get("ticket.waits.yours", "" + waiting, "/" + Verb.TICKETS.word());
  }
}
