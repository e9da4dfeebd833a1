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
import vn.tinhgon.feedback.Noted;
import vn.tinhgon.feedback.Outcome;
import vn.tinhgon.feedback.Questions;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.QuestionLength;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.Tickets;
import vn.tinhgon.ticket.Wishes;
import vn.tinhgon.ticket.Wishes.Wish;

/** Lets anybody pass his question on to those in charge. */
@Component
class AskingCommands {
  /** So many of one person may wait at once. */
  private static final int MOST_WAITING = 20;

  /** Within it, agreeing again is a second tap. */
  private static final Duration LATELY = Duration.ofMinutes(10);

  private final Tickets tickets;
  private final Askers askers;
  private final Wishes wishes;
  private final Passing passing;
  private final Memory memory;
  private final AnswerEngine engine;
  private final TicketTerms terms;
  private final TicketPageText pages;
  private final TicketText texts;
  private final RecognisedText recognised;
  private final TicketTopics topics;
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
      TicketPageText pages,
      TicketText texts,
      RecognisedText recognised,
      TicketTopics topics,
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
    this.recognised = recognised;
    this.topics = topics;
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
    return wish.map(
            shown -> {
              note(message, shown);
              return passed(message, passing.pass(message, shown, all));
            })
        .orElseGet(() -> passedBefore(message));
  }

  /** What was typed behind the command, and so asked nowhere else, counts as unanswered. */
  private void note(Inbound message, Wish wish) {
    Address at = message.address();
    String person = message.sender().id();
    String question = wish.question();
    if (!questions.noted(at, person, question)) {
      List<String> places = engine.essence(question, List.of()).places();
      var asked = new Noted(question, Outcome.UNKNOWN, "", topics.of(question), places, null);
      questions.note(at, person, asked);
    }
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
    List<String> own = engine.essence(wish.question(), List.of()).places();
    String shown = wording.get("ticket.shown", wish.question()) + alongWith(wish.question(), own);
    String command = Commands.HAND_OVER + ' ';
    List<Offer> offers = new ArrayList<>();
    offers.add(texts.offer("agree", command));
    if (!wish.conversation().isEmpty()) {
      shown += "\n\n" + wording.get("ticket.shown.before", wish.conversation());
      offers.add(texts.offer("alone", command));
    }
    if (own.isEmpty() && !wish.places().isEmpty()) {
      shown += "\n" + String.join("\n", recognised.lines("", wish.places(), ""));
    }
    offers.add(new Offer(wording.get("ticket.offer.stop"), "/" + Verb.CANCEL.word()));
    return Said.asking(shown + "\n\n" + wording.get("ticket.shown.agree"), offers);
  }

  /** What is recognised in the question and goes along with it, on lines of their own. */
  private String alongWith(String question, List<String> places) {
    return recognised.lines(question, places, topics.of(question)).stream()
        .map(line -> '\n' + line)
        .collect(Collectors.joining());
  }

  private Essence essence(Exchange turn) {
    return engine.essence(turn.asked(), turn.places());
  }

  private Said passed(Inbound message, Ticket ticket) {
    String code = ticket.code().toString();
    String passed = wording.get("ticket.passed", code, terms.said(ticket), "/" + Verb.TRACK.word());
    return Said.of(passed + pages.told(message, ticket));
  }

  /** Gives up what was shown, whose words nobody need read then; whether there was anything. */
  boolean stop(Inbound message) {
    Optional<Wish> wish = wishes.take(message.address(), message.sender().id());
    wish.ifPresent(
        shown -> questions.withdraw(message.address(), message.sender().id(), shown.question()));
    return wish.isPresent();
  }
}
