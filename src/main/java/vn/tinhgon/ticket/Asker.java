package vn.tinhgon.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Address;

/**
 * Somebody who waits for an answer, where he asked.
 *
 * @param words the question as he agreed to pass it on
 * @param conversation what was said before, as he agreed to pass it on; may be empty
 * @param reason why he could not be told; empty where he was
 * @param opinion what he says of the answer; null = nothing yet
 * @param why why he says so; may be empty
 */
public record Asker(
    long id,
    long ticket,
    Address at,
    String person,
    String words,
    String conversation,
    Instant agreedAt,
    Delivery delivery,
    String reason,
    @Nullable Opinion opinion,
    String why) {

  /** Whether the answer is right. */
  public enum Opinion {
    RIGHT,
    WRONG
  }

  /** Whether he was told. */
  public enum Delivery {
    /** Nothing to tell yet. */
    NONE,
    SENDING,
    DELIVERED,
    NOT_DELIVERED
  }

  public Person who() {
    return new Person(at.channel(), person);
  }
}
