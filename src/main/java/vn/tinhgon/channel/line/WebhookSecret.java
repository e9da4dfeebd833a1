package vn.tinhgon.channel.line;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.ops.SecretMask;

/** What a platform shows when it calls us. */
public record WebhookSecret(String text) {

  /**
   * The one in the settings, else one that follows from our own key and the token; from now on it
   * is in no log.
   *
   * @param purpose tells the channels' secrets apart
   */
  public static WebhookSecret of(String purpose, String configured, String token, SecretKey key) {
    String text =
        configured.isEmpty() ? HexFormat.of().formatHex(key.derived(purpose, token)) : configured;
    SecretMask.hide(text);
    return new WebhookSecret(text);
  }

  /** Whether just that is shown; takes as long whichever letter differs. */
  boolean is(@Nullable String shown) {
    return shown != null
        && MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "WebhookSecret[…]";
  }
}
