package vn.tinhgon.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a ticket is to be answered.
 *
 * @param remindAt when those whose turn it is are to be reminded; null once they were
 */
public record Term(@Nullable Instant remindAt, Instant until) {

  /** The same, with nobody to be reminded any more. */
  Term reminded() {
    return new Term(null, until);
  }
}
