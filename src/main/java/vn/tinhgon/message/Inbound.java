package vn.tinhgon.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message as received, and meant for us: in a group only what speaks to the bot is one.
 *
 * @param key what makes it one and the same message when a platform delivers it twice; unique per
 *     channel and account
 * @param privately whether nobody but the sender reads along
 * @param sentAt when the platform says it was sent
 * @param replyTo the platform's id of the message that it replies to; null = to none
 * @param edits the key of the message of which this is a changed form; null = of none
 */
public record Inbound(
    Address address,
    String key,
    Sender sender,
    Content content,
    boolean privately,
    Instant sentAt,
    @Nullable String replyTo,
    @Nullable String edits) {

  @JsonCreator
  public Inbound {
    key = Json.storable(key);
    replyTo = replyTo == null ? null : Json.storable(replyTo);
    edits = edits == null ? null : Json.storable(edits);
  }

  /** A message as it was first written, replying to none. */
  public Inbound(
      Address address,
      String key,
      Sender sender,
      Content content,
      boolean privately,
      Instant sentAt) {
    this(address, key, sender, content, privately, sentAt, null, null);
  }
}
