package vn.tinhgon.channel.zalobot;

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
 * Where and as whom we speak with the Zalo Bot Platform.
 *
 * @param token the bot's token; empty switches the channel off
 * @param apiUrl the platform's server, scheme, host and port only
 * @param mode how messages come: {@code polling} or {@code webhook}
 * @param webhookSecret what the platform shows when it calls us; empty = derived from our own key
 * @param name the bot's name as people see it, by which it is called in groups
 * @param monthlyQuota how many messages the bot's plan allows in a month; 0 = unknown
 * @param pollTimeout how long the platform may hold an empty poll
 * @param connectTimeout for the connection to the server
 * @param callTimeout for one whole call other than a poll
 */
@ConfigurationProperties("tinhgon.zalobot")
record ZaloBotProperties(
    @DefaultValue("") String token,
    @DefaultValue("https://bot-api.zaloplatforms.com") URI apiUrl,
    @DefaultValue("polling") String mode,
    @DefaultValue("") String webhookSecret,
    @DefaultValue("") String name,
    // 3,000 for the basic plan: known from one source only.
    @DefaultValue("3000") int monthlyQuota,
    @DefaultValue("30s") Duration pollTimeout,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("30s") Duration callTimeout)
    implements BotSettings {
  static final String WEBHOOK = "webhook";
  private static final Set<String> MODES = Set.of("polling", WEBHOOK);
  private static final Pattern TOKEN = Pattern.compile("\\d{1,60}:[\\w.~-]+");

  /** The platform takes 8 to 256; signs that a header carries without doubt. */
  private static final Pattern SECRET = Pattern.compile("[\\w.~-]{8,256}");

  /**
   * Looks at what must be right even while the channel is off.
   *
   * @throws StartupRefused if something in it cannot be meant
   */
  @Override
  public void requireReadable() {
    if (!MODES.contains(mode)) {
      throw StartupRefused.setting("TINHGON_ZALOBOT_MODE", mode, "polling or webhook");
    }
    if (apiUrl.getHost() == null
        || !List.of("http", "https").contains(apiUrl.getScheme())
        || !apiUrl.getPath().matches("/?")) {
      throw StartupRefused.setting(
          "TINHGON_ZALOBOT_API_URL", apiUrl.toString(), "of the form scheme://host:port");
    }
    if (!webhookSecret.isEmpty() && !SECRET.matcher(webhookSecret).matches()) {
      // Without the secret itself.
      throw new StartupRefused(
          "TINHGON_ZALOBOT_WEBHOOK_SECRET is not 8 to 256 letters, digits, - or _.",
          "Correct it, or leave it out to have one made.");
    }
    if (monthlyQuota < 0) {
      throw StartupRefused.setting(
          "TINHGON_ZALOBOT_MONTHLY_QUOTA", "" + monthlyQuota, "a number of messages; 0 = unknown");
    }
  }

  /** Why the channel cannot be on; empty if it can. */
  @Override
  public String obstacle() {
    if (token.isBlank()) {
      return "no TINHGON_ZALOBOT_TOKEN";
    }
    return TOKEN.matcher(token).matches()
        ? ""
        : "TINHGON_ZALOBOT_TOKEN is not a bot token (digits, colon, letters)";
  }

  /** What the platform shows when it calls us. */
  @Override
  public WebhookSecret secret(SecretKey key) {
    return WebhookSecret.of("zalobot-webhook", webhookSecret, token, key);
  }

  boolean byWebhook() {
    return mode.equals(WEBHOOK);
  }

  /** The first part of the token, which names the bot; that it is its user id is not documented. */
  String account() {
    return token.substring(0, token.indexOf(':'));
  }

  /** Without token and secret. */
  @Override
  public String toString() {
    return "ZaloBotProperties[" + apiUrl + ", " + mode + "]";
  }
}
