package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Ticket;

/** Shows a keeper one ticket: all that is known of it, and what may be done with it. */
@Component
class TicketView {
  private final Askers askers;
  private final UnreachedKeepers unreached;
  private final NearTickets near;
  private final TicketText texts;

  TicketView(Askers askers, UnreachedKeepers unreached, NearTickets near, TicketText texts) {
    this.askers = askers;
    this.unreached = unreached;
    this.near = near;
    this.texts = texts;
  }

  /**
   * The ticket as it is now.
   *
   * @param writes whether to one who writes entries
   */
  Said of(Ticket ticket, boolean writes) {
    Optional<Ticket> alike = ticket.state().open() ? near.of(ticket) : Optional.empty();
    List<Offer> offers = new ArrayList<>(texts.offers(ticket, writes));
    alike.ifPresent(other -> offers.add(near.offer(ticket, other)));
    return new Said(
        texts.all(ticket, askers.of(ticket.id()))
            + unreached.said(ticket)
            + alike.map(other -> "\n" + near.line(other)).orElse(""),
        offers);
  }
}
