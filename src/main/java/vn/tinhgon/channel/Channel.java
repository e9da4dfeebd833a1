package vn.tinhgon.channel;

import java.util.Optional;

/** A platform people may write on; asked by whoever shows how the service is. */
public interface Channel {
  /** How the channel is right now. */
  ChannelStatus status();

  /**
   * The address at which that platform opens a talk with us that begins with this payload; empty
   * where it has none, or has not said yet what we are called.
   */
  default Optional<String> link(String payload) {
    return Optional.empty();
  }

  /** How much of the month's messages is used up; empty where they are not counted. */
  default Optional<Usage> usage() {
    return Optional.empty();
  }
}
