package vn.tinhgon.inbox;

import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;

/** Handles one message inside the transaction that marks it done. */
public interface MessageHandler {

  /** Whether this conversation can take another message now; if not, its messages wait. */
  boolean ready(Address address);

  /** Handles the message. Must do nothing outside the database: a crash rolls everything back. */
  void handle(Inbound message);

  /** Says that a message could not be handled after all attempts; same transaction rules. */
  void giveUp(Inbound message);
}
