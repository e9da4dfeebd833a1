package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Decision;
import vn.tinhgon.ticket.Line;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketEvent;
import vn.tinhgon.ticket.TicketLetters;
import vn.tinhgon.ticket.Tickets;

/**
 * Lets no ticket lie with people whom its letters did not reach: it goes on at once where none of
 * them was reached, and whoever writes again gets what he missed.
 */
@Component
class UnreachedKeepers {
  private final Tickets tickets;
  private final TicketLetters letters;
  private final TicketTurns turns;
  private final TicketPost post;
  private final TicketBundles bundles;
  private final TicketText texts;
  private final Wording wording;

  UnreachedKeepers(
      Tickets tickets,
      TicketLetters letters,
      TicketTurns turns,
      TicketPost post,
      TicketBundles bundles,
      TicketText texts,
      Wording wording) {
    this.tickets = tickets;
    this.letters = letters;
    this.turns = turns;
    this.post = post;
    this.bundles = bundles;
    this.texts = texts;
    this.wording = wording;
  }

  /**
   * A letter about that ticket was lost: if nobody whose turn it is got his, it is the turn of the
   * next, by the same term. The asker was promised that, and hears of no delay.
   */
  void lost(long id) {
    Ticket ticket = tickets.lock(id);
    Set<Person> turn = turns.now(ticket);
    if (!ticket.state().open() || turn.isEmpty() || reached(ticket, turn)) {
      return;
    }
    Line next = turns.next(ticket);
    if (next != Line.NOBODY && ticket.late(next, ticket.term()) instanceof Decision.Done done) {
      tickets.save(
          new Decision.Done(done.next(), TicketEvent.Kind.UNREACHED, done.note()), Person.OPERATOR);
      post.ask(done.next(), turns.others(ticket, next), "ticket.letter.unreached");
    }
  }

  private boolean reached(Ticket ticket, Set<Person> turn) {
    List<String> lost = letters.lostBy(ticket.id());
    List<String> asked = letters.asked(ticket.id());
    return turn.stream().anyMatch(who -> asked.contains(who.id()) && !lost.contains(who.id()));
  }

  /** Brings, behind what was said to the message, the letters that its sender has missed. */
  void bring(Inbound message) {
    Person who = Person.of(message);
    List<TicketBundles.Asked> missed = new ArrayList<>();
    for (long id : letters.lostTo(who.id())) {
      letters.found(id, who.id());
      tickets
          .find(id)
          .filter(ticket -> mayAnswer(who, ticket))
          .map(ticket -> new TicketBundles.Asked(ticket, "ticket.letter.missed"))
          .ifPresent(missed::add);
    }
    bundles.ask(who, missed);
  }

  private boolean mayAnswer(Person who, Ticket ticket) {
    return turns.now(ticket).contains(who) || turns.besides(ticket).contains(who);
  }

  /** Whom its letters have not reached, in a paragraph for its keepers; empty if all arrived. */
  String said(Ticket ticket) {
    List<String> lost = ticket.state().open() ? letters.lostBy(ticket.id()) : List.of();
    String names =
        Stream.concat(turns.now(ticket).stream(), turns.besides(ticket).stream())
            .filter(who -> lost.contains(who.id()))
            .map(texts::name)
            .collect(Collectors.joining(", "));
    return Optional.of(names)
        .filter(some -> !some.isEmpty())
        .map(some -> "\n\n" + wording.get("ticket.keepers.unreached", some))
        .orElse("");
  }
}
