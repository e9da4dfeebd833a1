package vn.tinhgon.channel.zalooa;

import java.io.IOException;
import vn.tinhgon.channel.ChannelStatus.State;

/** There is nothing to show to the API now, so nothing was asked of it. */
final class NoToken extends IOException {
  private static final long serialVersionUID = 1L;

  private final State state;

  NoToken(State state, String message) {
    super(message);
    this.state = state;
  }

  /** What that says about the channel. */
  State state() {
    return state;
  }
}
