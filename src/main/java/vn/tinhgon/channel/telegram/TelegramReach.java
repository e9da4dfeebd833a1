package vn.tinhgon.channel.telegram;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
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
  private static final Logger log = LoggerFactory.getLogger(TelegramReach.class);

  private final PlatformStatus status;
  private final Probe probe;
  private final Runnable recovered;
  private volatile boolean lost;

  /** Calls what does nothing. */
  interface Probe {
    Result call() throws IOException;
  }

  /**
   * Nothing is known yet.
   *
   * @param recovered runs when a message was taken after one was lost
   */
  TelegramReach(PlatformStatus status, Probe probe, Runnable recovered) {
    this.status = status;
    this.probe = probe;
    this.recovered = recovered;
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
      case Delivery.Accepted _ when lost -> back();
      case Delivery.Accepted _, Delivery.Refused _ -> {}
    }
    return delivery;
  }

  private void back() {
    try {
      recovered.run();
      lost = false;
    } catch (DataAccessException notNow) {
      // The next message says so again.
      log.debug("what waits for Telegram was not called up", notNow);
    }
  }
}
