package vn.tinhgon.command;

import java.time.Clock;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.Person;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Decision;
import vn.tinhgon.ticket.Line;
import vn.tinhgon.ticket.Notices;
import vn.tinhgon.ticket.Term;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.Tickets;

/**
 * Reminds those whose turn it is, and passes on what nobody answered in time. Each step is one
 * transaction with the notices of whom to tell of it, so that whatever happens each is told once;
 * what came due while the service was down is done at the next look.
 */
@Component
public class TicketClock {
  private static final int AT_ONCE = 500;

  private final Tickets tickets;
  private final Askers askers;
  private final TicketTurns turns;
  private final TicketTerms terms;
  private final Notices notices;
  private final TicketBundles bundles;
  private final Clock clock;
  private final TransactionTemplate transaction;

  TicketClock(
      Tickets tickets,
      Askers askers,
      TicketTurns turns,
      TicketTerms terms,
      Notices notices,
      TicketBundles bundles,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.tickets = tickets;
    this.askers = askers;
    this.turns = turns;
    this.terms = terms;
    this.notices = notices;
    this.bundles = bundles;
    this.clock = clock;
    transaction = new TransactionTemplate(transactions);
  }

  /** Does what is due. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  public void look() {
    for (long id : tickets.due(AT_ONCE)) {
      transaction.executeWithoutResult(_ -> look(tickets.lock(id)));
    }
    bundles.send();
  }

  private void look(Ticket ticket) {
    // It may have been answered since it was listed.
    if (ticket.overdue(clock.instant()) && ticket.line() != Line.NOBODY) {
      late(ticket);
    } else if (ticket.reminds(clock.instant())) {
      remind(ticket);
    }
  }

  private void remind(Ticket ticket) {
    if (ticket.reminded() instanceof Decision.Done done) {
      tickets.save(done, Person.OPERATOR);
      notices.keepers(ticket, turns.now(ticket), "ticket.letter.remind");
    }
  }

  private void late(Ticket ticket) {
    Line next = turns.next(ticket);
    Term time = next == Line.NOBODY ? new Term(null, ticket.term().until()) : terms.fromNow();
    if (!(ticket.late(next, time) instanceof Decision.Done done)) {
      return;
    }
    tickets.save(done, Person.OPERATOR);
    Person had = ticket.keeper();
    if (had != null) {
      String why = next == Line.NOBODY ? "ticket.late.alone" : "ticket.late.gone";
      notices.keepers(ticket, Set.of(had), why);
    }
    if (next != Line.NOBODY) {
      notices.keepers(ticket, turns.others(ticket, next), "ticket.letter.late");
    }
    notices.askers(ticket, askers.of(ticket.id()), "ticket.late.asker");
  }
}
