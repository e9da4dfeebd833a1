package vn.tinhgon.command;

import org.springframework.stereotype.Component;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.ticket.Askers;

/**
 * Brings, as soon as somebody writes again, the answers, the questions put to him and the news that
 * could not reach him before.
 */
@Component
public class LateAnswers {
  private final Askers askers;
  private final TicketBundles bundles;
  private final UnreachedKeepers keepers;
  private final NewsPost news;

  LateAnswers(Askers askers, TicketBundles bundles, UnreachedKeepers keepers, NewsPost news) {
    this.askers = askers;
    this.bundles = bundles;
    this.keepers = keepers;
    this.news = news;
  }

  /** Queues them behind what was said to the message, in its transaction. */
  public void bring(Inbound message) {
    if (!message.privately()) {
      return;
    }
    bundles.tellAgain(askers.notReached(message.address(), message.sender().id()));
    keepers.bring(message);
    news.bring(message);
  }
}
