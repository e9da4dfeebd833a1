package vn.tinhgon.channel.zalobot;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.Composition;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.channel.line.PlatformStatus;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.SecretMask;
import vn.tinhgon.outbox.Abilities;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.outbox.Delivery;
import vn.tinhgon.outbox.Tempo;

/**
 * Delivers on the Zalo Bot Platform: plain words, for the platform has no buttons, and its styles
 * were seen to arrive as bare markup. Plans count messages, so an answer is one where it fits.
 */
final class ZaloBotCourier implements Courier {
  static final String CHANNEL = "zalobot";

  /** The unit is not documented; other clients count UTF-16 units, which are never fewer. */
  static final int LONGEST_TEXT = 2_000;

  private static final int LONGEST_ID = 200;

  private final BotApi api;
  private final Composition composition;
  private final PlatformStatus status;
  private final ZaloBotSignals signals;
  private final ZaloBotUsage usage;
  private final Runnable recovered;
  private final Duration patience;

  /**
   * A courier that waits so long for an answer.
   *
   * @param recovered runs when the platform works again after a problem
   */
  ZaloBotCourier(
      BotApi api,
      PlatformStatus status,
      ZaloBotSignals signals,
      ZaloBotUsage usage,
      Runnable recovered,
      Wording wording,
      Duration patience) {
    this.api = api;
    this.status = status;
    this.signals = signals;
    this.usage = usage;
    this.recovered = recovered;
    this.patience = patience;
    composition = new Composition(abilities(), wording);
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  /** How long after somebody's last word he may be written to is unknown: always, until refused. */
  @Override
  public Abilities abilities() {
    return Abilities.words(LONGEST_TEXT);
  }

  @Override
  public Tempo tempo(Address to) {
    return Place.of(to).group() ? Tempo.GROUP : Tempo.CHAT;
  }

  @Override
  public List<Reply> parts(Reply reply) {
    return composition.parts(reply);
  }

  @Override
  public Delivery deliver(Address to, Reply part) {
    // A send into an outage leaves open whether it arrived, and may be repeated only once.
    if (status.status().state() == State.UNREACHABLE && !reachable()) {
      return new Delivery.Busy(Duration.ZERO, "cannot be reached");
    }
    var message = Map.of("chat_id", Place.of(to).chat(), "text", part.body().text());
    Result result;
    try {
      result = api.call("sendMessage", message, patience);
    } catch (PlatformHttp.NotSent notSent) {
      return new Delivery.Busy(Duration.ZERO, away("not sent: " + notSent.getMessage()));
    } catch (IOException lost) {
      return new Delivery.Unknown(away("line lost: " + lost));
    }
    return switch (result) {
      case Result.Done(var sent) -> {
        usage.sent();
        String id = sent.path("message_id").asString("");
        yield new Delivery.Accepted(id.substring(0, Math.min(id.length(), LONGEST_ID)));
      }
      case Result.Failed failed -> refused(failed);
      case Result.Unreadable _ -> new Delivery.Unknown(away("answer unreadable"));
    };
  }

  /** Whether it answers a call that does nothing. */
  private boolean reachable() {
    try {
      boolean there =
          switch (api.call("getMe", Map.of(), patience)) {
            case Result.Done _ -> true;
            case Result.Failed failed -> ZaloBotErrors.state(failed) != State.UNREACHABLE;
            case Result.Unreadable _ -> false;
          };
      if (there && status.fine()) {
        recovered.run();
      }
      return there;
    } catch (IOException stillAway) {
      return false;
    }
  }

  private String away(String why) {
    String reason = SecretMask.mask(why);
    status.problem(State.UNREACHABLE, "cannot be reached: " + reason);
    return reason;
  }

  private Delivery refused(Result.Failed failed) {
    State state = ZaloBotErrors.state(failed);
    if (state == State.UNREACHABLE || failed.code() == ZaloBotErrors.TOKEN) {
      status.problem(state, ZaloBotErrors.said(failed));
    }
    if (failed.code() == ZaloBotErrors.QUOTA) {
      signals.hush();
      usage.refused();
    }
    return ZaloBotErrors.delivery(failed);
  }
}
