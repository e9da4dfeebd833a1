package vn.tinhgon.broadcast;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.following.Subject;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Hash;

/**
 * Words for many.
 *
 * @param subject whose followers get it; null = all who may be reached
 * @param label how its audience was named when it was shown
 * @param lastReader whoever came later does not get it
 * @param expected how many could be reached when it was shown
 * @param at where its sender is told how far it has come
 * @param person its sender
 * @param madeAt when it was shown
 * @param preparedThrough the last reader of whom is known whether he gets it
 * @param reported how many quarters of it its sender was told of
 * @param reason why it was stopped: person, right or restored; empty if it was not
 */
public record Broadcast(
    long id,
    State state,
    String words,
    @Nullable Subject subject,
    String label,
    long lastReader,
    int expected,
    String hash,
    Address at,
    String person,
    Instant madeAt,
    long preparedThrough,
    int reported,
    String reason) {
  private static final int CODE_DIGITS = 8;

  /** How far it is. */
  public enum State {
    /** Shown to its sender, who has not agreed. */
    SHOWN,
    /** Its recipients are being written down. */
    PREPARING,
    SENDING,
    /** Nothing more is sent; what is on its way is waited for. */
    STOPPING,
    STOPPED,
    DONE;

    /** Whether something is still to be done. */
    public boolean runs() {
      return this == PREPARING || this == SENDING || this == STOPPING;
    }
  }

  /** What its sender agrees to: this number, these words, this audience. */
  public String code() {
    return id + "-" + hash.substring(0, CODE_DIGITS);
  }

  /** The fingerprint of words and audience. */
  static String hash(
      String words, @Nullable Subject subject, String label, long lastReader, int expected) {
    return Hash.of(
        String.join(
            "\n",
            subject == null ? "" : subject.key(),
            label,
            Long.toString(lastReader),
            Integer.toString(expected),
            words));
  }

  /** Whether words and audience are still those that were shown. */
  public boolean genuine() {
    return hash.equals(hash(words, subject, label, lastReader, expected));
  }
}
