package vn.tinhgon.channel.zalobot;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import vn.tinhgon.access.SecretKey;

/** What the platform shows when it calls us. */
record WebhookSecret(String text) {

  /** The one in the settings, else one that follows from our own key and the token. */
  static WebhookSecret of(ZaloBotProperties properties, SecretKey key) {
    return new WebhookSecret(
        properties.webhookSecret().isEmpty()
            ? HexFormat.of().formatHex(key.derived("zalobot-webhook", properties.token()))
            : properties.webhookSecret());
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "WebhookSecret[…]";
  }
}
