package vn.tinhgon.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Fates;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Code;
import vn.tinhgon.ticket.Steps;
import vn.tinhgon.ticket.Steps.Kind;
import vn.tinhgon.ticket.Steps.Step;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketLetters;
import vn.tinhgon.ticket.Tickets;
import vn.tinhgon.ticket.Wishes;

/**
 * Reads what keepers say of tickets: by command, by a choice, by replying to a letter. Every time
 * it is asked anew whether the ticket is theirs.
 */
@Component
class TicketCommands {
  private static final int LINES = 10;

  private final Tickets tickets;
  private final Askers askers;
  private final Steps steps;
  private final Wishes wishes;
  private final TicketLetters letters;
  private final Fates fates;
  private final TicketDesk desk;
  private final TicketDrafts drafts;
  private final Rights rights;
  private final TicketText texts;
  private final Wording wording;

  TicketCommands(
      Tickets tickets,
      Askers askers,
      Steps steps,
      Wishes wishes,
      TicketLetters letters,
      Fates fates,
      TicketDesk desk,
      TicketDrafts drafts,
      Rights rights,
      TicketText texts,
      Wording wording) {
    this.tickets = tickets;
    this.askers = askers;
    this.steps = steps;
    this.wishes = wishes;
    this.letters = letters;
    this.fates = fates;
    this.desk = desk;
    this.drafts = drafts;
    this.rights = rights;
    this.texts = texts;
    this.wording = wording;
  }

  /** {@code /phieu}: the open ones, or one of them and what is to be done with it. */
  Said run(Inbound message, String rest) {
    if (rest.matches("\\d{0,4}")) {
      return list(Person.of(message), rest.isEmpty() ? 1 : Math.max(1, Integer.parseInt(rest)));
    }
    Optional<Code.Typed> typed = Code.read(rest);
    Optional<Ticket> found = typed.flatMap(code -> tickets.find(code.code()));
    return found
        .map(ticket -> step(message, ticket, typed.map(Code.Typed::rest).orElse("")))
        .orElseGet(() -> Said.of(wording.get("ticket.unknown")));
  }

  /** {@code /traloi}: the answer to one of them. */
  Said answer(Inbound message, String rest) {
    Optional<Code.Typed> typed = Code.read(rest);
    Optional<Ticket> found = typed.flatMap(code -> tickets.find(code.code()));
    return found
        .map(ticket -> step(message, ticket, Kind.ANSWER, typed.orElseThrow().rest()))
        .orElseGet(() -> Said.of(wording.get("ticket.unknown")));
  }

  /** Words that reply to a letter which asked their writer; empty for all others. */
  Optional<Said> replied(Inbound message, String text) {
    String to = message.replyTo();
    if (to == null || !message.privately()) {
      return Optional.empty();
    }
    // A number of one digit may have been meant for a choice: nobody is sent that before it is
    // asked.
    String words = text.strip().matches("\\d") ? "" : text.strip();
    return fates
        .sent(message.address(), to)
        .flatMap(number -> letters.asked(number, message.sender().id()))
        .flatMap(tickets::find)
        .map(ticket ->
            message.sender().origin() == Origin.TYPED
                ? step(message, ticket, Kind.ANSWER, words)
                : Said.of(wording.get("ticket.typed.only", ticket.code().toString())));
  }

  /** The same where no words came with it, but a picture or a file. */
  Optional<Said> repliedWithoutWords(Inbound message) {
    return replied(message, "").map(said -> said.after(wording.get("ticket.words.only")));
  }

  /** Words that a ticket waits for; empty if none does. */
  Optional<Said> carryOn(Inbound message, String text) {
    Optional<Step> open = steps.of(message.address(), message.sender().id());
    if (open.isEmpty() || open.get().kind() == Kind.REPLACE) {
      return Optional.empty();
    }
    stop(message);
    if (Plain.words(text).equals(wording.get("guide.words.stop"))) {
      return Optional.of(Said.asking(wording.get("cancel.done"), List.of()));
    }
    return tickets
        .find(open.get().ticket())
        .map(ticket -> step(message, ticket, open.get().kind(), text.strip()));
  }

  /** Gives up what waits; whether anything did. */
  boolean stop(Inbound message) {
    return steps.end(message.address(), message.sender().id());
  }

  void forgetOld() {
    steps.forgetOld();
    wishes.forgetOld();
  }

  private Said step(Inbound message, Ticket ticket, String order) {
    for (Kind kind : Kind.values()) {
      String word = texts.word(kind.name().toLowerCase(Locale.ROOT));
      Optional<String> words = after(word, order);
      if (words.isPresent()) {
        return step(message, ticket, kind, words.get());
      }
    }
    if (!keeps(Person.of(message), ticket)) {
      return desk.refused(message, ticket);
    }
    return after(texts.word("draft"), order).isPresent()
        ? drafts.make(message, ticket)
        : new Said(
            texts.all(ticket, askers.of(ticket.id())),
            texts.offers(ticket, rights.mayUse(Person.of(message), Verb.ADD)));
  }

  private Said step(Inbound message, Ticket ticket, Kind kind, String words) {
    boolean keeps = keeps(Person.of(message), ticket);
    if (keeps && kind == Kind.REPLACE) {
      return desk.replace(message, ticket);
    }
    // What was asked for before gives way to what is wanted now, whether typed or pressed.
    stop(message);
    if (!keeps) {
      return desk.refused(message, ticket);
    }
    return words.isBlank()
        ? desk.ask(message, ticket, kind)
        : switch (kind) {
          case ANSWER -> desk.answer(message, ticket.id(), words);
          case GIVE -> desk.give(message, ticket, words);
          case SAME -> desk.same(message, ticket, words);
          case REFUSE -> desk.refuse(message, ticket, words);
          case REPLACE -> desk.replace(message, ticket);
        };
  }

  /** What follows those first words; empty if others stand there. */
  private static Optional<String> after(String word, String order) {
    int count = word.split(" ", -1).length;
    String[] typed = order.strip().split("\\s+", count + 1);
    if (typed.length < count) {
      return Optional.empty();
    }
    String begin = String.join(" ", List.of(typed).subList(0, count));
    return Plain.words(begin).equals(Plain.words(word))
        ? Optional.of(typed.length > count ? typed[count].strip() : "")
        : Optional.empty();
  }

  private boolean keeps(Person who, Ticket ticket) {
    return rights.keeps(who).test(ticket.localities())
        || (who.equals(ticket.keeper()) && rights.hasOne(who, Verb.TICKETS.need().roles()));
  }

  private Said list(Person who, int page) {
    Predicate<List<String>> keeps = rights.keeps(who);
    List<Tickets.Listed> open =
        tickets.openLines().stream()
            .filter(line -> who.equals(line.keeper()) || keeps.test(line.localities()))
            .toList();
    if (open.isEmpty()) {
      return Said.of(wording.get("ticket.none.open"));
    }
    int pages = (open.size() + LINES - 1) / LINES;
    int shown = Math.min(page, pages);
    String lines =
        open.subList((shown - 1) * LINES, Math.min(shown * LINES, open.size())).stream()
            .flatMap(line -> tickets.find(line.id()).stream())
            .map(texts::line)
            .collect(Collectors.joining("\n"));
    String head = wording.get("ticket.list", "" + open.size(), "" + shown, "" + pages);
    String next = "/" + Verb.TICKETS.word() + ' ' + (shown + 1);
    return new Said(
        head + "\n" + lines + "\n\n" + wording.get("ticket.list.do"),
        shown < pages ? List.of(new Offer(wording.get("ticket.offer.more"), next)) : List.of());
  }
}
