package vn.tinhgon.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Steps;
import vn.tinhgon.ticket.Steps.Kind;
import vn.tinhgon.ticket.Steps.Step;
import vn.tinhgon.ticket.Ticket;

/**
 * Keeps words from the askers that may have been meant for us, until their writer has seen them.
 */
@Component
class TicketHolds {
  /** With fewer, nobody can tell an answer from a word to us. */
  private static final int LEAST_WORDS = 3;

  private final Steps steps;
  private final Askers askers;
  private final AnswerEngine engine;
  private final TicketText texts;
  private final Wording wording;

  TicketHolds(Steps steps, Askers askers, AnswerEngine engine, TicketText texts, Wording wording) {
    this.steps = steps;
    this.askers = askers;
    this.engine = engine;
    this.texts = texts;
    this.wording = wording;
  }

  /** The order that a number or the words of a choice under the letter of a ticket stand for. */
  Optional<String> chosen(Ticket ticket, String words) {
    String number = words.replaceFirst("[.)]$", "");
    List<String> orders =
        texts.offers(ticket, false).stream().map(offer -> order(offer.command(), ticket)).toList();
    return IntStream.range(0, orders.size())
        .filter(i ->
            number.equals("" + (i + 1)) || Plain.words(orders.get(i)).equals(Plain.words(words)))
        .mapToObj(orders::get)
        .findFirst();
  }

  private static String order(String command, Ticket ticket) {
    String code = ticket.code().toString();
    return command.substring(command.indexOf(code) + code.length()).strip();
  }

  /** Whether these words give up what was begun. */
  boolean stops(String words) {
    return Plain.among(wording.get("ticket.words.stop"), words);
  }

  /** Whether these words may not be meant for the askers: too few, a question, or a promise. */
  boolean doubts(String words) {
    String plain = Plain.words(words);
    return plain.split(" ", -1).length < LEAST_WORDS
        || plain.endsWith("?")
        || Stream.of(wording.get("ticket.words.later").split(",", -1)).anyMatch(plain::contains)
        || engine.essence(words, List.of()).asks();
  }

  /** Shows words before they are sent. */
  Said hold(Inbound message, Ticket ticket, Kind kind, String words) {
    String code = ticket.code().toString();
    String people = "" + askers.of(ticket.id()).size();
    return hold(
        message, ticket, kind, words, wording.get("ticket.hold." + kind, code, people, words));
  }

  /** The same, said in other words. */
  Said hold(Inbound message, Ticket ticket, Kind kind, String words, String said) {
    var step = new Step(kind, ticket.id(), ticket.version(), words);
    steps.keep(message.address(), message.sender().id(), step);
    String command = "/" + Verb.TICKETS.word() + ' ' + ticket.code() + ' ';
    return Said.asking(
        said,
        List.of(
            texts.offer(kind.name().toLowerCase(Locale.ROOT), command),
            new Offer(wording.get("ticket.offer.unsent"), "/" + Verb.CANCEL.word())));
  }
}
