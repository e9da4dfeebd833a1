package vn.tinhgon.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Fates;
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

  private final Tickets tickets;
  private final Steps steps;
  private final Wishes wishes;
  private final TicketLetters letters;
  private final Fates fates;
  private final TicketDesk desk;
  private final TicketList lists;
  private final TicketHolds holds;
  private final TicketMerges merges;
  private final TicketDrafts drafts;
  private final TicketView view;
  private final Rights rights;
  private final TicketText texts;
  private final Wording wording;

  TicketCommands(
      Tickets tickets,
      Steps steps,
      Wishes wishes,
      TicketLetters letters,
      Fates fates,
      TicketDesk desk,
      TicketList lists,
      TicketHolds holds,
      TicketMerges merges,
      TicketDrafts drafts,
      TicketView view,
      Rights rights,
      TicketText texts,
      Wording wording) {
    this.tickets = tickets;
    this.steps = steps;
    this.wishes = wishes;
    this.letters = letters;
    this.fates = fates;
    this.desk = desk;
    this.lists = lists;
    this.holds = holds;
    this.merges = merges;
    this.drafts = drafts;
    this.view = view;
    this.rights = rights;
    this.texts = texts;
    this.wording = wording;
  }

  /** {@code /phieu}: the open ones, or one of them and what is to be done with it. */
  Said run(Inbound message, String rest) {
    if (rest.matches("\\d{0,4}")) {
      return lists.page(
          Person.of(message), rest.isEmpty() ? 1 : Math.max(1, Integer.parseInt(rest)));
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
    List<Long> asked =
        fates
            .sent(message.address(), to)
            .map(number -> letters.asked(number, message.sender().id()))
            .orElse(List.of());
    return asked.size() > 1
        ? Optional.of(Said.of(wording.get("ticket.many.which")))
        : asked.stream().findFirst().flatMap(tickets::find).map(one -> replied(message, one, text));
  }

  private Said replied(Inbound message, Ticket ticket, String text) {
    if (message.sender().origin() != Origin.TYPED) {
      return Said.of(wording.get("ticket.typed.only", ticket.code().toString()));
    }
    String words = text.strip();
    Optional<String> chosen = holds.chosen(ticket, words);
    if (chosen.isPresent()) {
      return step(message, ticket, chosen.get());
    }
    // A number of one digit was meant for a choice, be it none of these.
    return words.isEmpty() || words.matches("\\d")
        ? step(message, ticket, Kind.ANSWER, "")
        : heard(message, ticket, Kind.ANSWER, words);
  }

  /** Words for the askers that may have been meant for us are shown before they are sent. */
  private Said heard(Inbound message, Ticket ticket, Kind kind, String words) {
    if (holds.stops(words)) {
      stop(message);
      return Said.asking(wording.get("ticket.nothing.sent", ticket.code().toString()), List.of());
    }
    boolean doubtful =
        (kind == Kind.ANSWER || kind == Kind.REFUSE)
            && ticket.state().open()
            && keeps(Person.of(message), ticket)
            && holds.doubts(words);
    return doubtful
        ? holds.hold(message, ticket, kind == Kind.ANSWER ? Kind.SEND : Kind.SEND_WHY, words)
        : step(message, ticket, kind, words);
  }

  /** The same where no words came with it, but a picture or a file. */
  Optional<Said> repliedWithoutWords(Inbound message) {
    return replied(message, "").map(said -> said.after(wording.get("ticket.words.only")));
  }

  /** Words that a ticket waits for; empty if none does. */
  Optional<Said> carryOn(Inbound message, String text) {
    Optional<Step> open = steps.of(message.address(), message.sender().id());
    if (open.isEmpty() || open.get().kind().holds()) {
      return Optional.empty();
    }
    stop(message);
    return tickets
        .find(open.get().ticket())
        .map(ticket -> heard(message, ticket, open.get().kind(), text.strip()));
  }

  /** Whoever was shown a ticket by its command may reply to that. */
  void sent(Inbound message, String command, List<Long> numbers) {
    String rest = command.strip().replaceFirst("^\\S+\\s*", "");
    Code.read(rest)
        .filter(typed -> typed.rest().isEmpty())
        .flatMap(typed -> tickets.find(typed.code()))
        .filter(ticket -> keeps(Person.of(message), ticket))
        .ifPresent(ticket -> letters.asks(numbers, ticket, message.sender().id()));
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
    if (after(texts.word("split"), order).isPresent()) {
      return merges.split(message, ticket);
    }
    return after(texts.word("draft"), order).isPresent()
        ? drafts.make(message, ticket)
        : view.of(ticket, rights.mayUse(Person.of(message), Verb.ADD));
  }

  private Said step(Inbound message, Ticket ticket, Kind kind, String words) {
    boolean keeps = keeps(Person.of(message), ticket);
    if (keeps && kind.holds()) {
      return kind == Kind.MERGE
          ? merges.release(message, ticket)
          : desk.release(message, ticket, kind);
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
          case SAME ->
              merges
                  .same(message, ticket, words)
                  .orElseGet(() ->
                      desk.ask(message, ticket, Kind.SAME).after(wording.get("ticket.unknown")));
          case REFUSE -> desk.refuse(message, ticket, words);
          case REPLACE, SEND, SEND_WHY, MERGE -> desk.release(message, ticket, kind);
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
}
