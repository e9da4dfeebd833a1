package vn.tinhgon.command;

import org.springframework.stereotype.Component;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Tickets;

/**
 * Brings, as soon as somebody writes again, the answers, the questions put to him and the news that
 * could not reach him before.
 */
@Component
public class LateAnswers {
  private final Askers askers;
  private final Tickets tickets;
  private final TicketPost post;
  private final UnreachedKeepers keepers;
  private final NewsPost news;

  LateAnswers(Askers askers, Tickets tickets, TicketPost post, UnreachedKeepers keepers, NewsPost news) {
    this.askers = askers;
    this.tickets = tickets;
    this.post = post;
    this.keepers = keepers;
    this.news = news;
  }

  /** Queues them behind what was said to the message, in its transaction. */
  public void bring(Inbound message) {
    if (!message.privately()) {
      return;
    }
    for (Asker asker : askers.notReached(message.address(), message.sender().id())) {
      tickets.find(asker.ticket()).ifPresent(ticket -> post.tellAgain(ticket, asker));
    }
    keepers.bring(message);
    news.bring(message);
  }
}
