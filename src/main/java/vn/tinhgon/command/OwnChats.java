package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.linking.Bonds;
import vn.tinhgon.linking.Chat;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Askers;

/** The chats in which one person writes, and what he asked in any of them. */
@Component
class OwnChats {
  private final Bonds bonds;
  private final Askers askers;

  OwnChats(Bonds bonds, Askers askers) {
    this.bonds = bonds;
    this.askers = askers;
  }

  /** The one in which that message was written, then those he joined with it. */
  List<Chat> of(Inbound message) {
    List<Chat> all = new ArrayList<>(List.of(Chat.of(message)));
    if (message.privately()) {
      all.addAll(bonds.others(all.getFirst()));
    }
    return all;
  }

  /** He among those who asked that ticket, first in the chat in which he writes now. */
  Optional<Asker> asking(long ticket, Inbound message) {
    return of(message).stream()
        .flatMap(chat -> askers.of(ticket, chat.at(), chat.person()).stream())
        .findFirst();
  }
}
