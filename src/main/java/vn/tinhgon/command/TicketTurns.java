package vn.tinhgon.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.ticket.Line;
import vn.tinhgon.ticket.Ticket;

/**
 * Whose turn it is to answer: the one who was given a ticket, those who keep its places, at last
 * the administrators.
 */
@Component
class TicketTurns {
  private final Rights rights;
  private final StaffPost post;

  TicketTurns(Rights rights, StaffPost post) {
    this.rights = rights;
    this.post = post;
  }

  /** Who is asked first: where nobody keeps the places who can be written to, administrators. */
  Line first(List<String> places) {
    return reached(rights.keepers(places)) ? Line.KEEPERS : Line.ADMINISTRATORS;
  }

  /** Whose turn it is now. */
  Set<Person> now(Ticket ticket) {
    Person keeper = ticket.keeper();
    // Whoever lost his role since is told of nobody's question any more.
    return keeper != null && rights.hasOne(keeper, Verb.TICKETS.need().roles())
        ? Set.of(keeper)
        : of(ticket.line(), ticket);
  }

  /** Whose turn it is when nobody has answered in time: only of those who can be told. */
  Line next(Ticket ticket) {
    Line next = after(ticket);
    return reached(others(ticket, next)) ? next : Line.NOBODY;
  }

  private Line after(Ticket ticket) {
    if (ticket.keeper() == null) {
      return ticket.line() == Line.KEEPERS ? Line.ADMINISTRATORS : Line.NOBODY;
    }
    return ticket.line() == Line.KEEPERS && reached(others(ticket, Line.KEEPERS))
        ? Line.KEEPERS
        : Line.ADMINISTRATORS;
  }

  /** Those in that line, without the one who had it. */
  Set<Person> others(Ticket ticket, Line line) {
    Set<Person> others = new LinkedHashSet<>(of(line, ticket));
    others.remove(ticket.keeper());
    return others;
  }

  /** All who may answer it, besides whose turn it is. */
  Set<Person> besides(Ticket ticket) {
    Set<Person> all = new LinkedHashSet<>(rights.keepers(ticket.localities()));
    all.addAll(rights.administrators());
    all.removeAll(now(ticket));
    return all;
  }

  private Set<Person> of(Line line, Ticket ticket) {
    return switch (line) {
      case KEEPERS -> rights.keepers(ticket.localities());
      case ADMINISTRATORS -> rights.administrators();
      case NOBODY -> Set.of();
    };
  }

  private boolean reached(Set<Person> people) {
    return people.stream().anyMatch(post::reaches);
  }
}
