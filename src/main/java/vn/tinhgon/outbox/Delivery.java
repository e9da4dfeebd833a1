package vn.tinhgon.outbox;

import java.time.Duration;

/** What became of one attempt to deliver; decides alone what happens next. */
public sealed interface Delivery {

  /** The platform has it; {@code messageId} is its own id for the message, or empty. */
  record Accepted(String messageId) implements Delivery {}

  /** Not taken, and certainly not sent: try the same again, not before {@code retryAfter}. */
  record Busy(Duration retryAfter, String reason) implements Delivery {}

  /** Will never be taken: no further attempt. */
  record Refused(String reason) implements Delivery {}

  /**
   * It may have arrived: repeated once.
   *
   * @param gateway whether something on the way answered, as it may for minutes; otherwise the line
   *     was lost while the send was open
   */
  record Unknown(String reason, boolean gateway) implements Delivery {
    /** The line was lost. */
    public Unknown(String reason) {
      this(reason, false);
    }
  }
}
