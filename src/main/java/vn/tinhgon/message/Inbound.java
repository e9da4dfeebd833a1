package vn.tinhgon.message;

import java.time.Instant;

/**
 * One message as received, and meant for us: in a group only what speaks to the bot is one.
 *
 * @param key what makes it one and the same message when a platform delivers it twice; unique per
 *     channel and account
 * @param privately whether nobody but the sender reads along
 * @param sentAt when the platform says it was sent
 */
public record Inbound(
    Address address,
    String key,
    Sender sender,
    Content content,
    boolean privately,
    Instant sentAt) {

  public Inbound {
    key = Json.storable(key);
  }
}
