package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.linking.Chat;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Asker.Delivery;
import vn.tinhgon.ticket.AskerVotes;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketLetters;
import vn.tinhgon.ticket.TicketState;

/** Writes to the keepers and the askers of tickets, in the transaction of what led to it. */
@Component
class TicketPost {
  private final Letters letters;
  private final TicketLetters sent;
  private final Askers askers;
  private final StaffPost staff;
  private final TicketText texts;
  private final NearTickets near;
  private final AskerVotes votes;
  private final TicketVoteWords voteWords;
  private final Wording wording;

  TicketPost(
      Letters letters,
      TicketLetters sent,
      Askers askers,
      AskerVotes votes,
      StaffPost staff,
      TicketText texts,
      NearTickets near,
      Wording wording) {
    this.letters = letters;
    this.sent = sent;
    this.askers = askers;
    this.staff = staff;
    this.texts = texts;
    this.near = near;
    this.votes = votes;
    voteWords = new TicketVoteWords(wording);
    this.wording = wording;
  }

  /** Asks these people; how many of them could be written to. */
  int ask(Ticket ticket, Collection<Person> people, String why) {
    List<Asker> asking = askers.of(ticket.id());
    List<Offer> offers = new ArrayList<>(texts.offers(ticket, false));
    Optional<Ticket> alike = near.of(ticket);
    alike.ifPresent(other -> offers.add(near.offer(ticket, other)));
    String beside = alike.map(other -> "\n" + near.line(other)).orElse("");
    int asked = 0;
    for (Person who : people) {
      Optional<Address> at = staff.address(who);
      List<Long> numbers =
          at.map(to ->
                  letters.send(
                      to,
                      who.id(),
                      texts.letter(ticket, asking, why, staff.takesReplies(to)) + beside,
                      offers))
              .orElse(List.of());
      sent.asks(numbers, ticket, who.id());
      asked += numbers.isEmpty() ? 0 : 1;
    }
    return asked;
  }

  /** Asks one of them about all of these in one letter. */
  void askAll(List<Ticket> tickets, Person who, String letter) {
    List<Long> numbers =
        staff
            .address(who)
            .map(to -> letters.send(to, who.id(), letter, List.of()))
            .orElse(List.of());
    tickets.forEach(ticket -> sent.asks(numbers, ticket, who.id()));
  }

  /** Tells one of all that he asked, in one letter. */
  void tellAll(Chat to, String letter) {
    letters.send(to.at(), to.person(), letter, List.of());
  }

  /** Tells these askers that their answer takes longer, and until when. */
  void tellLate(Ticket ticket, List<Asker> people) {
    people.forEach(
        asker -> letters.send(asker.at(), asker.person(), texts.late(ticket, asker), List.of()));
  }

  /** Tells these askers that somebody else has it now, and until when. */
  void tellGiven(Ticket ticket, List<Asker> people) {
    people.forEach(
        asker -> letters.send(asker.at(), asker.person(), texts.given(ticket, asker), List.of()));
  }

  /** Tells these askers under which code their question is answered now. */
  void tellMerged(Ticket ticket, Ticket other, List<Asker> people) {
    people.forEach(asker ->
        letters.send(asker.at(), asker.person(), texts.merged(ticket, other, asker), List.of()));
  }

  /** Tells these askers that their question is answered under its own code again. */
  void tellSplit(Ticket ticket, List<Asker> people) {
    people.forEach(
        asker -> letters.send(asker.at(), asker.person(), texts.split(ticket, asker), List.of()));
  }

  /** Tells these askers that their question, which had been refused, is looked into again. */
  void tellReopened(Ticket ticket, List<Asker> people) {
    people.forEach(asker ->
        letters.send(asker.at(), asker.person(), texts.reopened(ticket, asker), List.of()));
  }

  /** Tells whom it had been given to that it is no longer his. */
  void tellTakenBack(Ticket ticket, Person given) {
    String text = wording.get("ticket.taken.back", ticket.code().toString());
    staff.address(given).ifPresent(at -> letters.send(at, given.id(), text, List.of()));
  }

  /**
   * Tells these people that somebody calls the answer wrong; replying to it is correcting it.
   *
   * @return how many of them could be written to
   */
  int tellWrong(Ticket ticket, Collection<Person> people, String reason) {
    String code = ticket.code().toString();
    String text =
        wording.get("ticket.letter.wrong", code, ticket.question(), ticket.told())
            + (reason.isEmpty() ? "" : "\n" + wording.get("ticket.letter.wrong.why", reason))
            + "\n\n";
    String command = "/" + Verb.ANSWER.word() + ' ' + code;
    int told = 0;
    for (Person who : people) {
      List<Long> numbers =
          staff
              .address(who)
              .map(to ->
                  letters.send(
                      to,
                      who.id(),
                      text
                          + wording.get(
                              staff.takesReplies(to)
                                  ? "ticket.letter.wrong.do"
                                  : "ticket.letter.wrong.do.typed",
                              command),
                      List.of()))
              .orElse(List.of());
      sent.asks(numbers, ticket, who.id());
      told += numbers.isEmpty() ? 0 : 1;
    }
    return told;
  }

  /** Tells these askers what their ticket has come to. */
  void tell(Ticket ticket, List<Asker> people, boolean again) {
    people.forEach(asker -> send(ticket, asker, new Chat(asker.at(), asker.person()), again, ""));
  }

  /**
   * Tells one whom it did not reach before, in that chat of his; that is still known should it fail
   * once more.
   */
  void tellAgain(Ticket ticket, Asker asker, Chat to) {
    send(ticket, asker, to, false, asker.reason());
  }

  private void send(Ticket ticket, Asker asker, Chat to, boolean again, String failedBefore) {
    boolean answered = ticket.state() == TicketState.ANSWERED;
    List<Long> numbers =
        letters.send(
            to.at(),
            to.person(),
            texts.told(ticket, asker, again) + (answered ? texts.since(ticket) : ""),
            answered ? voteWords.offers(ticket) : List.of());
    if (answered) {
      votes.told(asker);
    }
    told(ticket, asker, numbers, failedBefore);
  }

  private void told(Ticket ticket, Asker asker, List<Long> numbers, String failedBefore) {
    sent.tells(numbers, ticket, asker);
    askers.delivered(
        asker.id(),
        numbers.isEmpty() ? Delivery.NOT_DELIVERED : Delivery.SENDING,
        numbers.isEmpty() ? wording.get("ticket.channel.off") : failedBefore);
  }
}
