package vn.tinhgon.command;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import vn.tinhgon.ticket.TicketState;
import vn.tinhgon.ticket.Tickets;

/** Carries out what a keeper wants done with a ticket that is his; the caller has checked that. */
@Component
class TicketDesk {
  private static final int OFFERED = 6;

  private final Tickets tickets;
  private final Askers askers;
  private final Steps steps;
  private final TicketPost post;
  private final TicketText texts;
  private final TicketTerms terms;
  private final Rights rights;
  private final Desk desk;
  private final Clock clock;
  private final Wording wording;

  TicketDesk(
      Tickets tickets,
      Askers askers,
      Steps steps,
      TicketPost post,
      TicketText texts,
      TicketTerms terms,
      Rights rights,
      Desk desk,
      Clock clock,
      Wording wording) {
    this.tickets = tickets;
    this.askers = askers;
    this.steps = steps;
    this.post = post;
    this.texts = texts;
    this.terms = terms;
    this.rights = rights;
    this.desk = desk;
    this.clock = clock;
    this.wording = wording;
  }

  Said refused(Inbound message, Ticket ticket) {
    return desk.refusal(message, Verb.TICKETS, ticket.code().toString(), "ticket.not.yours");
  }

  /** Asks for the words that the step needs. */
  Said ask(Inbound message, Ticket ticket, Kind kind) {
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
          case GIVE -> others(message, ticket);
          case SAME -> near(message, ticket);
          default -> List.of();
        });
  }

  private List<Offer> others(Inbound message, Ticket ticket) {
    Set<Person> people = rights.everybody();
    people.remove(Person.of(message));
    return people.stream()
        .limit(OFFERED)
        .map(who ->
            new Offer(texts.nameAndCode(who), order(ticket, "give") + ' ' + StaffNames.code(who)))
        .toList();
  }

  /** Other open tickets of his, the newest first. */
  private List<Offer> near(Inbound message, Ticket ticket) {
    var keeps = rights.keeps(Person.of(message));
    return tickets.openLines().reversed().stream()
        .filter(line -> line.id() != ticket.id() && keeps.test(line.localities()))
        .limit(OFFERED)
        .flatMap(line -> tickets.find(line.id()).stream())
        .map(other -> new Offer(texts.line(other), order(ticket, "same") + ' ' + other.code()))
        .toList();
  }

  private String order(Ticket ticket, String what) {
    return "/" + Verb.TICKETS.word() + ' ' + ticket.code() + ' ' + texts.word(what);
  }

  Said answer(Inbound message, long id, String words) {
    return answer(message, tickets.lock(id), words, 0);
  }

  private Said answer(Inbound message, Ticket ticket, String words, int known) {
    Person who = Person.of(message);
    return switch (ticket.answer(who, words, known, clock.instant())) {
      case Decision.Done done -> {
        tickets.save(done, who);
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
      case Decision.Closed(var as) -> closed(as);
      case Decision.NotThat(var other) -> closed(other);
    };
  }

  private static boolean answered(Ticket ticket) {
    return ticket.state() == TicketState.ANSWERED || ticket.state() == TicketState.REFUSED;
  }

  /** Sends what was held back because somebody else had been faster. */
  Said replace(Inbound message, Ticket ticket) {
    Optional<Step> held =
        steps
            .of(message.address(), message.sender().id())
            .filter(step -> step.kind() == Kind.REPLACE && step.ticket() == ticket.id());
    steps.end(message.address(), message.sender().id());
    return held.map(
            step -> answer(message, tickets.lock(ticket.id()), step.words(), step.version()))
        .orElseGet(() -> Said.of(wording.get("command.choice.expired")));
  }

  Said refuse(Inbound message, Ticket seen, String reason) {
    Person who = Person.of(message);
    Ticket ticket = tickets.lock(seen.id());
    return switch (ticket.refuse(who, reason, clock.instant())) {
      case Decision.Done done -> {
        tickets.save(done, who);
        List<Asker> people = askers.of(ticket.id());
        post.tell(done.next(), people, false);
        yield done(message, ticket, "ticket.refused", "" + people.size());
      }
      case Decision.Closed(var as) -> closed(as);
      case Decision.NotThat(var other) -> closed(other);
    };
  }

  Said give(Inbound message, Ticket seen, String words) {
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

  Said same(Inbound message, Ticket seen, String words) {
    Optional<Ticket> named = Code.read(words).flatMap(typed -> tickets.find(typed.code()));
    boolean his =
        named
            .filter(other -> rights.keeps(Person.of(message)).test(other.localities()))
            .isPresent();
    if (!his) {
      return ask(message, seen, Kind.SAME).after(wording.get("ticket.unknown"));
    }
    // One order for all, or two keepers could wait for each other.
    long low = Math.min(seen.id(), named.orElseThrow().id());
    Ticket first = tickets.lock(low);
    Ticket second = low == seen.id() ? tickets.lock(named.get().id()) : tickets.lock(seen.id());
    return low == seen.id() ? merge(message, first, second) : merge(message, second, first);
  }

  private Said merge(Inbound message, Ticket ticket, Ticket other) {
    return switch (ticket.same(other, clock.instant())) {
      case Decision.Done done -> {
        tickets.save(done, Person.of(message));
        List<Asker> moved = askers.move(ticket.id(), other.id());
        if (other.join(askers.of(other.id()).size()) instanceof Decision.Done joined) {
          tickets.save(joined, Person.of(message));
        }
        post.tellMerged(ticket, other, moved);
        if (answered(other)) {
          post.tell(tickets.find(other.id()).orElseThrow(), moved, false);
        }
        yield done(message, ticket, "ticket.merged", other.code().toString());
      }
      case Decision.Closed(var as) -> closed(as);
      case Decision.NotThat(var wrong) ->
          Said.of(wording.get("ticket.not.that", wrong.code().toString()));
    };
  }

  private Said done(Inbound message, Ticket ticket, String key, String more) {
    desk.done(message, Verb.TICKETS, ticket.code().toString());
    return Said.of(wording.get(key, ticket.code().toString(), more));
  }

  private Said closed(Ticket ticket) {
    String state = wording.get("ticket.closed", ticket.code().toString(), texts.state(ticket));
    return Said.of(ticket.told().isEmpty() ? state : state + "\n\n" + texts.toldBefore(ticket));
  }
}
