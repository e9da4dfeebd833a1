package vn.tinhgon.channel;

import java.util.Optional;

/** A platform people may write on; asked by whoever shows how the service is. */
public interface Channel {
  /** How the channel is right now. */
  ChannelStatus status();

  /** How much of the month's messages is used up; empty where they are not counted. */
  default Optional<Usage> usage() {
    return Optional.empty();
  }
}
