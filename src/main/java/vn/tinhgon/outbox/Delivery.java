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

  /** The line was lost while the send was open: it may have arrived. Repeated once. */
  record Unknown(String reason) implements Delivery {}
}
