package vn.tinhgon.channel.telegram;

import java.io.IOException;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.channel.line.PlatformStatus;
import vn.tinhgon.outbox.Delivery;

/**
 * Whether messages reach Telegram, as those find who send them. One that is sent into an outage
 * leaves open whether it arrived, and may be repeated only once; so after a lost line a call that
 * does nothing goes before each send, until a message was taken.
 */
final class TelegramReach {
  private final PlatformStatus status;
  private final Probe probe;
  private volatile boolean lost;

  /** Calls what does nothing. */
  interface Probe {
    Result call() throws IOException;
  }

  /** Nothing is known yet. */
  TelegramReach(PlatformStatus status, Probe probe) {
    this.status = status;
    this.probe = probe;
  }

  /** Whether a message would be spent on an outage. */
  boolean away() {
    return (lost || status.status().state() == State.UNREACHABLE) && !answers();
  }

  private boolean answers() {
    try {
      return switch (probe.call()) {
        case Result.Done _ -> true;
        case Result.Failed refusal -> TelegramErrors.state(refusal.code()) != State.UNREACHABLE;
        case Result.Unreadable _ -> false;
      };
    } catch (IOException stillAway) {
      return false;
    }
  }

  /** What became of a message says how the line is. */
  Delivery noted(Delivery delivery) {
    switch (delivery) {
      case Delivery.Unknown _ -> lost = true;
      case Delivery.Busy(_, var reason) -> lost |= TelegramErrors.isAway(reason);
      case Delivery.Accepted _ -> lost = false;
      case Delivery.Refused _ -> {}
    }
    return delivery;
  }
}
