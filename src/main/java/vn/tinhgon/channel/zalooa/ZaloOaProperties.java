package vn.tinhgon.channel.zalooa;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tinhgon.ops.SecretMask;
import vn.tinhgon.ops.StartupRefused;

/**
 * As which application we speak for a Zalo Official Account, and what we may say when.
 *
 * @param appId the application's number; empty switches the channel off
 * @param appSecret its secret, shown when tokens are asked for
 * @param oaSecret what events are signed with; empty = the application's secret
 * @param refreshToken the first one; taken up once, later ones come from the platform
 * @param apiUrl the server of the API, scheme, host and port only
 * @param oauthUrl the server that gives out tokens, likewise
 * @param signature {@code enforce} = what is not signed is refused, {@code log} = only noted
 * @param freeWindow how long after somebody's last word an answer costs nothing
 * @param window how long after it he may be written to at all
 * @param charged whether answers go out while they cost money
 * @param messagesPerContact how many go to one person until he turns to us again; 0 = no limit
 * @param takeover how long we leave a chat alone in which a person has answered; 0 = not at all
 * @param connectTimeout for the connection to the server
 * @param callTimeout for one whole call
 */
@ConfigurationProperties("tinhgon.zalooa")
record ZaloOaProperties(
    @DefaultValue("") String appId,
    @DefaultValue("") String appSecret,
    @DefaultValue("") String oaSecret,
    @DefaultValue("") String refreshToken,
    @DefaultValue("https://openapi.zalo.me") URI apiUrl,
    @DefaultValue("https://oauth.zaloapp.com") URI oauthUrl,
    @DefaultValue("enforce") String signature,
    @DefaultValue("48h") Duration freeWindow,
    @DefaultValue("7d") Duration window,
    @DefaultValue("false") boolean charged,
    // Eight until the end of 2025; since then none is known.
    @DefaultValue("0") int messagesPerContact,
    @DefaultValue("30m") Duration takeover,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("30s") Duration callTimeout) {
  private static final String LOG = "log";
  private static final Set<String> SIGNATURES = Set.of("enforce", LOG);
  private static final Pattern ID = Pattern.compile("\\d{1,60}");

  /** What can stand in a header. */
  private static final Pattern PRINTABLE = Pattern.compile("[!-~]*");

  ZaloOaProperties {
    // A block of YAML ends in a newline.
    appSecret = appSecret.strip();
    oaSecret = oaSecret.strip();
    refreshToken = refreshToken.strip();
  }

  /**
   * Looks at what must be right even while the channel is off.
   *
   * @throws StartupRefused if something in it cannot be meant
   */
  void requireReadable() {
    if (!SIGNATURES.contains(signature)) {
      throw StartupRefused.setting("TINHGON_ZALOOA_SIGNATURE", signature, "enforce or log");
    }
    requireServer("TINHGON_ZALOOA_API_URL", apiUrl);
    requireServer("TINHGON_ZALOOA_OAUTH_URL", oauthUrl);
    if (window.compareTo(freeWindow) < 0 || freeWindow.isNegative()) {
      throw StartupRefused.setting(
          "TINHGON_ZALOOA_WINDOW", window.toString(), "at least TINHGON_ZALOOA_FREE_WINDOW");
    }
    if (messagesPerContact < 0) {
      throw StartupRefused.setting(
          "TINHGON_ZALOOA_MESSAGES_PER_CONTACT",
          "" + messagesPerContact,
          "a number of messages; 0 = no limit");
    }
    if (takeover.isNegative()) {
      throw StartupRefused.setting(
          "TINHGON_ZALOOA_TAKEOVER", takeover.toString(), "a time such as 30m; 0 = not at all");
    }
  }

  private static void requireServer(String variable, URI url) {
    if (url.getHost() == null
        || !List.of("http", "https").contains(url.getScheme())
        || !url.getPath().matches("/?")) {
      throw StartupRefused.setting(variable, url.toString(), "of the form scheme://host:port");
    }
  }

  /** Why the channel cannot be on; empty if it can. */
  String obstacle() {
    if (appId.isBlank()) {
      return "no TINHGON_ZALOOA_APP_ID";
    }
    if (!ID.matcher(appId).matches()) {
      return "TINHGON_ZALOOA_APP_ID is not a number";
    }
    if (appSecret.isEmpty()) {
      return "no TINHGON_ZALOOA_APP_SECRET";
    }
    if (!PRINTABLE.matcher(appSecret).matches()) {
      return "TINHGON_ZALOOA_APP_SECRET holds a character that no secret has; copy it anew";
    }
    return PRINTABLE.matcher(oaSecret).matches()
        ? ""
        : "TINHGON_ZALOOA_OA_SECRET holds a character that no secret has; copy it anew";
  }

  /** From now on none of the secrets is in any log. */
  void hide() {
    List.of(appSecret, oaSecret, refreshToken).forEach(SecretMask::hide);
  }

  boolean enforced() {
    return !signature.equals(LOG);
  }

  /** What events are signed with: by one source the application's secret, by another its own. */
  String signingSecret() {
    return oaSecret.isBlank() ? appSecret : oaSecret;
  }

  /** How long after somebody's last word we write to him. */
  Duration open() {
    return charged ? window : freeWindow;
  }

  /** Which of our accounts it is: one service speaks for one. */
  String account() {
    return appId;
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "ZaloOaProperties[" + apiUrl + ", " + signature + "]";
  }
}
