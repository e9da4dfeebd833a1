package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.access.Person;
import vn.tinhgon.following.Item;
import vn.tinhgon.following.Items;
import vn.tinhgon.following.Readers;
import vn.tinhgon.following.Receipts;
import vn.tinhgon.following.Watch;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Aftermath;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Asker.Delivery;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketState;
import vn.tinhgon.ticket.Tickets;

/**
 * Treats whoever was told the answer to a ticket as a reader of the entry that was made of it: from
 * the day on which others get that, he hears when it is corrected or withdrawn.
 */
@Component
public class EntriesOfTickets {
  private final Aftermath aftermath;
  private final Tickets tickets;
  private final Askers askers;
  private final Watch watch;
  private final Readers readers;
  private final Receipts receipts;
  private final TicketTurns turns;
  private final StaffPost staff;
  private final Letters letters;
  private final Wording wording;

  EntriesOfTickets(
      Aftermath aftermath,
      Tickets tickets,
      Askers askers,
      Watch watch,
      Readers readers,
      Receipts receipts,
      TicketTurns turns,
      StaffPost staff,
      Letters letters,
      Wording wording) {
    this.aftermath = aftermath;
    this.tickets = tickets;
    this.askers = askers;
    this.watch = watch;
    this.readers = readers;
    this.receipts = receipts;
    this.turns = turns;
    this.staff = staff;
    this.letters = letters;
    this.wording = wording;
  }

  /** Looks what readers get of such entries now. */
  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
  @Transactional
  public void look() {
    Items items = watch.items();
    for (Aftermath.Made made : aftermath.all()) {
      Item item = items.find(made.entry());
      String says = item == null ? "" : item.text();
      if (made.says() == null) {
        if (item != null) {
          aftermath.begins(made.ticket(), says);
          tickets.find(made.ticket()).ifPresent(ticket -> published(ticket, item, items));
        }
      } else if (!made.says().equals(says)) {
        aftermath.changes(made.ticket(), says);
      }
    }
  }

  private void published(Ticket ticket, Item item, Items items) {
    List<Asker> people = askers.of(ticket.id());
    people.stream()
        .filter(asker -> asker.delivery() == Delivery.DELIVERED)
        .forEach(asker -> note(asker, item.id(), items));
    if (!people.isEmpty() && !Plain.words(item.text()).equals(Plain.words(ticket.told()))) {
      ask(ticket, item);
    }
  }

  /** The answer has reached him, if later than readers got the entry. */
  void reached(Ticket ticket, Asker asker) {
    if (ticket.state() == TicketState.ANSWERED && aftermath.begun(ticket.id())) {
      note(asker, ticket.entry(), watch.items());
    }
  }

  private void note(Asker asker, String entry, Items items) {
    receipts.noteFirst(readers.meet(asker.at(), asker.person(), asker.agreedAt()), entry, items);
  }

  /** Which of the two is right only its keeper knows; one press sends the entry's. */
  private void ask(Ticket ticket, Item item) {
    String code = ticket.code().toString();
    String text = wording.get("ticket.entry.differs", item.id(), code, ticket.told(), item.text());
    var send =
        new Offer(
            wording.get("ticket.offer.entry.send"),
            "/" + Verb.ANSWER.word() + ' ' + code + ' ' + item.text());
    Set<Person> first =
        Optional.ofNullable(ticket.keeper()).filter(staff::reaches).map(Set::of).orElse(Set.of());
    for (Person who : first.isEmpty() ? turns.besides(ticket) : first) {
      staff.address(who).ifPresent(at -> letters.send(at, who.id(), text, List.of(send)));
    }
  }
}
