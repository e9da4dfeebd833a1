package vn.tinhgon.command;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Essence;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Decision;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.Tickets;
import vn.tinhgon.ticket.Tickets.Wanted;
import vn.tinhgon.ticket.Wishes.Wish;

/**
 * Lets a question that its asker agreed to pass on join the ticket that asks the same, or be one.
 */
@Component
class Passing {
  private final Tickets tickets;
  private final Askers askers;
  private final Memory memory;
  private final AnswerEngine engine;
  private final TicketTopics topics;
  private final TicketTurns turns;
  private final TicketTerms terms;
  private final TicketPost post;
  private final Clock clock;

  Passing(
      Tickets tickets,
      Askers askers,
      Memory memory,
      AnswerEngine engine,
      TicketTopics topics,
      TicketTurns turns,
      TicketTerms terms,
      TicketPost post,
      Clock clock) {
    this.tickets = tickets;
    this.askers = askers;
    this.memory = memory;
    this.engine = engine;
    this.topics = topics;
    this.turns = turns;
    this.terms = terms;
    this.post = post;
    this.clock = clock;
  }

  /** Passes on what was shown, or its question alone; returns the ticket that it came to. */
  Ticket pass(Inbound message, Wish shown, boolean all) {
    tickets.door();
    Wish wish = all ? shown : shown.alone();
    Essence essence = engine.essence(wish.question(), wish.places());
    boolean alone = standsAlone(message, shown, essence);
    return Optional.of(essence)
        .filter(_ -> alone)
        .flatMap(this::alike)
        .map(open -> join(message, open, wish))
        .orElseGet(() -> open(message, essence, alone ? essence.key() : "", wish));
  }

  /** Whether nothing said before can be what it is about; else its words may mean anything. */
  private boolean standsAlone(Inbound message, Wish wish, Essence essence) {
    return !essence.leans()
        && wish.conversation().isEmpty()
        && memory.exchanges(message.address(), message.sender().id()).stream()
            .filter(turn -> !turn.asked().equals(wish.question()))
            .noneMatch(turn ->
                turn.places().isEmpty()
                    || essence.places().isEmpty()
                    || turn.places().stream().anyMatch(essence.places()::contains));
  }

  /**
   * The open ticket that asks the same as all its askers. Where there are two, one of them was
   * typed without marks, and which of them is meant nobody knows.
   */
  private Optional<Ticket> alike(Essence essence) {
    List<Ticket> alike =
        tickets.openWith(essence.key()).stream()
            .filter(open -> asksTheSame(essence, open))
            .toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  private boolean asksTheSame(Essence essence, Ticket open) {
    List<String> asked = askers.of(open.id()).stream().map(Asker::words).distinct().toList();
    return !asked.isEmpty()
        && asked.stream().allMatch(words -> essence.same(engine.essence(words, open.localities())));
  }

  private Ticket join(Inbound message, Ticket alike, Wish wish) {
    Ticket open = tickets.lock(alike.id());
    boolean isNew = askers.add(open.id(), message.address(), message.sender().id(), wish);
    if (isNew
        && open.join(askers.of(open.id()).size(), clock.instant()) instanceof Decision.Done done) {
      tickets.save(done, nobody(message));
    }
    return open;
  }

  private Ticket open(Inbound message, Essence essence, String key, Wish wish) {
    var wanted = new Wanted(wish.question(), key, essence.places(), topics.of(wish.question()));
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
}
