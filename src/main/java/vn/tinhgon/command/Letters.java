package vn.tinhgon.command;

import java.util.List;
import vn.tinhgon.message.Address;

/** Writes to people who did not just ask; done by those who carry on conversations. */
public interface Letters {

  /**
   * Queues a letter in the caller's transaction. Its choices stay open for a month, beside what its
   * reader is doing, and may be taken more than once.
   *
   * @return the numbers of its messages in the outbox; empty if the channel is off
   */
  List<Long> send(Address to, String person, String text, List<Offer> offers);

  /** The same for a letter that is rather not sent than sent twice. */
  List<Long> sendOnce(Address to, String person, String text, List<Offer> offers);
}
