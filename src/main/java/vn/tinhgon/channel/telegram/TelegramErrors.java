package vn.tinhgon.channel.telegram;

import java.time.Duration;
import java.util.Locale;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.BotApi.Result.Failed;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.ops.SecretMask;
import vn.tinhgon.outbox.Delivery;

/** What a refusal of Telegram means for the message it was given. */
final class TelegramErrors {
  private static final Duration TOKEN_REFUSED = Duration.ofMinutes(1);
  private static final Duration BLOCKED = Duration.ofMinutes(1);

  /** With this begins why a message was not taken that never left. */
  static final String NOT_SENT = "not sent: ";

  private TelegramErrors() {}

  /** Whether that says of Telegram, and not of a message, why it was not taken. */
  static boolean isAway(String reason) {
    return reason.startsWith(NOT_SENT) || reason.matches("(?s)5\\d\\d .*");
  }

  /** Whether Telegram itself said what is wrong; otherwise its answer could not be read. */
  static boolean hasCode(TelegramApiRequestException refused) {
    return refused.getErrorCode() != null && refused.getErrorCode() != 0;
  }

  static boolean complainsAboutEntities(TelegramApiRequestException refused) {
    return refused.getErrorCode() == 400 && description(refused).contains("can't parse entities");
  }

  /** The message says just that already. */
  static boolean isUnchanged(TelegramApiRequestException refused) {
    return refused.getErrorCode() == 400
        && description(refused).contains("message is not modified");
  }

  /**
   * The message is gone, or of a kind or age that cannot be changed: Telegram says so in more words
   * than are written down anywhere. What is wrong with the chat or the words another send tells.
   */
  static boolean cannotBeChanged(TelegramApiRequestException refused) {
    return refused.getErrorCode() == 400
        && !complainsAboutEntities(refused)
        && (refused.getParameters() == null
            || refused.getParameters().getMigrateToChatId() == null);
  }

  static Delivery delivery(TelegramApiRequestException refused) {
    int code = refused.getErrorCode();
    if (isUnchanged(refused)) {
      return new Delivery.Accepted("");
    }
    String reason = SecretMask.mask(code + " " + refused.getApiResponse());
    return switch (code) {
      // The message is in order, the token is not: it waits for a better one.
      case 401, 404 -> new Delivery.Busy(TOKEN_REFUSED, reason);
      case 409, 503 -> new Delivery.Busy(Duration.ZERO, reason);
      case 429 -> new Delivery.Busy(retryAfter(refused), reason);
      // These may come from a gateway after the message was taken.
      case 500, 502, 504 -> new Delivery.Unknown(reason, true);
      default -> {
        if (PlatformHttp.foreign(refused.getApiResponse())) {
          yield new Delivery.Busy(BLOCKED, reason);
        }
        yield code >= 400 && code < 500
            ? new Delivery.Refused(reason)
            : new Delivery.Busy(Duration.ZERO, reason);
      }
    };
  }

  /** What a refused call says about the channel. */
  static State state(int code) {
    return switch (code) {
      case 401, 404 -> State.TOKEN_REFUSED;
      case 409 -> State.TAKEN_OVER;
      default -> code >= 500 ? State.UNREACHABLE : State.IN_TROUBLE;
    };
  }

  /** The refusal in words, with what to do. */
  static String said(Failed failed) {
    String advice =
        switch (failed.code()) {
          case 401, 404 -> " (get a valid token from @BotFather for TINHGON_TELEGRAM_TOKEN)";
          case 409 ->
              failed.description().contains("webhook")
                  ? " (somebody set a webhook: call deleteWebhook, or restart this service)"
                  : " (another program polls with this token: stop it)";
          default -> "";
        };
    return "answers " + failed.code() + " " + failed.description() + advice;
  }

  private static Duration retryAfter(TelegramApiRequestException refused) {
    var parameters = refused.getParameters();
    return parameters == null || parameters.getRetryAfter() == null
        ? Duration.ZERO
        : Duration.ofSeconds(Math.max(0, parameters.getRetryAfter()));
  }

  private static String description(TelegramApiRequestException refused) {
    return refused.getApiResponse() == null
        ? ""
        : refused.getApiResponse().toLowerCase(Locale.ROOT);
  }
}
