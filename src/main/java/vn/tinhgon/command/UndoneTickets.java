package vn.tinhgon.command;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Code;
import vn.tinhgon.ticket.Decision;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketState;
import vn.tinhgon.ticket.Tickets;

/** Takes back what was done to a ticket, as far as it can be: an answer once sent cannot. */
@Component
class UndoneTickets implements Undoing {
  private final Tickets tickets;
  private final Askers askers;
  private final TicketMerges merges;
  private final TicketTerms terms;
  private final TicketPost post;
  private final Deeds deeds;
  private final TakingBack back;
  private final Rights rights;
  private final Clock clock;
  private final Wording wording;

  UndoneTickets(
      Tickets tickets,
      Askers askers,
      TicketMerges merges,
      TicketTerms terms,
      TicketPost post,
      Deeds deeds,
      TakingBack back,
      Rights rights,
      Clock clock,
      Wording wording) {
    this.tickets = tickets;
    this.askers = askers;
    this.merges = merges;
    this.terms = terms;
    this.post = post;
    this.deeds = deeds;
    this.back = back;
    this.rights = rights;
    this.clock = clock;
    this.wording = wording;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.TICKET);
  }

  @Override
  public boolean may(Inbound message, Deed deed) {
    Person who = Person.of(message);
    boolean own = deeds.by(who, deed) && rights.hasOne(who, Verb.TICKETS.need().roles());
    return ticket(deed)
        .filter(ticket -> own || rights.keeps(who).test(ticket.localities()))
        .isPresent();
  }

  private Optional<Ticket> ticket(Deed deed) {
    return Code.read(deed.target()).flatMap(typed -> tickets.find(typed.code()));
  }

  @Override
  public String barred(Inbound message, Deed deed) {
    return "ticket.not.yours";
  }

  @Override
  public String told(Deed deed) {
    return wording.get("undo.ticket." + was(deed).act(), deed.target());
  }

  private static TicketDeed was(Deed deed) {
    return Objects.requireNonNull(Deeds.read(deed.was(), TicketDeed.class));
  }

  @Override
  public Said undo(Inbound message, Deed deed, String rest) {
    Ticket seen = ticket(deed).orElseThrow();
    return switch (was(deed).act()) {
      case MERGED ->
          back.once(message, deed, this, merges.canSplit(seen), () -> merges.split(message, seen));
      case GIVEN -> restore(message, deed, tickets.lock(seen.id()), TicketState.GIVEN);
      case REFUSED -> restore(message, deed, tickets.lock(seen.id()), TicketState.REFUSED);
    };
  }

  private Said restore(Inbound message, Deed deed, Ticket ticket, TicketState left) {
    boolean same =
        ticket.state() == left
            && Objects.equals(TicketDeed.keeper(ticket), Deeds.read(deed.became(), String.class));
    return back.once(
        message,
        deed,
        this,
        same,
        () -> {
          restored(message, ticket, was(deed));
          return Said.of(wording.get("undo.ticket.did", told(deed)));
        });
  }

  private void restored(Inbound message, Ticket ticket, TicketDeed was) {
    boolean refused = ticket.state() == TicketState.REFUSED;
    Person had = person(was.keeper());
    // Whoever had it has no role any more: it is everybody's again.
    TicketState state = had == null ? TicketState.NEW : was.state();
    // What was promised to the askers when it was given on stays promised.
    Decision decided =
        ticket.restored(
            state, had, was.line(), refused ? terms.fromNow() : ticket.term(), clock.instant());
    if (!(decided instanceof Decision.Done done)) {
      return;
    }
    tickets.save(done, Person.of(message));
    Person given = ticket.keeper();
    if (refused) {
      post.tellReopened(done.next(), askers.of(ticket.id()));
    } else if (given != null && !given.equals(Person.of(message))) {
      post.tellTakenBack(ticket, given);
    }
  }

  private @Nullable Person person(@Nullable String code) {
    return rights.everybody().stream()
        .filter(who -> StaffNames.code(who).equals(code))
        .findFirst()
        .orElse(null);
  }
}
