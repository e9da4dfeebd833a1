package vn.tinhgon.channel;

/** A platform people may write on; asked by whoever shows how the service is. */
public interface Channel {

  /** How the channel is right now. */
  ChannelStatus status();
}
