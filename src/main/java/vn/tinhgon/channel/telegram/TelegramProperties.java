package vn.tinhgon.channel.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.channel.line.BotSettings;
import vn.tinhgon.channel.line.WebhookSecret;
import vn.tinhgon.ops.StartupRefused;

/**
 * Where and as whom we speak with Telegram.
 *
 * @param token the bot's token; empty switches the channel off
 * @param apiUrl the Bot API server, scheme, host and port only
 * @param mode how messages come: {@code polling} or {@code webhook}
 * @param webhookSecret what Telegram shows when it calls us; empty = derived from our own key
 * @param filesDir where a server of one's own that runs with {@code --local} lays the files that
 *     people send; empty = it hands them out itself
 * @param pollTimeout how long the server may hold an empty poll; it allows 50 s at most
 * @param connectTimeout for the connection to the server
 * @param callTimeout for one whole call other than a poll
 */
@ConfigurationProperties("tinhgon.telegram")
record TelegramProperties(
    @DefaultValue("") String token,
    @DefaultValue(TelegramProperties.OFFICIAL) URI apiUrl,
    @DefaultValue("polling") String mode,
    @DefaultValue("") String webhookSecret,
    @DefaultValue("") String filesDir,
    @DefaultValue("30s") Duration pollTimeout,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("30s") Duration callTimeout)
    implements BotSettings {
  private static final String WEBHOOK = "webhook";
  private static final String OFFICIAL = "https://api.telegram.org";
  private static final Set<String> MODES = Set.of("polling", WEBHOOK);

  /** Telegram takes any length from 1 to 256 of these; a short one can be guessed. */
  private static final Pattern SECRET = Pattern.compile("[\\w-]{8,256}");

  private static final Pattern TOKEN = Pattern.compile("(\\d+):[\\w-]+");

  /**
   * Looks at what must be right even while the channel is off.
   *
   * @throws StartupRefused if the mode is neither of those there are, or the server no address
   */
  @Override
  public void requireReadable() {
    if (!MODES.contains(mode)) {
      throw StartupRefused.setting("TINHGON_TELEGRAM_MODE", mode, "polling or webhook");
    }
    if (apiUrl.getHost() == null
        || !List.of("http", "https").contains(apiUrl.getScheme())
        || !apiUrl.getPath().matches("/?")) {
      throw StartupRefused.setting(
          "TINHGON_TELEGRAM_API_URL", apiUrl.toString(), "of the form scheme://host:port");
    }
    if (!webhookSecret.isEmpty() && !SECRET.matcher(webhookSecret).matches()) {
      // Without the secret itself.
      throw new StartupRefused(
          "TINHGON_TELEGRAM_WEBHOOK_SECRET is not 8 to 256 letters, digits, - or _.",
          "Correct it, or leave it out to have one made.");
    }
  }

  /** Why the channel cannot be on; empty if it can. */
  @Override
  public String obstacle() {
    if (token.isBlank()) {
      return "no TINHGON_TELEGRAM_TOKEN";
    }
    if (!TOKEN.matcher(token).matches()) {
      return "TINHGON_TELEGRAM_TOKEN is not a bot token (digits, colon, letters)";
    }
    return "";
  }

  /** Whether the server is the office's own: it calls any address, by http too. */
  boolean ownServer() {
    return !URI.create(OFFICIAL).getHost().equals(apiUrl.getHost());
  }

  boolean byWebhook() {
    return mode.equals(WEBHOOK);
  }

  /** What Telegram shows when it calls us. */
  @Override
  public WebhookSecret secret(SecretKey key) {
    return WebhookSecret.of("telegram-webhook", webhookSecret, token, key);
  }

  /** The bot's user id, which is the first part of its token. */
  String account() {
    return token.substring(0, token.indexOf(':'));
  }

  /** Without token and secret. */
  @Override
  public String toString() {
    return "TelegramProperties[" + apiUrl + ", " + mode + "]";
  }
}
