package vn.tinhgon.outbox;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.message.Address;

/**
 * Tells whoever keeps something of a chat that its platform calls the chat otherwise from now on.
 */
@Component
public class Moves {
  private final List<OfChats> all;
  private final TransactionTemplate transaction;

  Moves(List<OfChats> all, PlatformTransactionManager transactions) {
    this.all = all;
    transaction = new TransactionTemplate(transactions);
  }

  /** Keeps something of a chat under its address. */
  public interface OfChats {

    /** The chat's address is another now; may be said more than once. */
    void moved(Address from, Address to);
  }

  /** The chat moved: all of it is kept under the new address, or an exception says none is. */
  public void moved(Address from, Address to) {
    transaction.executeWithoutResult(_ -> all.forEach(one -> one.moved(from, to)));
  }
}
