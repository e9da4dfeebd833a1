package vn.tinhgon.command;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Tickets;

/** The open tickets that wait for somebody, page by page. */
@Component
class TicketList {
  private static final int LINES = 10;

  private final Tickets tickets;
  private final Rights rights;
  private final TicketText texts;
  private final Wording wording;

  TicketList(Tickets tickets, Rights rights, TicketText texts, Wording wording) {
    this.tickets = tickets;
    this.rights = rights;
    this.texts = texts;
    this.wording = wording;
  }

  Said page(Person who, int page) {
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
