package vn.tinhgon.channel.zalobot;

import java.time.Duration;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.BotApi.Result.Failed;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.ops.SecretMask;
import vn.tinhgon.outbox.Delivery;

/** What a refusal of the platform means. Its codes are documented; when each comes is less so. */
final class ZaloBotErrors {
  /** How an idle poll ends. */
  static final int IDLE = 408;

  static final int TOKEN = 401;
  static final int QUOTA = 429;
  private static final Duration TOKEN_REFUSED = Duration.ofMinutes(1);
  private static final Duration BLOCKED = Duration.ofMinutes(1);
  private static final Duration BREATH = Duration.ofSeconds(1);

  private ZaloBotErrors() {}

  /** What it means for the message that was to be sent. */
  static Delivery delivery(Failed failed) {
    String reason = SecretMask.mask(failed.code() + " " + failed.description());
    if (blocked(failed)) {
      return new Delivery.Busy(BLOCKED, reason);
    }
    return switch (failed.code()) {
      // The message is in order, the token is not: it waits for a better one.
      case TOKEN, 404 -> new Delivery.Busy(TOKEN_REFUSED, reason);
      // No time is named, neither for the rate nor for the month: the outbox waits longer each
      // time.
      case QUOTA ->
          new Delivery.Busy(
              failed.retryAfter().compareTo(BREATH) > 0 ? failed.retryAfter() : BREATH, reason);
      case 409, 503 -> new Delivery.Busy(Duration.ZERO, reason);
      // 403 is documented as an internal server error. It, a time-out and a gateway's errors leave
      // open whether the message was taken: repeated once.
      case 403, IDLE, 500, 502, 504 -> new Delivery.Unknown(reason, true);
      default ->
          failed.code() >= 400 && failed.code() < 500
              ? new Delivery.Refused(reason)
              : new Delivery.Busy(Duration.ZERO, reason);
    };
  }

  /** Whether something in between keeps us from the platform: certainly nothing was taken. */
  static boolean blocked(Failed failed) {
    return PlatformHttp.foreign(failed.description())
        && failed.code() >= 400
        && failed.code() < 500
        && failed.code() != IDLE
        && failed.code() != QUOTA;
  }

  /** What it says about the channel. */
  static State state(Failed failed) {
    return switch (failed.code()) {
      case TOKEN, 404 -> State.TOKEN_REFUSED;
      case 409 -> State.TAKEN_OVER;
      default -> failed.code() >= 500 ? State.UNREACHABLE : State.IN_TROUBLE;
    };
  }

  /** The refusal in words, with what to do. */
  static String said(Failed failed) {
    String advice =
        switch (failed.code()) {
          case TOKEN, 404 -> " (get a valid token from Zalo Bot Creator for TINHGON_ZALOBOT_TOKEN)";
          case QUOTA -> " (too fast, or the messages of the month are used up)";
          default ->
              blocked(failed)
                  ? " (not the platform's; see TINHGON_ZALOBOT_API_URL, the proxy and the firewall)"
                  : "";
        };
    return SecretMask.mask("answers " + failed.code() + " " + failed.description() + advice);
  }
}
