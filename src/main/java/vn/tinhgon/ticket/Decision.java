package vn.tinhgon.ticket;

/** What a step comes to. */
public sealed interface Decision {

  /** It may be done: the ticket afterwards, and what is noted. */
  record Done(Ticket next, TicketEvent.Kind kind, String note) implements Decision {}

  /** Nothing to be done any more: somebody was faster, or it is closed. */
  record Closed(Ticket as) implements Decision {}

  /** The other ticket will not do. */
  record NotThat(Ticket other) implements Decision {}
}
