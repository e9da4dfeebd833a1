package vn.tinhgon.outbox;

import java.time.Duration;
import java.util.List;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;

/** Delivers on one channel. */
public interface Courier {

  /** The channel's short name, as in {@link Address#channel()}. */
  String channel();

  /** How fast that address may be spoken to. */
  default Tempo tempo(Address to) {
    return Tempo.FREE;
  }

  /** What the channel can do. */
  Abilities abilities();

  /**
   * Whether somebody there may be written to without having asked.
   *
   * @param silence how long ago he last wrote
   */
  default boolean mayWrite(Address to, Duration silence) {
    return true;
  }

  /**
   * The reply as this channel's single messages, each deliverable by itself: footers written out,
   * long texts split, buttons on the last part only.
   */
  List<Reply> parts(Reply reply);

  /** Delivers one part; blocks; never throws for what the platform or the line does. */
  Delivery deliver(Address to, Reply part);

  /**
   * Delivers one part in the place of a message that was sent before, which is known there by that
   * id; by itself, where that is gone or cannot be changed.
   */
  default Delivery replace(Address to, String messageId, Reply part) {
    return deliver(to, part);
  }
}
