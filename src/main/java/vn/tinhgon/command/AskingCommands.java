package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Essence;
import vn.tinhgon.command.Memory.Exchange;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Code;
import vn.tinhgon.ticket.Decision;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketPages;
import vn.tinhgon.ticket.Tickets;
import vn.tinhgon.ticket.Tickets.Wanted;
import vn.tinhgon.ticket.Wishes;
import vn.tinhgon.ticket.Wishes.Wish;

/** Lets anybody pass his question on to those in charge, and see what became of it. */
@Component
class AskingCommands {
  /** So many of one person may wait at once. */
  private static final int MOST_WAITING = 20;

  private static final int LISTED = 10;

  private final Tickets tickets;
  private final Askers askers;
  private final Wishes wishes;
  private final Memory memory;
  private final AnswerEngine engine;
  private final TicketTopics topics;
  private final TicketTurns turns;
  private final TicketTerms terms;
  private final TicketPost post;
  private final TicketPages pages;
  private final TicketText texts;
  private final Wording wording;

  AskingCommands(
      Tickets tickets,
      Askers askers,
      Wishes wishes,
      Memory memory,
      AnswerEngine engine,
      TicketTopics topics,
      TicketTurns turns,
      TicketTerms terms,
      TicketPost post,
      TicketPages pages,
      TicketText texts,
      Wording wording) {
    this.tickets = tickets;
    this.askers = askers;
    this.wishes = wishes;
    this.memory = memory;
    this.engine = engine;
    this.topics = topics;
    this.turns = turns;
    this.terms = terms;
    this.post = post;
    this.pages = pages;
    this.texts = texts;
    this.wording = wording;
  }

  /** Shows what would be passed on, or passes on what was shown and agreed to. */
  Said handOver(Inbound message, String rest) {
    String word = Plain.words(rest);
    boolean all = word.equals(Plain.words(texts.word("agree")));
    if (!all && !word.equals(Plain.words(texts.word("alone")))) {
      return show(message);
    }
    Optional<Wish> wish = wishes.take(message.address(), message.sender().id());
    return wish.map(shown -> pass(message, all ? shown : shown.alone()))
        .orElseGet(() -> Said.of(wording.get("ticket.nothing.shown")));
  }

  private Said show(Inbound message) {
    Address at = message.address();
    String person = message.sender().id();
    List<Exchange> turns = memory.exchanges(at, person);
    if (turns.isEmpty()) {
      return Said.of(wording.get("ticket.nothing.asked"));
    }
    if (askers.waiting(at, person) >= MOST_WAITING) {
      return Said.of(wording.get("ticket.too.many", "" + MOST_WAITING));
    }
    Exchange last = turns.getLast();
    String before = new EarlierTurns(wording).told(turns.subList(0, turns.size() - 1));
    wishes.keep(at, person, new Wish(last.asked(), before, last.places()));
    String shown = wording.get("ticket.shown", last.asked());
    String command = Commands.HAND_OVER + ' ';
    List<Offer> offers = new ArrayList<>();
    offers.add(texts.offer("agree", command));
    if (!before.isEmpty()) {
      shown += "\n\n" + wording.get("ticket.shown.before", before);
      offers.add(texts.offer("alone", command));
    }
    offers.add(new Offer(wording.get("ticket.offer.stop"), "/" + Verb.CANCEL.word()));
    return Said.asking(shown + "\n\n" + wording.get("ticket.shown.agree"), offers);
  }

  private Said pass(Inbound message, Wish wish) {
    tickets.door();
    Essence essence = engine.essence(wish.question(), wish.places());
    Ticket ticket =
        alike(essence)
            .map(open -> join(message, open, wish))
            .orElseGet(() -> open(message, essence, wish));
    String code = ticket.code().toString();
    String passed = wording.get("ticket.passed", code, terms.said(ticket), "/" + Verb.TRACK.word());
    return Said.of(passed + page(message, ticket));
  }

  /** Where it can be seen besides; nothing where nobody outside can reach us. */
  private String page(Inbound message, Ticket ticket) {
    return pages
        .address(ticket.code(), message.address(), message.sender().id())
        .map(address -> "\n" + wording.get("ticket.page", address))
        .orElse("");
  }

  /** The open ticket that asks the same. */
  private Optional<Ticket> alike(Essence essence) {
    return essence.key().isEmpty()
        ? Optional.empty()
        : tickets.openWith(essence.key()).stream()
            .filter(open -> essence.same(engine.essence(open.question(), open.localities())))
            .findFirst();
  }

  private Ticket join(Inbound message, Ticket alike, Wish wish) {
    Ticket open = tickets.lock(alike.id());
    boolean isNew = askers.add(open.id(), message.address(), message.sender().id(), wish);
    if (isNew && open.join(askers.of(open.id()).size()) instanceof Decision.Done done) {
      tickets.save(done, nobody(message));
    }
    return open;
  }

  private Ticket open(Inbound message, Essence essence, Wish wish) {
    var wanted =
        new Wanted(wish.question(), essence.key(), essence.places(), topics.of(wish.question()));
    Ticket ticket =
        tickets.open(nobody(message), wanted, turns.first(essence.places()), terms.fromNow());
    askers.add(ticket.id(), message.address(), message.sender().id(), wish);
    post.ask(ticket, turns.now(ticket), "ticket.letter");
    return ticket;
  }

  /** The history need not know who asked; that he did stands with the askers, to be erased. */
  private static Person nobody(Inbound message) {
    return new Person(message.address().channel(), "");
  }

  /** How a ticket stands; its askers are also told what it came to. */
  Said track(Inbound message, String rest) {
    if (rest.isBlank()) {
      return mine(message);
    }
    Optional<Ticket> found = Code.read(rest).flatMap(typed -> tickets.find(typed.code()));
    return Said.of(
        found
            .map(ticket -> tracked(message, ticket))
            .orElseGet(() -> wording.get("ticket.unknown")));
  }

  private Said mine(Inbound message) {
    List<Long> own = askers.tickets(message.address(), message.sender().id(), LISTED);
    if (own.isEmpty()) {
      return Said.of(wording.get("ticket.none.yours", "/" + Verb.TRACK.word()));
    }
    return Said.of(
        own.stream()
            .flatMap(id -> tickets.find(id).stream())
            .map(ticket -> tracked(message, ticket))
            .collect(Collectors.joining("\n\n")));
  }

  private String tracked(Inbound message, Ticket ticket) {
    Ticket told = tickets.awaited(ticket);
    Optional<Asker> own = askers.of(told.id(), message.address(), message.sender().id());
    String state = wording.get("ticket.tracked", ticket.code().toString(), texts.state(ticket));
    if (own.isEmpty()) {
      return state;
    }
    if (told.id() != ticket.id()) {
      state += "\n" + wording.get("ticket.tracked.merged", told.code().toString());
    }
    String more =
        told.state().open()
            ? wording.get("ticket.tracked.words", own.get().words()) + "\n" + terms.said(told)
            : texts.told(told, own.get(), false);
    return state + "\n" + more + page(message, ticket);
  }

  /** Gives up what was shown; whether there was anything. */
  boolean stop(Inbound message) {
    return wishes.end(message.address(), message.sender().id());
  }

  /** How many tickets are kept of the person there. */
  int kept(Inbound message) {
    return askers.tickets(message.address(), message.sender().id(), Integer.MAX_VALUE).size();
  }

  /** Which tickets of the person there would be withdrawn while they wait; a line, or nothing. */
  String waiting(Inbound message) {
    String codes =
        askers.tickets(message.address(), message.sender().id(), Integer.MAX_VALUE).stream()
            .flatMap(id -> tickets.find(id).stream())
            .filter(ticket -> ticket.state().open())
            .map(ticket -> ticket.code().toString())
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? "" : "\n" + wording.get("ticket.erase.sure", codes);
  }

  /** Forgets all that the person passed on there. */
  void forget(Inbound message) {
    stop(message);
    askers.forget(message.address(), message.sender().id());
  }
}
