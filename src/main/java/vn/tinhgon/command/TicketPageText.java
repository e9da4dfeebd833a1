package vn.tinhgon.command;

import org.springframework.stereotype.Component;
import vn.tinhgon.linking.Chat;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketPages;

/** Where an asker finds his ticket besides the chat. */
@Component
class TicketPageText {
  private static final String WEB = "web";

  private final TicketPages pages;
  private final DeepLinks links;
  private final Wording wording;

  TicketPageText(TicketPages pages, DeepLinks links, Wording wording) {
    this.pages = pages;
    this.links = links;
    this.wording = wording;
  }

  /** Of what he asks now; in lines of its own, empty where there is nothing besides. */
  String told(Inbound message, Ticket ticket) {
    return told(message, ticket, Chat.of(message));
  }

  /** The same of what he asked in that chat, which may be another of his. */
  String told(Inbound message, Ticket ticket, Chat asked) {
    return pages
            .address(ticket.code(), asked.at(), asked.person())
            .map(address -> "\n" + wording.get("ticket.page", address))
            .orElse("")
        + links.line(message, ticket.code().toString())
        + kept(message, ticket);
  }

  /** A browser forgets whose visit it was; then the key alone leads back to the answer. */
  private String kept(Inbound message, Ticket ticket) {
    if (!message.address().channel().equals(WEB)) {
      return "";
    }
    String path = pages.path(ticket.code(), message.address(), message.sender().id());
    String track = "/" + Verb.TRACK.word() + ' ' + ticket.code() + ' ';
    String key = path.substring(path.lastIndexOf('/') + 1);
    return "\n" + wording.get("ticket.keep.key", path, track + key);
  }
}
