package vn.tinhgon.command;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.AskerVotes;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Decision;
import vn.tinhgon.ticket.Steps;
import vn.tinhgon.ticket.Steps.Kind;
import vn.tinhgon.ticket.Steps.Step;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketState;
import vn.tinhgon.ticket.Tickets;

/** Carries out what a keeper wants done with a ticket that is his; the caller has checked that. */
@Component
class TicketDesk {
  private final Tickets tickets;
  private final Askers askers;
  private final AskerVotes votes;
  private final Steps steps;
  private final TicketPost post;
  private final TicketText texts;
  private final TicketTerms terms;
  private final TicketHolds holds;
  private final TicketPartners partners;
  private final Rights rights;
  private final Deeds deeds;
  private final Desk desk;
  private final Clock clock;
  private final Wording wording;

  TicketDesk(
      Tickets tickets,
      Askers askers,
      AskerVotes votes,
      Steps steps,
      TicketPost post,
      TicketText texts,
      TicketTerms terms,
      TicketHolds holds,
      TicketPartners partners,
      Rights rights,
      Deeds deeds,
      Desk desk,
      Clock clock,
      Wording wording) {
    this.tickets = tickets;
    this.askers = askers;
    this.votes = votes;
    this.steps = steps;
    this.post = post;
    this.texts = texts;
    this.terms = terms;
    this.holds = holds;
    this.partners = partners;
    this.rights = rights;
    this.deeds = deeds;
    this.desk = desk;
    this.clock = clock;
    this.wording = wording;
  }

  Said refused(Inbound message, Ticket ticket) {
    return desk.refusal(message, Verb.TICKETS, ticket.code().toString(), "ticket.not.yours");
  }

  /** Asks for the words that the step needs. */
  Said ask(Inbound message, Ticket ticket, Kind kind) {
    return ask(message, ticket, kind, 1);
  }

  private Said ask(Inbound message, Ticket ticket, Kind kind, int page) {
    if (!ticket.state().open()) {
      return closed(ticket);
    }
    steps.keep(
        message.address(),
        message.sender().id(),
        new Step(kind, ticket.id(), ticket.version(), ""));
    return Said.asking(
        wording.get("ticket.ask." + kind, ticket.code().toString(), ticket.question()),
        switch (kind) {
          case GIVE -> partners.people(message, ticket, page);
          case SAME -> partners.near(message, ticket);
          default -> List.of();
        });
  }

  Said answer(Inbound message, long id, String words) {
    return answer(message, tickets.lock(id), words, 0);
  }

  private Said answer(Inbound message, Ticket ticket, String words, int known) {
    Person who = Person.of(message);
    return switch (ticket.answer(who, words, known, clock.instant())) {
      case Decision.Done done -> {
        tickets.save(done, who);
        votes.begin(ticket.id());
        List<Asker> people = askers.of(ticket.id());
        post.tell(done.next(), people, !ticket.state().open());
        desk.done(message, Verb.ANSWER, ticket.code().toString());
        String told = wording.get("ticket.answered", ticket.code().toString(), "" + people.size());
        yield Said.asking(
            ticket.entry().isEmpty()
                ? told
                : told + "\n" + wording.get("ticket.entry.stays", ticket.entry()),
            texts.offers(done.next(), rights.mayUse(who, Verb.ADD)));
      }
      case Decision.Closed(var as) when answered(as) -> {
        // He has not seen it, or not this one: nothing of it is overwritten before he has.
        var step = new Step(Kind.REPLACE, as.id(), as.version(), words);
        steps.keep(message.address(), message.sender().id(), step);
        yield Said.asking(
            wording.get("ticket.faster", texts.toldBefore(as), words),
            List.of(
                texts.offer("replace", "/" + Verb.TICKETS.word() + ' ' + as.code() + ' '),
                new Offer(wording.get("ticket.offer.keep"), "/" + Verb.CANCEL.word())));
      }
      case Decision.Closed(var as) when as.sameAs() != null -> joined(message, as, words);
      case Decision.Closed(var as) -> closed(as);
      case Decision.NotThat(var other) -> closed(other);
    };
  }

  /** Nothing that he wrote is lost: one press sends it to the ticket that this one went over to. */
  private Said joined(Inbound message, Ticket ticket, String words) {
    Ticket other = tickets.awaited(ticket);
    String code = ticket.code().toString();
    String text = wording.get("ticket.closed.same", code, other.code().toString(), words);
    return rights.keeps(Person.of(message)).test(other.localities())
        ? holds.hold(message, other, Kind.SEND, words, text)
        : Said.of(text);
  }

  static boolean answered(Ticket ticket) {
    return ticket.state() == TicketState.ANSWERED || ticket.state() == TicketState.REFUSED;
  }

  /** Sends what was held back. */
  Said release(Inbound message, Ticket ticket, Kind kind) {
    Optional<Step> held =
        steps.release(message.address(), message.sender().id(), kind, ticket.id());
    if (held.isEmpty()) {
      return Said.of(wording.get("command.choice.expired"));
    }
    String words = held.get().words();
    return kind == Kind.SEND_WHY
        ? refuse(message, ticket, words)
        : answer(
            message,
            tickets.lock(ticket.id()),
            words,
            kind == Kind.REPLACE ? held.get().version() : 0);
  }

  Said refuse(Inbound message, Ticket seen, String reason) {
    Person who = Person.of(message);
    Ticket ticket = tickets.lock(seen.id());
    return switch (ticket.refuse(who, reason, clock.instant())) {
      case Decision.Done done -> {
        tickets.save(done, who);
        List<Asker> people = askers.of(ticket.id());
        note(message, TicketDeed.Act.REFUSED, ticket, done.next());
        post.tell(done.next(), people, false);
        yield done(message, ticket, "ticket.refused", "" + people.size());
      }
      case Decision.Closed(var as) -> closed(as);
      case Decision.NotThat(var other) -> closed(other);
    };
  }

  Said give(Inbound message, Ticket seen, String words) {
    Optional<Integer> page = partners.page(words);
    if (page.isPresent()) {
      return ask(message, seen, Kind.GIVE, page.get());
    }
    Optional<Person> to =
        rights.everybody().stream()
            .filter(who -> StaffNames.code(who).equals(words.strip().toUpperCase(Locale.ROOT)))
            .findFirst();
    if (to.isEmpty()) {
      return ask(message, seen, Kind.GIVE).after(wording.get("ticket.nobody"));
    }
    Ticket ticket = tickets.lock(seen.id());
    return switch (ticket.give(to.get(), terms.whenGiven(ticket))) {
      case Decision.Done done -> {
        tickets.save(done, Person.of(message));
        note(message, TicketDeed.Act.GIVEN, ticket, done.next());
        if (!done.next().term().until().equals(ticket.term().until())) {
          post.tellGiven(done.next(), askers.of(ticket.id()));
        }
        boolean told = post.ask(done.next(), List.of(to.get()), "ticket.letter.given") > 0;
        yield done(
            message, ticket, told ? "ticket.given" : "ticket.given.silent", texts.name(to.get()));
      }
      case Decision.Closed(var as) -> closed(as);
      case Decision.NotThat(var other) -> closed(other);
    };
  }

  /** Writes down what can be taken back, and whose the ticket is by that. */
  void note(Inbound message, TicketDeed.Act act, Ticket before, Ticket after) {
    deeds.note(
        Person.of(message),
        Deed.Kind.TICKET,
        before.code().toString(),
        TicketDeed.of(act, before),
        TicketDeed.keeper(after));
  }

  /** That it is done, which stands in the log. */
  Said done(Inbound message, Ticket ticket, String key, String more) {
    desk.done(message, Verb.TICKETS, ticket.code().toString());
    return Said.of(wording.get(key, ticket.code().toString(), more));
  }

  /** That it is over, and what it came to. */
  Said closed(Ticket ticket) {
    String state = wording.get("ticket.closed", ticket.code().toString(), texts.state(ticket));
    return Said.of(ticket.told().isEmpty() ? state : state + "\n\n" + texts.toldBefore(ticket));
  }
}
