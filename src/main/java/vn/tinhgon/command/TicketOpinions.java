package vn.tinhgon.command;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.feedback.Questions;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Asker.Opinion;
import vn.tinhgon.ticket.AskerVotes;
import vn.tinhgon.ticket.Code;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketState;
import vn.tinhgon.ticket.Tickets;

/** Takes what an asker says of the answer to his ticket; that it is wrong its keepers are told. */
@Component
public class TicketOpinions {
  private final Tickets tickets;
  private final OwnChats chats;
  private final AskerVotes votes;
  private final Questions questions;
  private final TicketTurns turns;
  private final TicketPost post;
  private final TicketVoteWords words;
  private final Wording wording;

  TicketOpinions(
      Tickets tickets,
      OwnChats chats,
      AskerVotes votes,
      Questions questions,
      TicketTurns turns,
      TicketPost post,
      Wording wording) {
    this.tickets = tickets;
    this.chats = chats;
    this.votes = votes;
    this.questions = questions;
    this.turns = turns;
    this.post = post;
    words = new TicketVoteWords(wording);
    this.wording = wording;
  }

  /** Takes what stands behind the code, if it is said of an answer that the sender got. */
  Optional<Said> said(Inbound message, Code.Typed typed) {
    return words
        .read(typed.rest())
        .flatMap(said ->
            tickets
                .find(typed.code())
                .map(tickets::awaited)
                .flatMap(ticket -> note(message, ticket, said)));
  }

  /**
   * Takes right or wrong said of the office's answer, if that is the last that the person was told.
   *
   * @param asked when he last asked something
   */
  public Optional<Said> voted(Inbound message, boolean right, Optional<Instant> asked) {
    Instant since = asked.orElse(Instant.EPOCH);
    return chats.of(message).stream()
        .flatMap(chat -> votes.lastTold(chat.at(), chat.person(), since).stream())
        .findFirst()
        .flatMap(tickets::find)
        .flatMap(ticket -> note(message, ticket, new TicketVoteWords.Said(right, "", "")));
  }

  /** Whether the person's next words may say why the office's answer is wrong. */
  public boolean asksWhy(Inbound message) {
    return unexplained(message).isPresent();
  }

  /** Takes those words. */
  public Optional<Said> explained(Inbound message, String why) {
    return unexplained(message)
        .flatMap(tickets::find)
        .flatMap(ticket -> note(message, ticket, new TicketVoteWords.Said(false, why, "")));
  }

  /** No longer takes words for that: something else was asked or judged. */
  public void goOn(Inbound message) {
    chats.of(message).forEach(chat -> votes.goOn(chat.at(), chat.person()));
  }

  private Optional<Long> unexplained(Inbound message) {
    return chats.of(message).stream()
        .flatMap(chat -> votes.unexplained(chat.at(), chat.person()).stream())
        .findFirst();
  }

  private Optional<Said> note(Inbound message, Ticket ticket, TicketVoteWords.Said said) {
    if (ticket.state() != TicketState.ANSWERED) {
      return Optional.empty();
    }
    return chats
        .asking(ticket.id(), message)
        .map(asker -> words.meant(said, ticket) ? note(message, ticket, asker, said) : old(ticket));
  }

  private Said note(Inbound message, Ticket ticket, Asker asker, TicketVoteWords.Said said) {
    // What was said of another answer before is explained no more.
    questions.ask(message.address(), message.sender().id());
    goOn(message);
    Opinion opinion = said.right() ? Opinion.RIGHT : Opinion.WRONG;
    boolean news = votes.note(asker, opinion, said.why());
    String code = ticket.code().toString();
    if (said.right()) {
      return Said.of(wording.get("ticket.vote.up", code));
    }
    // Nothing new is not told again; that somebody was told is said only if he was.
    boolean told = (news || !said.why().isEmpty()) && tell(ticket, said.why());
    return Said.of(
        said.why().isEmpty()
            ? wording.get(told ? "ticket.vote.down" : "ticket.vote.down.kept", code)
            : wording.get(
                told ? "ticket.vote.reason" : "ticket.vote.reason.kept", code, said.why()));
  }

  /** Whoever answered may have gone, or work where nobody can be written to. */
  private boolean tell(Ticket ticket, String why) {
    return post.tellWrong(ticket, turns.now(ticket), why) > 0
        || post.tellWrong(ticket, turns.besides(ticket), why) > 0;
  }

  /** Nothing is counted against an answer that came later. */
  private Said old(Ticket ticket) {
    return new Said(
        wording.get("ticket.vote.old", ticket.code().toString(), ticket.told()),
        words.offers(ticket));
  }
}
