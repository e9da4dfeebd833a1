package vn.tinhgon.channel.zalooa;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.SecretMask;

/**
 * Leads an administrator of the account through consenting, and takes what comes of it. The proof
 * that it was us who asked is one fixed pair, of which the platform's console holds the one half;
 * ours follows from our key.
 */
final class Consent {
  static final String PATH = "/zalo-oa/consent";
  private static final Duration TIME = Duration.ofMinutes(30);
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&#\\s]+)");

  private final ZaloOaProperties properties;
  private final Tokens tokens;
  private final SecretKey key;
  private final String publicUrl;
  private final Wording wording;
  private final Clock clock;

  Consent(
      ZaloOaProperties properties,
      Tokens tokens,
      SecretKey key,
      String publicUrl,
      Wording wording,
      Clock clock) {
    this.properties = properties;
    this.tokens = tokens;
    this.key = key;
    this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    this.wording = wording;
    this.clock = clock;
  }

  /** What is to be done, with the link that the administrator opens. */
  SetupReport ask() {
    if (publicUrl.isEmpty()) {
      return new SetupReport(false, List.of(wording.get("setup.no.public.url")));
    }
    Instant until = clock.instant().plus(TIME);
    String link =
        properties.oauthUrl().toString().replaceAll("/+$", "")
            + "/v4/oa/permission?app_id="
            + properties.appId()
            + "&redirect_uri="
            + encoded(publicUrl + PATH)
            + "&code_challenge="
            + challenge()
            + "&state="
            + encoded(state(until));
    return new SetupReport(
        true,
        List.of(
            wording.get("zalooa.consent.console", publicUrl + PATH, challenge()),
            wording.get("zalooa.consent.open", link, Vietnam.moment(until)),
            wording.get("zalooa.consent.then")));
  }

  /**
   * Takes the code that came of it.
   *
   * @param typed the code, or the whole address that the browser was sent to
   */
  SetupReport take(String typed) {
    var found = CODE.matcher(typed);
    String code =
        found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : typed.strip();
    if (code.isEmpty() || code.contains("://")) {
      return new SetupReport(false, List.of(wording.get("zalooa.consent.no.code")));
    }
    SecretMask.hide(code);
    try {
      tokens.consented(code, verifier());
      return new SetupReport(
          true, List.of(wording.get("zalooa.consent.done", Vietnam.moment(tokens.until()))));
    } catch (NoToken none) {
      return new SetupReport(false, List.of(wording.get("zalooa.consent.failed", said(none))));
    }
  }

  /** Whether it was us who sent somebody there, not long ago. */
  boolean ours(String state) {
    int dot = state.indexOf('.');
    if (dot < 1 || dot > 12 || !state.substring(0, dot).matches("\\d+")) {
      return false;
    }
    Instant until = Instant.ofEpochSecond(Long.parseLong(state.substring(0, dot)));
    return MessageDigest.isEqual(
            state.getBytes(StandardCharsets.UTF_8), state(until).getBytes(StandardCharsets.UTF_8))
        && clock.instant().isBefore(until);
  }

  /** How the channel is set up. */
  SetupReport info() {
    List<String> lines = new ArrayList<>();
    boolean done = !publicUrl.isEmpty();
    lines.add(
        done
            ? wording.get("zalooa.webhook", publicUrl + ZaloOaWebhook.PATH)
            : wording.get("setup.no.public.url"));
    if (!properties.enforced()) {
      lines.add(wording.get("zalooa.signature.log"));
    }
    try {
      lines.add(wording.get("zalooa.token.good", Vietnam.moment(tokens.until())));
    } catch (NoToken none) {
      lines.add(wording.get("zalooa.token.none", said(none)));
      done = false;
    }
    return new SetupReport(done, lines);
  }

  private static String said(NoToken none) {
    return SecretMask.mask(String.valueOf(none.getMessage()));
  }

  private String state(Instant until) {
    String second = "" + until.getEpochSecond();
    return second + "." + HexFormat.of().formatHex(key.derived("zalooa-state", second));
  }

  /** 43 characters, as is asked for. */
  private String verifier() {
    return base64(key.derived("zalooa-consent", properties.appId()));
  }

  private String challenge() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return base64(sha.digest(verifier().getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
