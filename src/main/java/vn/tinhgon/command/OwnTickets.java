package vn.tinhgon.command;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.OutboxTraces;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketLetters;
import vn.tinhgon.ticket.Tickets;

/** What is kept of a person's questions that he passed on, and what goes when he erases it. */
@Component
class OwnTickets {
  private final AskingCommands asking;
  private final Tickets tickets;
  private final Askers askers;
  private final TicketLetters letters;
  private final OutboxTraces sent;
  private final Wording wording;

  OwnTickets(
      AskingCommands asking,
      Tickets tickets,
      Askers askers,
      TicketLetters letters,
      OutboxTraces sent,
      Wording wording) {
    this.asking = asking;
    this.tickets = tickets;
    this.askers = askers;
    this.letters = letters;
    this.sent = sent;
    this.wording = wording;
  }

  private List<Long> of(Inbound message) {
    return askers.tickets(message.address(), message.sender().id(), Integer.MAX_VALUE);
  }

  /** How many tickets are kept of the person there. */
  int kept(Inbound message) {
    return of(message).size();
  }

  /** What erasing withdraws, and what it cannot reach; lines, or nothing. */
  String warning(Inbound message) {
    List<Ticket> own = of(message).stream().flatMap(id -> tickets.find(id).stream()).toList();
    return line(
            "ticket.erase.sure",
            own,
            ticket -> ticket.state().open(),
            ticket -> ticket.code().toString())
        + line("ticket.erase.entries", own, ticket -> !ticket.entry().isEmpty(), Ticket::entry)
        + (own.isEmpty() ? "" : "\n" + wording.get("ticket.erase.letters"));
  }

  private String line(
      String key, List<Ticket> own, Predicate<Ticket> which, Function<Ticket, String> name) {
    String names =
        own.stream().filter(which).map(name).distinct().collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "\n" + wording.get(key, names);
  }

  /** Forgets all that the person passed on there, and what keepers were sent of it. */
  void forget(Inbound message) {
    asking.stop(message);
    Set<Long> left = askers.forget(message.address(), message.sender().id());
    // Who else asked may have come through a ticket that was merged into another of these.
    Set<Address> others =
        left.stream()
            .flatMap(id -> askers.of(id).stream())
            .map(Asker::at)
            .collect(Collectors.toSet());
    left.stream()
        .flatMap(id -> tickets.find(id).stream())
        .forEach(ticket -> forgetLetters(ticket, others));
  }

  /** Who else asked it keeps what he was sent; in letters to keepers it may be anybody's words. */
  private void forgetLetters(Ticket ticket, Set<Address> others) {
    sent.eraseSaying(ticket.code().toString(), ticket.askedAt(), others);
    letters.asking(ticket.id()).forEach(letter -> sent.erase(letter, withdrawn(letter)));
  }

  /** One letter may ask about several tickets. */
  private Reply withdrawn(long letter) {
    String codes =
        letters.ticketsOf(letter).stream()
            .flatMap(id -> tickets.find(id).stream())
            .map(ticket -> ticket.code().toString())
            .collect(Collectors.joining(", "));
    return Reply.of(wording.get("ticket.letter.erased", codes));
  }
}
