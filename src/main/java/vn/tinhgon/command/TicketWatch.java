package vn.tinhgon.command;

import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.access.Person;
import vn.tinhgon.linking.Bonds;
import vn.tinhgon.linking.Chat;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Fates;
import vn.tinhgon.outbox.Fates.Fate;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Asker.Delivery;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketEvent;
import vn.tinhgon.ticket.TicketLetters;
import vn.tinhgon.ticket.Tickets;

/**
 * Looks whether letters have arrived: tells keepers whose answer has not, and passes on a ticket of
 * which none of its keepers heard.
 */
@Component
public class TicketWatch {
  private static final int AT_ONCE = 2_000;

  private final TicketLetters letters;
  private final Fates fates;
  private final Askers askers;
  private final Tickets tickets;
  private final UnreachedKeepers keepers;
  private final EntriesOfTickets entries;
  private final TicketPost post;
  private final Bonds bonds;
  private final StaffPost staff;
  private final TicketText texts;
  private final Wording wording;

  TicketWatch(
      TicketLetters letters,
      Fates fates,
      Askers askers,
      Tickets tickets,
      UnreachedKeepers keepers,
      EntriesOfTickets entries,
      TicketPost post,
      Bonds bonds,
      StaffPost staff,
      TicketText texts,
      Wording wording) {
    this.letters = letters;
    this.fates = fates;
    this.askers = askers;
    this.tickets = tickets;
    this.keepers = keepers;
    this.entries = entries;
    this.post = post;
    this.bonds = bonds;
    this.staff = staff;
    this.texts = texts;
    this.wording = wording;
  }

  /** Settles what has arrived or will not. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  @Transactional
  public void look() {
    for (TicketLetters.Open letter : letters.unsettled(AT_ONCE)) {
      switch (fates.of(letter.outbox())) {
        case Fate.Waits _ -> {}
        case Fate.Sent _ -> settled(letter, Delivery.DELIVERED, "");
        case Fate.Dead(var reason, _) -> settled(letter, Delivery.NOT_DELIVERED, reason);
      }
    }
  }

  private void settled(TicketLetters.Open letter, Delivery delivery, String reason) {
    Long asker = letter.asker();
    if (asker != null) {
      settled(letter, asker, delivery, reason);
    } else if (delivery == Delivery.DELIVERED) {
      letters.settle(letter);
    } else if (letters.lose(letter)) {
      keepers.lost(letter.ticket());
    }
  }

  private void settled(TicketLetters.Open letter, long told, Delivery delivery, String reason) {
    Optional<Ticket> ticket = tickets.find(letter.ticket());
    Optional<Asker> asker = askers.find(told);
    // Of two parts, or two answers, what did not arrive counts until a later one does.
    if (!letters.settle(letter) || ticket.isEmpty() || asker.isEmpty()) {
      return;
    }
    askers.delivered(told, delivery, reason);
    if (delivery == Delivery.DELIVERED) {
      entries.reached(ticket.get(), asker.get());
    }
    boolean known = !asker.get().reason().isEmpty();
    if (delivery == Delivery.NOT_DELIVERED && !known) {
      Asker missed = askers.find(told).orElseThrow();
      tell(ticket.get(), missed);
      elsewhere(ticket.get(), missed);
    }
  }

  /** Once; after that it waits for his next word, wherever he writes it. */
  private void elsewhere(Ticket ticket, Asker asker) {
    bonds.others(new Chat(asker.at(), asker.person())).stream()
        .findFirst()
        .ifPresent(chat -> post.tellAgain(ticket, asker, chat));
  }

  private void tell(Ticket ticket, Asker asker) {
    tickets.note(
        ticket.id(), TicketEvent.Kind.NOT_DELIVERED, Person.OPERATOR, asker.at().channel());
    Person keeper = ticket.keeper();
    if (keeper != null) {
      staff.tell(
          Set.of(keeper),
          Person.OPERATOR,
          wording.get("ticket.not.delivered", ticket.code().toString(), texts.lost(asker)));
    }
  }
}
