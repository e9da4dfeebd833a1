package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.AskedAlike;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.Tickets;

/** Offers to whom a ticket may be given, and with which others it may be one. */
@Component
class TicketPartners {
  private static final int OFFERED = 6;
  private static final Pattern PAGE = Pattern.compile("(\\p{L}+) (\\d{1,4})");

  private final AskedAlike alike;
  private final Tickets tickets;
  private final TicketText texts;
  private final Rights rights;
  private final Wording wording;

  TicketPartners(
      AskedAlike alike, Tickets tickets, TicketText texts, Rights rights, Wording wording) {
    this.alike = alike;
    this.tickets = tickets;
    this.texts = texts;
    this.rights = rights;
    this.wording = wording;
  }

  /** The page that was asked for in place of a person; empty if none was. */
  Optional<Integer> page(String words) {
    String word = Plain.words(wording.get("ticket.words.page", ""));
    Matcher page = PAGE.matcher(Plain.words(words));
    return page.matches() && page.group(1).equals(word)
        ? Optional.of(Integer.valueOf(page.group(2)))
        : Optional.empty();
  }

  /** Some who keep the store, and where there are more, a way to the next of them. */
  List<Offer> people(Inbound message, Ticket ticket, int page) {
    List<Person> people =
        rights.everybody().stream().filter(who -> !who.equals(Person.of(message))).toList();
    int pages = Math.max(1, (people.size() + OFFERED - 1) / OFFERED);
    int shown = Math.clamp(page, 1, pages);
    String command = order(ticket, "give");
    List<Offer> offers = new ArrayList<>();
    people.stream()
        .skip((shown - 1L) * OFFERED)
        .limit(OFFERED)
        .map(who -> new Offer(texts.nameAndCode(who), command + StaffNames.code(who)))
        .forEach(offers::add);
    if (pages > 1) {
      int next = shown % pages + 1;
      offers.add(
          new Offer(
              wording.get("ticket.offer.others"),
              command + wording.get("ticket.words.page", "" + next)));
    }
    return offers;
  }

  /** Other open tickets of his, the likest first. */
  List<Offer> near(Inbound message, Ticket ticket) {
    var keeps = rights.keeps(Person.of(message));
    return alike.near(ticket, keeps, OFFERED).stream()
        .flatMap(id -> tickets.find(id).stream())
        .map(other -> new Offer(texts.line(other), order(ticket, "same") + other.code()))
        .toList();
  }

  private String order(Ticket ticket, String what) {
    return "/" + Verb.TICKETS.word() + ' ' + ticket.code() + ' ' + texts.word(what) + ' ';
  }
}
