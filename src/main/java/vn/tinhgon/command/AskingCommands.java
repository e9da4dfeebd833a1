package vn.tinhgon.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Essence;
import vn.tinhgon.answer.Question;
import vn.tinhgon.command.Memory.Exchange;
import vn.tinhgon.feedback.Questions;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.QuestionLength;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Code;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketPages;
import vn.tinhgon.ticket.Tickets;
import vn.tinhgon.ticket.Wishes;
import vn.tinhgon.ticket.Wishes.Wish;

/** Lets anybody pass his question on to those in charge, and see what became of it. */
@Component
class AskingCommands {
  /** So many of one person may wait at once. */
  private static final int MOST_WAITING = 20;

  private static final int LISTED = 10;
  private static final String WEB = "web";

  /** Within it, agreeing again is a second tap. */
  private static final Duration LATELY = Duration.ofMinutes(10);

  private final Tickets tickets;
  private final Askers askers;
  private final Wishes wishes;
  private final Passing passing;
  private final Memory memory;
  private final AnswerEngine engine;
  private final TicketTerms terms;
  private final TicketPages pages;
  private final TicketText texts;
  private final Questions questions;
  private final Clock clock;
  private final Wording wording;

  AskingCommands(
      Tickets tickets,
      Askers askers,
      Wishes wishes,
      Passing passing,
      Memory memory,
      AnswerEngine engine,
      TicketTerms terms,
      TicketPages pages,
      TicketText texts,
      Questions questions,
      Clock clock,
      Wording wording) {
    this.tickets = tickets;
    this.askers = askers;
    this.wishes = wishes;
    this.passing = passing;
    this.memory = memory;
    this.engine = engine;
    this.terms = terms;
    this.pages = pages;
    this.texts = texts;
    this.questions = questions;
    this.clock = clock;
    this.wording = wording;
  }

  /** Shows what would be passed on, or passes on what was shown and agreed to. */
  Said handOver(Inbound message, String rest) {
    String word = Plain.words(rest);
    boolean all = word.equals(Plain.words(texts.word("agree")));
    if (!all && !word.equals(Plain.words(texts.word("alone")))) {
      return rest.isBlank() ? show(message) : show(message, rest.strip());
    }
    Optional<Wish> wish = wishes.take(message.address(), message.sender().id());
    return wish.map(shown -> passing.pass(message, shown, all))
        .map(ticket -> passed(message, ticket))
        .orElseGet(() -> passedBefore(message));
  }

  private Said passedBefore(Inbound message) {
    Instant lately = clock.instant().minus(LATELY);
    return askers.tickets(message.address(), message.sender().id(), 1).stream()
        .flatMap(last -> askers.of(last, message.address(), message.sender().id()).stream())
        .filter(asker -> asker.agreedAt().isAfter(lately))
        .flatMap(asker -> tickets.find(asker.ticket()).stream())
        .findFirst()
        .map(ticket -> passed(message, ticket))
        .orElseGet(() -> Said.of(wording.get("ticket.nothing.shown")));
  }

  /** What was asked last, with what it leans on. */
  private Said show(Inbound message) {
    List<Exchange> turns = memory.exchanges(message.address(), message.sender().id());
    if (turns.isEmpty()) {
      return Said.of(wording.get("ticket.nothing.asked"));
    }
    int first = turns.size() - 1;
    while (first > 0 && essence(turns.get(first)).leans()) {
      first--;
    }
    Exchange last = turns.getLast();
    String before = new EarlierTurns(wording).told(turns.subList(first, turns.size() - 1));
    return show(message, new Wish(last.asked(), before, last.places()));
  }

  /** What was typed behind the command. */
  private Said show(Inbound message, String typed) {
    String question = QuestionLength.cut(typed);
    LocalDate day = LocalDate.ofInstant(message.sentAt(), Vietnam.TIME);
    return engine.answer(new Question(question, Context.NONE, day)) instanceof Answer.SmallTalk
        ? Said.of(wording.get("ticket.nothing.asked"))
        : show(message, new Wish(question, "", List.of()));
  }

  private Said show(Inbound message, Wish wish) {
    Address at = message.address();
    String person = message.sender().id();
    if (askers.waiting(at, person) >= MOST_WAITING) {
      return Said.of(wording.get("ticket.too.many", "" + MOST_WAITING));
    }
    wishes.keep(at, person, wish);
    String shown = wording.get("ticket.shown", wish.question());
    String command = Commands.HAND_OVER + ' ';
    List<Offer> offers = new ArrayList<>();
    offers.add(texts.offer("agree", command));
    if (!wish.conversation().isEmpty()) {
      shown += "\n\n" + wording.get("ticket.shown.before", wish.conversation());
      offers.add(texts.offer("alone", command));
    }
    offers.add(new Offer(wording.get("ticket.offer.stop"), "/" + Verb.CANCEL.word()));
    return Said.asking(shown + "\n\n" + wording.get("ticket.shown.agree"), offers);
  }

  private Essence essence(Exchange turn) {
    return engine.essence(turn.asked(), turn.places());
  }

  private Said passed(Inbound message, Ticket ticket) {
    String code = ticket.code().toString();
    String passed = wording.get("ticket.passed", code, terms.said(ticket), "/" + Verb.TRACK.word());
    return Said.of(passed + page(message, ticket));
  }

  /** A browser forgets whose visit it was; then the key alone leads back to the answer. */
  private String kept(Inbound message, Ticket ticket) {
    if (!message.address().channel().equals(WEB)) {
      return "";
    }
    String path = pages.path(ticket.code(), message.address(), message.sender().id());
    String track = "/" + Verb.TRACK.word() + ' ' + ticket.code() + ' ';
    String key = path.substring(path.lastIndexOf('/') + 1);
    return "\n" + wording.get("ticket.keep.key", path, track + key);
  }

  /** Where it can be seen besides. */
  private String page(Inbound message, Ticket ticket) {
    return pages
            .address(ticket.code(), message.address(), message.sender().id())
            .map(address -> "\n" + wording.get("ticket.page", address))
            .orElse("")
        + kept(message, ticket);
  }

  /** How a ticket stands; its askers are also told what it came to. */
  Said track(Inbound message, String rest) {
    if (rest.isBlank()) {
      return mine(message);
    }
    Optional<Code.Typed> typed = Code.read(rest);
    Optional<Said> byKey =
        typed
            .filter(code -> !code.rest().isEmpty())
            .flatMap(code -> pages.find(code.code().toString(), code.rest()))
            .map(shown -> Said.of(shown(shown)));
    if (byKey.isPresent()) {
      return byKey.get();
    }
    Optional<Ticket> found = typed.flatMap(code -> tickets.find(code.code()));
    return Said.of(
        found
            .map(ticket -> tracked(message, ticket))
            .orElseGet(() -> wording.get("ticket.unknown")));
  }

  private Said mine(Inbound message) {
    List<Long> own = askers.asked(message.address(), message.sender().id(), LISTED);
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
    return own.map(asker -> state + tracked(ticket.code(), told, asker) + page(message, ticket))
        .orElse(state);
  }

  /** To whoever has the key of its page. */
  private String shown(TicketPages.Shown page) {
    String code = page.code().toString();
    return wording.get("ticket.tracked", code, texts.state(page.ticket()))
        + tracked(page.code(), page.ticket(), page.asker());
  }

  private String tracked(Code asked, Ticket told, Asker asker) {
    String merged =
        told.code().equals(asked)
            ? ""
            : "\n" + wording.get("ticket.tracked.merged", told.code().toString());
    String more =
        told.state().open()
            ? wording.get("ticket.tracked.words", asker.words()) + "\n" + terms.said(told)
            : texts.told(told, asker, false);
    return merged + "\n" + more;
  }

  /** Gives up what was shown, whose words nobody need read then; whether there was anything. */
  boolean stop(Inbound message) {
    Optional<Wish> wish = wishes.take(message.address(), message.sender().id());
    wish.ifPresent(
        shown -> questions.withdraw(message.address(), message.sender().id(), shown.question()));
    return wish.isPresent();
  }
}
