package vn.tinhgon.channel.zalooa;

import java.time.Duration;
import java.util.Set;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.BotApi.Result.Failed;
import vn.tinhgon.ops.SecretMask;
import vn.tinhgon.outbox.Delivery;

/**
 * What a refusal means. The platform's own codes lie below zero; a positive one is the HTTP status
 * of something in between, or ours for having no token. What some of the platform's codes mean is
 * known from programs that use it only, of -200, -212, -217, -218, -219, -223 and -235 not at all.
 */
final class ZaloOaErrors {
  /** A token that is wrong, and one that is too old. */
  static final Set<Integer> TOKEN_REFUSED = Set.of(-216, -220);

  /** Too many calls within a minute. */
  static final int RATE = -32;

  /** How a reason begins where somebody has been silent for too long. */
  static final String WINDOW_CLOSED = "window closed";

  private static final int NO_TOKEN = 1;
  private static final int NO_CONSENT = 2;
  private static final int NO_TOKEN_SERVER = 3;

  /** Every message would be refused alike, until somebody has done something about it. */
  private static final Set<Integer> ALARMING =
      Set.of(-204, -205, -209, -211, -221, -224, -242, -248, -320, -321);

  private static final Set<Integer> GONE = Set.of(-204, -205, -248);

  private static final Duration TOKEN_AWAITED = Duration.ofMinutes(1);
  private static final Duration REPAIR = Duration.ofMinutes(10);
  private static final Duration NIGHT = Duration.ofHours(1);

  private ZaloOaErrors() {}

  /** The code for having no token. */
  static int none(State state) {
    return switch (state) {
      case CONSENT_NEEDED -> NO_CONSENT;
      case UNREACHABLE -> NO_TOKEN_SERVER;
      default -> NO_TOKEN;
    };
  }

  /** What it means for the message that was to be sent. */
  static Delivery delivery(Failed failed) {
    String reason = SecretMask.mask(failed.code() + " " + failed.description());
    return switch (failed.code()) {
      case NO_TOKEN, NO_CONSENT, NO_TOKEN_SERVER, -216, -220 ->
          new Delivery.Busy(TOKEN_AWAITED, reason);
      case RATE, 429, 503 -> new Delivery.Busy(failed.retryAfter(), reason);
      case -230, -232 -> new Delivery.Refused(WINDOW_CLOSED + ": " + reason);
      // Documented for promotion only, which we do not send.
      case -233, -234 -> new Delivery.Busy(NIGHT, reason);
      case 408, 500, 502, 504 -> new Delivery.Unknown(reason, true);
      default ->
          alarming(failed) || failed.code() > 0
              ? new Delivery.Busy(REPAIR, reason)
              : new Delivery.Refused(reason);
    };
  }

  /** Whether an operator must see to it. */
  static boolean alarming(Failed failed) {
    return ALARMING.contains(failed.code()) || elsewhere(failed.code());
  }

  /** A block, a redirect, an address that is not there: no word of the platform's own. */
  private static boolean elsewhere(int code) {
    return code > NO_TOKEN_SERVER && code < 500 && code != 408 && code != 429;
  }

  /**
   * Whether it concerns only what was asked: the platform is there, knows us, and the account is in
   * order.
   */
  static boolean harmless(Failed failed) {
    return failed.code() < 0
        && !TOKEN_REFUSED.contains(failed.code())
        && !GONE.contains(failed.code());
  }

  /** What it says about the channel. */
  static State state(Failed failed) {
    return switch (failed.code()) {
      case NO_CONSENT -> State.CONSENT_NEEDED;
      case NO_TOKEN_SERVER -> State.UNREACHABLE;
      case -216, -220 -> State.TOKEN_REFUSED;
      default -> failed.code() >= 500 ? State.UNREACHABLE : State.IN_TROUBLE;
    };
  }

  /** The refusal in words, with what to do. */
  static String said(Failed failed) {
    String advice =
        switch (failed.code()) {
          case -204, -205 -> " (the account is disabled or gone)";
          case -209 -> " (the application is not active, or may not do this)";
          case -211 -> " (the account's messages are used up)";
          case -221, -224 -> " (the account is not verified, or its plan is too small)";
          case -242 -> " (switch appsecret_proof off in the application's settings)";
          case -248 -> " (against the platform's policy)";
          case -320, -321 -> " (the account that pays has no balance)";
          default ->
              elsewhere(failed.code())
                  ? " (not the platform's; see TINHGON_ZALOOA_API_URL, the proxy and the firewall)"
                  : "";
        };
    return SecretMask.mask(
        failed.code() > 0 && failed.code() <= NO_TOKEN_SERVER
            ? failed.description()
            : "answers " + failed.code() + " " + failed.description() + advice);
  }
}
