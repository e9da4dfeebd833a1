package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Aftermath;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Line;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketState;

/** Tickets in words: for those who keep them, and for those who asked. */
@Component
class TicketText {
  static final int LONGEST_LINE = 90;

  private final RecognisedText recognised;
  private final StaffNames names;
  private final TicketTerms terms;
  private final Aftermath aftermath;
  private final ReachedText reached;
  private final Wording wording;

  TicketText(
      RecognisedText recognised,
      StaffNames names,
      TicketTerms terms,
      Aftermath aftermath,
      Wording wording) {
    this.recognised = recognised;
    reached = new ReachedText(wording);
    this.names = names;
    this.terms = terms;
    this.aftermath = aftermath;
    this.wording = wording;
  }

  /**
   * What a keeper is sent: nothing of the askers but what they agreed to, and the channel.
   *
   * @param why the sentence that says why he is written to
   * @param replies whether he may simply reply to it
   */
  String letter(Ticket ticket, List<Asker> askers, String why, boolean replies) {
    return wording.get(why, ticket.code().toString())
        + "\n\n"
        + content(ticket, askers)
        + "\n\n"
        + terms.saidToKeepers(ticket)
        + "\n"
        + wording.get(replies ? "ticket.letter.do" : "ticket.letter.do.typed", command(ticket));
  }

  /** Everything about it, for a keeper. */
  String all(Ticket ticket, List<Asker> askers) {
    List<String> lines = new ArrayList<>();
    lines.add(
        wording.get("ticket.head", ticket.code().toString(), state(ticket), "" + ticket.asked()));
    lines.add(wording.get("ticket.since", Vietnam.moment(ticket.askedAt())));
    Person keeper = ticket.keeper();
    if (keeper != null) {
      lines.add(wording.get("ticket.keeper", name(keeper)));
    }
    if (ticket.state().open()) {
      lines.add(terms.saidToKeepers(ticket));
    }
    String text = String.join("\n", lines) + "\n\n" + content(ticket, askers);
    return ticket.told().isEmpty()
        ? text
        : text + "\n\n" + toldBefore(ticket) + "\n" + reached.told(askers);
  }

  private String content(Ticket ticket, List<Asker> askers) {
    List<String> lines = new ArrayList<>();
    for (Asker asker : askers) {
      lines.add(
          wording.get(
              "ticket.asked.by",
              new ChannelWords(wording).word(asker.at().channel()),
              asker.words()));
      if (!asker.conversation().isEmpty()) {
        lines.add(wording.get("ticket.conversation", asker.conversation()));
      }
    }
    lines.addAll(recognised.lines(ticket.question(), ticket.localities(), ticket.topic()));
    return String.join("\n", lines);
  }

  /** What the askers were told, by whom and when: for keepers only. */
  String toldBefore(Ticket ticket) {
    Person keeper = ticket.keeper();
    return wording.get(
        ticket.state() == TicketState.REFUSED ? "ticket.was.refused" : "ticket.was.answered",
        keeper == null ? "" : name(keeper),
        ticket.closedAt() == null ? "" : Vietnam.moment(ticket.closedAt()),
        ticket.told());
  }

  /** That somebody could not be told. */
  String lost(Asker asker) {
    return reached.lost(asker);
  }

  /** What an asker is told, in his own words and those of the office. */
  String told(Ticket ticket, Asker asker, boolean again) {
    String key =
        ticket.state() == TicketState.REFUSED
            ? "ticket.told.refused"
            : again ? "ticket.told.again" : "ticket.told.answer";
    return wording.get(
        key,
        ticket.code().toString(),
        asker.words(),
        ticket.told(),
        ticket.closedAt() == null ? "" : Vietnam.moment(ticket.closedAt()));
  }

  /** Below an answer: what readers of the entry made of it get instead by now, if they do. */
  String since(Ticket told) {
    return aftermath
        .of(told)
        .map(says ->
            "\n\n"
                + (says.isEmpty()
                    ? wording.get("ticket.since.withdrawn")
                    : wording.get("ticket.since.mended", says)))
        .orElse("");
  }

  /** What an asker is told when nobody has answered in time. */
  String late(Ticket ticket, Asker asker) {
    return wording.get(
        ticket.line() == Line.NOBODY ? "ticket.late.still" : "ticket.late.asker",
        ticket.code().toString(),
        Vietnam.moment(ticket.term().until()),
        asker.words());
  }

  /** What an asker is told when it was given to somebody, who has time until then. */
  String given(Ticket ticket, Asker asker) {
    return wording.get(
        "ticket.told.given",
        ticket.code().toString(),
        Vietnam.moment(ticket.term().until()),
        asker.words());
  }

  /** What an asker is told when his ticket was joined to another. */
  String merged(Ticket ticket, Ticket other, Asker asker) {
    return wording.get(
        "ticket.told.merged", ticket.code().toString(), other.code().toString(), asker.words());
  }

  /** What an asker is told when his ticket stands alone again. */
  String split(Ticket ticket, Asker asker) {
    return wording.get(
        "ticket.told.split", ticket.code().toString(), terms.said(ticket), asker.words());
  }

  /** What an asker is told when a refusal was taken back. */
  String reopened(Ticket ticket, Asker asker) {
    return wording.get(
        "ticket.told.reopened", ticket.code().toString(), terms.said(ticket), asker.words());
  }

  /** One line of a list. */
  String line(Ticket ticket) {
    return wording.get(
        "ticket.line",
        ticket.code().toString(),
        state(ticket),
        "" + ticket.asked(),
        terms.inLine(ticket),
        Excerpt.of(ticket.question(), LONGEST_LINE));
  }

  String state(Ticket ticket) {
    return wording.get("ticket.state." + ticket.state());
  }

  /**
   * Choices for what may be done with it.
   *
   * @param writes whether for one who writes entries
   */
  List<Offer> offers(Ticket ticket, boolean writes) {
    String command = "/" + Verb.TICKETS.word() + ' ' + ticket.code() + ' ';
    if (ticket.state() == TicketState.ANSWERED && writes) {
      String entry = ticket.entry();
      return List.of(
          entry.isEmpty()
              ? offer("draft", command)
              : new Offer(
                  wording.get("ticket.offer.entry", entry), "/" + Verb.EDIT.word() + ' ' + entry));
    }
    return ticket.state().open()
        ? List.of(
            offer("answer", command),
            offer("give", command),
            offer("same", command),
            offer("refuse", command))
        : List.of();
  }

  /** A choice with the words that stand for it in the command. */
  Offer offer(String what, String command) {
    return new Offer(wording.get("ticket.offer." + what), command + word(what));
  }

  /** How a keeper writes what he wants done. */
  String word(String what) {
    return wording.get("ticket.word." + what);
  }

  String name(Person who) {
    return names.known().getOrDefault(who, StaffNames.code(who));
  }

  /** The same with the code by which he is named in commands. */
  String nameAndCode(Person who) {
    String name = name(who);
    String code = StaffNames.code(who);
    return name.contains(code) ? name : name + ' ' + code;
  }

  private static String command(Ticket ticket) {
    return "/" + Verb.ANSWER.word() + ' ' + ticket.code();
  }

  /** The places it is about, by name. */
  String places(Ticket ticket, String between) {
    return recognised.places(ticket.localities(), between);
  }
}
