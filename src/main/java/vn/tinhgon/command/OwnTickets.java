package vn.tinhgon.command;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.Tickets;

/** What is kept of a person's questions that he passed on, and what goes when he erases it. */
@Component
class OwnTickets {
  private final AskingCommands asking;
  private final Tickets tickets;
  private final Askers askers;
  private final Wording wording;

  OwnTickets(AskingCommands asking, Tickets tickets, Askers askers, Wording wording) {
    this.asking = asking;
    this.tickets = tickets;
    this.askers = askers;
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
        + line("ticket.erase.entries", own, ticket -> !ticket.entry().isEmpty(), Ticket::entry);
  }

  private String line(
      String key, List<Ticket> own, Predicate<Ticket> which, Function<Ticket, String> name) {
    String names =
        own.stream().filter(which).map(name).distinct().collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "\n" + wording.get(key, names);
  }

  /** Forgets all that the person passed on there. */
  void forget(Inbound message) {
    asking.stop(message);
    askers.forget(message.address(), message.sender().id());
  }
}
