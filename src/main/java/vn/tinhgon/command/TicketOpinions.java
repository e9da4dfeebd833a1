package vn.tinhgon.command;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Asker.Opinion;
import vn.tinhgon.ticket.AskerVotes;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Code;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketState;
import vn.tinhgon.ticket.Tickets;

/** Takes what an asker says of the answer to his ticket; that it is wrong its keepers are told. */
@Component
class TicketOpinions {
  private final Tickets tickets;
  private final Askers askers;
  private final AskerVotes votes;
  private final TicketTurns turns;
  private final TicketPost post;
  private final TicketVoteWords words;
  private final Wording wording;

  TicketOpinions(
      Tickets tickets,
      Askers askers,
      AskerVotes votes,
      TicketTurns turns,
      TicketPost post,
      Wording wording) {
    this.tickets = tickets;
    this.askers = askers;
    this.votes = votes;
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
                .filter(ticket -> ticket.state() == TicketState.ANSWERED)
                .flatMap(ticket ->
                    askers
                        .of(ticket.id(), message.address(), message.sender().id())
                        .map(asker -> note(ticket, asker, said))));
  }

  private Said note(Ticket ticket, Asker asker, TicketVoteWords.Said said) {
    boolean news = votes.note(asker, said.right() ? Opinion.RIGHT : Opinion.WRONG);
    String code = ticket.code().toString();
    if (said.right()) {
      return Said.of(wording.get("ticket.vote.up", code));
    }
    if (news || !said.why().isEmpty()) {
      post.tellWrong(ticket, turns.now(ticket), said.why());
    }
    return Said.of(
        said.why().isEmpty()
            ? wording.get("ticket.vote.down", code)
            : wording.get("ticket.vote.reason", code, said.why()));
  }
}
