package vn.tinhgon.command;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Decision;
import vn.tinhgon.ticket.Line;
import vn.tinhgon.ticket.Term;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.Tickets;

/**
 * Reminds those whose turn it is, and passes on what nobody answered in time. Each step is one
 * transaction with the letters that tell of it, so that whatever happens each is told once; what
 * came due while the service was down is done at the next look.
 */
@Component
public class TicketClock {
  private static final int AT_ONCE = 500;

  private final Tickets tickets;
  private final Askers askers;
  private final TicketTurns turns;
  private final TicketTerms terms;
  private final TicketPost post;
  private final StaffPost staff;
  private final Clock clock;
  private final Wording wording;
  private final TransactionTemplate transaction;

  TicketClock(
      Tickets tickets,
      Askers askers,
      TicketTurns turns,
      TicketTerms terms,
      TicketPost post,
      StaffPost staff,
      Clock clock,
      Wording wording,
      PlatformTransactionManager transactions) {
    this.tickets = tickets;
    this.askers = askers;
    this.turns = turns;
    this.terms = terms;
    this.post = post;
    this.staff = staff;
    this.clock = clock;
    this.wording = wording;
    transaction = new TransactionTemplate(transactions);
  }

  /** Does what is due. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  public void look() {
    for (long id : tickets.due(AT_ONCE)) {
      transaction.executeWithoutResult(_ -> look(tickets.lock(id)));
    }
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
      post.ask(ticket, turns.now(ticket), "ticket.letter.remind");
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
      String key = next == Line.NOBODY ? "ticket.late.alone" : "ticket.late.gone";
      String gone = wording.get(key, ticket.code().toString());
      staff.tell(Set.of(had), Person.OPERATOR, gone);
    }
    if (next != Line.NOBODY) {
      post.ask(done.next(), turns.others(ticket, next), "ticket.letter.late");
    }
    post.tellLate(done.next(), List.copyOf(askers.of(ticket.id())));
  }
}
