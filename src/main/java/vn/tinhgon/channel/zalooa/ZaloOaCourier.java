package vn.tinhgon.channel.zalooa;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.Composition;
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
 * Delivers consultation messages, as plain words: whether buttons arrive with them is not
 * documented. To whoever has been silent for too long nothing is sent; what waits for him, waits
 * for his next word.
 */
final class ZaloOaCourier implements Courier, Handover.Platform {
  static final String CHANNEL = "zalooa";

  /** The unit is not stated; UTF-16 units are never fewer than characters. */
  static final int LONGEST_TEXT = 2_000;

  private static final String SEND = "/v3.0/oa/message/cs";

  /** Calls are counted by the minute. */
  private static final long MINUTE = 60;

  private final OaApi api;
  private final Windows windows;
  private final Abilities abilities;
  private final Composition composition;
  private final Handover handover;
  private final PlatformStatus status;
  private final Clock clock;
  private volatile Instant heldUntil = Instant.MIN;

  /**
   * A courier.
   *
   * @param window how long after somebody's last word it writes to him
   * @param recovered runs when the platform works again after a problem
   */
  ZaloOaCourier(
      OaApi api,
      Windows windows,
      Duration window,
      PlatformStatus status,
      Runnable recovered,
      Wording wording,
      Clock clock) {
    this.api = api;
    this.windows = windows;
    this.status = status;
    this.clock = clock;
    abilities = new Abilities(false, false, false, false, LONGEST_TEXT, false, window);
    handover = new Handover(status, this, recovered);
    composition = new Composition(abilities, wording);
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public Abilities abilities() {
    return abilities;
  }

  @Override
  public Tempo tempo(Address to) {
    return Tempo.CHAT;
  }

  @Override
  public boolean mayWrite(Address to, Duration silence) {
    return windows.open(silence);
  }

  @Override
  public List<Reply> parts(Reply reply) {
    return composition.parts(reply);
  }

  @Override
  public Delivery deliver(Address to, Reply part) {
    Optional<String> closed = windows.closed(to);
    if (closed.isPresent()) {
      return new Delivery.Refused(closed.get());
    }
    Duration held = Duration.between(clock.instant(), heldUntil);
    if (held.isPositive() && held.compareTo(Duration.ofSeconds(MINUTE)) <= 0) {
      return new Delivery.Busy(held, "too many calls within this minute");
    }
    var message =
        Map.of(
            "recipient", Map.of("user_id", to.chat()),
            "message", Map.of("text", part.body().text()));
    return handover.by(() -> api.post(SEND, message));
  }

  /** There is no call that does nothing; this one reads the least. */
  @Override
  public Result harmless() throws IOException {
    return api.get(ZaloOaLook.RECENT, Map.of("offset", 0, "count", 1));
  }

  @Override
  public void taken(JsonNode sent) {
    status.taken();
  }

  @Override
  public State state(Result.Failed failed) {
    return ZaloOaErrors.state(failed);
  }

  @Override
  public Delivery refused(Result.Failed failed) {
    if (failed.code() == ZaloOaErrors.RATE) {
      Instant now = clock.instant();
      heldUntil = now.plusSeconds(MINUTE - Math.floorMod(now.getEpochSecond(), MINUTE));
      return new Delivery.Busy(Duration.between(now, heldUntil), ZaloOaErrors.said(failed));
    }
    State state = ZaloOaErrors.state(failed);
    if (ZaloOaErrors.alarming(failed)) {
      status.takesNothing(ZaloOaErrors.said(failed));
    } else if (state != State.IN_TROUBLE) {
      status.problem(state, ZaloOaErrors.said(failed));
    }
    return ZaloOaErrors.delivery(failed);
  }
}
