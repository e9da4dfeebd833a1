package vn.tinhgon.channel.zalobot;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.Composition;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.channel.line.Handover;
import vn.tinhgon.channel.line.PlatformStatus;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Abilities;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.outbox.Delivery;
import vn.tinhgon.outbox.Tempo;

/**
 * Delivers on the Zalo Bot Platform: plain words, for the platform has no buttons, and its styles
 * were seen to arrive as bare markup. Plans count messages, so an answer is one where it fits.
 */
final class ZaloBotCourier implements Courier, Handover.Platform {
  static final String CHANNEL = "zalobot";

  /** The unit is not documented; other clients count UTF-16 units, which are never fewer. */
  static final int LONGEST_TEXT = 2_000;

  private final BotApi api;
  private final Composition composition;
  private final Handover handover;
  private final PlatformStatus status;
  private final ZaloBotSignals signals;
  private final ZaloBotUsage usage;
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
    handover = new Handover(status, this, recovered);
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
    var message = Map.of("chat_id", Place.of(to).chat(), "text", part.body().text());
    return handover.by(() -> api.call("sendMessage", message, patience));
  }

  @Override
  public Result harmless() throws IOException {
    return api.call("getMe", Map.of(), patience);
  }

  @Override
  public void taken(JsonNode sent) {
    status.taken();
    usage.sent();
  }

  @Override
  public State state(Result.Failed failed) {
    return ZaloBotErrors.state(failed);
  }

  @Override
  public Delivery refused(Result.Failed failed) {
    State state = ZaloBotErrors.state(failed);
    if (state == State.UNREACHABLE
        || failed.code() == ZaloBotErrors.TOKEN
        || ZaloBotErrors.blocked(failed)) {
      status.problem(state, ZaloBotErrors.said(failed));
    }
    if (failed.code() == ZaloBotErrors.QUOTA) {
      signals.hush();
      usage.refused();
      if (usage.usedUp()) {
        status.takesNothing(usage.told());
      }
    }
    return ZaloBotErrors.delivery(failed);
  }
}
