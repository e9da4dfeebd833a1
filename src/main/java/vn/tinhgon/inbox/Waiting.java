package vn.tinhgon.inbox;

import java.time.Instant;

/**
 * A message that waits, with its place in the queue.
 *
 * @param attempts how often handling it was begun
 * @param failures how often that ended with a word
 */
record Waiting(long id, String payload, int attempts, int failures, Instant due) {

  /** How often the process died while it was handling this message. */
  int deaths() {
    return attempts - failures;
  }
}
