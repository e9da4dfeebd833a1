package vn.tinhgon.command;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.linking.Chat;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Askers;

/**
 * Brings, as soon as somebody writes again, the answers, the questions put to him and the news that
 * could not reach him before, there or in a chat that he joined with it.
 */
@Component
public class LateAnswers {
  private final OwnChats chats;
  private final Askers askers;
  private final TicketBundles bundles;
  private final UnreachedKeepers keepers;
  private final NewsPost news;

  LateAnswers(
      OwnChats chats,
      Askers askers,
      TicketBundles bundles,
      UnreachedKeepers keepers,
      NewsPost news) {
    this.chats = chats;
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
    List<Asker> waiting =
        chats.of(message).stream()
            .flatMap(chat -> askers.notReached(chat.at(), chat.person()).stream())
            .toList();
    bundles.tellAgain(waiting, Chat.of(message));
    keepers.bring(message);
    news.bring(message);
  }
}
