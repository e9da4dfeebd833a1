package vn.tinhgon.channel.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tinhgon.message.Address;
import vn.tinhgon.outbox.Moves;

/** A group that becomes a supergroup has another id from then on. */
final class TelegramMoves {
  private static final Logger log = LoggerFactory.getLogger(TelegramMoves.class);

  private final Moves moves;
  private final String account;

  TelegramMoves(Moves moves, String account) {
    this.moves = moves;
    this.account = account;
  }

  /** Telegram said so. Committed before it returns. */
  void moved(String from, String to) {
    moves.moved(address(from), address(to));
    log.info("Telegram: a group has another id now");
  }

  /** The same, as learned by the way: if it cannot be stored, the next refusal tells it again. */
  void learned(String from, String to) {
    try {
      moved(from, to);
    } catch (DataAccessException | TransactionException away) {
      log.warn("Telegram: the new id of a group was not stored: {}", away.toString());
    }
  }

  private Address address(String chat) {
    return new Address("telegram", account, chat);
  }
}
