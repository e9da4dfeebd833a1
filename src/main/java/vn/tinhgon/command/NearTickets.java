package vn.tinhgon.command;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Essence;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.Tickets;

/** Points keepers to the open ticket that may ask the same; they join the two, or do not. */
@Component
class NearTickets {
  private static final Pattern TWO = Pattern.compile("^/\\S+ P\\d{3}-\\d{4} .*P\\d{3}-\\d{4}$");

  private final Tickets tickets;
  private final AnswerEngine engine;
  private final TicketText texts;
  private final Wording wording;

  NearTickets(Tickets tickets, AnswerEngine engine, TicketText texts, Wording wording) {
    this.tickets = tickets;
    this.engine = engine;
    this.texts = texts;
    this.wording = wording;
  }

  /** An earlier open one that says the same in another order; so its keepers are the same too. */
  Optional<Ticket> of(Ticket ticket) {
    Essence asked = essence(ticket);
    return ticket.question().isBlank() || asked.leans()
        ? Optional.empty()
        : tickets.openWith(asked.key()).stream()
            .filter(other -> other.id() < ticket.id())
            .filter(other -> asked.near(essence(other)))
            .findFirst();
  }

  private Essence essence(Ticket ticket) {
    return engine.essence(ticket.question(), ticket.localities());
  }

  /** Whether that command is such a press. */
  static boolean merges(String command) {
    return TWO.matcher(command).find();
  }

  /** The line that says so. */
  String line(Ticket near) {
    return wording.get("ticket.near", near.code().toString(), near.question());
  }

  /** One press that joins the two. */
  Offer offer(Ticket ticket, Ticket near) {
    String same = "/" + Verb.TICKETS.word() + ' ' + ticket.code() + ' ' + texts.word("same") + ' ';
    return new Offer(wording.get("ticket.offer.near", near.code().toString()), same + near.code());
  }
}
