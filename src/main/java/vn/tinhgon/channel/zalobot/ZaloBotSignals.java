package vn.tinhgon.channel.zalobot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.message.Address;

/** Shows that an answer is being written; best effort, never waited for. */
final class ZaloBotSignals {
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final BotApi api;
  private final Clock clock;
  private volatile Instant quietUntil = Instant.MIN;

  /** Signs sent by those calls, whose client must not be the one for messages. */
  ZaloBotSignals(BotApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /** Whether a sign counts towards a limit is unknown: after a 429 there is none for a while. */
  void hush() {
    quietUntil = clock.instant().plus(QUIET);
  }

  void typing(Address to) {
    if (!clock.instant().isBefore(quietUntil)) {
      api.begin("sendChatAction", Map.of("chat_id", Place.of(to).chat(), "action", "typing"));
    }
  }
}
