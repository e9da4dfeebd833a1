package vn.tinhgon.command;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Code;
import vn.tinhgon.ticket.Decision;
import vn.tinhgon.ticket.Steps;
import vn.tinhgon.ticket.Steps.Kind;
import vn.tinhgon.ticket.Steps.Step;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.Tickets;

/** Lets the askers of a ticket go over to another, and back while nothing was sent. */
@Component
class TicketMerges {
  private final Tickets tickets;
  private final Askers askers;
  private final Steps steps;
  private final TicketPost post;
  private final TicketText texts;
  private final TicketTerms terms;
  private final TicketHolds holds;
  private final TicketDesk desk;
  private final Rights rights;
  private final Clock clock;
  private final Wording wording;

  TicketMerges(
      Tickets tickets,
      Askers askers,
      Steps steps,
      TicketPost post,
      TicketText texts,
      TicketTerms terms,
      TicketHolds holds,
      TicketDesk desk,
      Rights rights,
      Clock clock,
      Wording wording) {
    this.tickets = tickets;
    this.askers = askers;
    this.steps = steps;
    this.post = post;
    this.texts = texts;
    this.terms = terms;
    this.holds = holds;
    this.desk = desk;
    this.rights = rights;
    this.clock = clock;
    this.wording = wording;
  }

  /**
   * Merges it into the one of that code; where its askers would be sent an answer by that, only
   * shows which. Empty if there is no such ticket of his.
   */
  Optional<Said> same(Inbound message, Ticket seen, String words) {
    return other(message, words)
        .map(other ->
            TicketDesk.answered(other) && seen.state().open() && other.id() != seen.id()
                ? show(message, seen, other)
                : merge(message, seen, other));
  }

  private Optional<Ticket> other(Inbound message, String words) {
    return Code.read(words)
        .flatMap(typed -> tickets.find(typed.code()))
        .filter(other -> rights.keeps(Person.of(message)).test(other.localities()));
  }

  private Said show(Inbound message, Ticket ticket, Ticket other) {
    String code = other.code().toString();
    String said =
        wording.get(
            "ticket.hold.MERGE",
            ticket.code().toString(),
            code,
            "" + askers.of(ticket.id()).size(),
            ticket.question(),
            other.question(),
            other.told());
    // What he was shown and no other is what he agrees to.
    return holds.hold(message, ticket, Kind.MERGE, code + ' ' + other.version(), said);
  }

  /** Merges what was shown. */
  Said release(Inbound message, Ticket ticket) {
    Optional<Step> held =
        steps.release(message.address(), message.sender().id(), Kind.MERGE, ticket.id());
    Optional<Code.Typed> shown = held.flatMap(step -> Code.read(step.words()));
    return shown
        .flatMap(typed -> other(message, typed.code().toString()))
        .map(other ->
            shown.get().rest().equals("" + other.version())
                ? merge(message, ticket, other)
                : show(message, ticket, other))
        .orElseGet(() -> Said.of(wording.get("command.choice.expired")));
  }

  private Said merge(Inbound message, Ticket seen, Ticket named) {
    // One order for all, or two keepers could wait for each other.
    long low = Math.min(seen.id(), named.id());
    Ticket first = tickets.lock(low);
    Ticket second = low == seen.id() ? tickets.lock(named.id()) : tickets.lock(seen.id());
    return low == seen.id() ? locked(message, first, second) : locked(message, second, first);
  }

  private Said locked(Inbound message, Ticket ticket, Ticket other) {
    return switch (ticket.same(other, clock.instant())) {
      case Decision.Done done -> {
        tickets.save(done, Person.of(message));
        desk.note(message, TicketDeed.Act.MERGED, ticket, done.next());
        List<Asker> all = askers.of(ticket.id());
        List<Asker> moved = askers.move(ticket.id(), other.id());
        count(message, other);
        post.tellMerged(ticket, other, all);
        boolean sent = TicketDesk.answered(other);
        if (sent) {
          post.tell(tickets.find(other.id()).orElseThrow(), moved, false);
        }
        Said said = desk.done(message, ticket, "ticket.merged", other.code().toString());
        yield sent ? said : new Said(said.text(), List.of(splitting(ticket)));
      }
      case Decision.Closed(var as) -> desk.closed(as);
      case Decision.NotThat(var wrong) ->
          Said.of(wording.get("ticket.not.that", wrong.code().toString()));
    };
  }

  private Offer splitting(Ticket ticket) {
    return texts.offer("split", "/" + Verb.TICKETS.word() + ' ' + ticket.code() + ' ');
  }

  private void count(Inbound message, Ticket ticket) {
    if (ticket.join(askers.of(ticket.id()).size(), clock.instant())
        instanceof Decision.Done counted) {
      tickets.save(counted, Person.of(message));
    }
  }

  /** Whether a merge can be taken apart: its askers were sent no answer since. Locks both. */
  boolean canSplit(Ticket seen) {
    Long joined = seen.sameAs();
    if (joined == null) {
      return false;
    }
    tickets.lock(Math.min(seen.id(), joined));
    tickets.lock(Math.max(seen.id(), joined));
    return tickets.find(joined).filter(other -> other.state().open()).isPresent();
  }

  /** Takes a merge apart where nothing was sent since. */
  Said split(Inbound message, Ticket seen) {
    Long joined = seen.sameAs();
    if (joined == null) {
      return Said.of(wording.get("ticket.not.merged", seen.code().toString()));
    }
    long low = Math.min(seen.id(), joined);
    Ticket first = tickets.lock(low);
    Ticket second = tickets.lock(Math.max(seen.id(), joined));
    return low == seen.id() ? apart(message, first, second) : apart(message, second, first);
  }

  private Said apart(Inbound message, Ticket ticket, Ticket other) {
    String code = ticket.code().toString();
    if (!other.state().open()) {
      return Said.of(
          wording.get("ticket.not.split", code, other.code().toString(), texts.state(other)));
    }
    List<Asker> back = askers.back(ticket.id(), other.id());
    if (!(ticket.split(back.size(), terms.fromNow(), clock.instant())
        instanceof Decision.Done done)) {
      return Said.of(wording.get("ticket.not.merged", code));
    }
    tickets.save(done, Person.of(message));
    count(message, other);
    post.tellSplit(done.next(), back);
    if (!done.next().state().open()) {
      desk.done(message, ticket, "ticket.split", other.code().toString());
      return desk.closed(done.next());
    }
    Said said = desk.done(message, ticket, "ticket.split", other.code().toString());
    return new Said(said.text(), texts.offers(done.next(), false));
  }
}
