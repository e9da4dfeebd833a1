package vn.tinhgon.command;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.access.Person;
import vn.tinhgon.ticket.Line;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketState;

/**
 * What was done to a ticket, and how it stood before; written down with the act.
 *
 * @param keeper the code of whoever had it; null = nobody
 */
record TicketDeed(Act act, TicketState state, @Nullable String keeper, Line line) {

  /** What can be taken back. */
  enum Act {
    GIVEN,
    MERGED,
    REFUSED
  }

  static TicketDeed of(Act act, Ticket before) {
    return new TicketDeed(act, before.state(), keeper(before), before.line());
  }

  /** The code of whoever has the ticket; null = nobody. */
  static @Nullable String keeper(Ticket ticket) {
    Person who = ticket.keeper();
    return who == null ? null : StaffNames.code(who);
  }
}
