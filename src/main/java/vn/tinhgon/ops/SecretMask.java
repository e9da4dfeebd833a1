package vn.tinhgon.ops;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Pattern;

/** Takes tokens and other secrets out of a text. */
public final class SecretMask {
  /** A bot token, plain or percent-encoded as HTTP clients print it. */
  private static final Pattern TOKEN = Pattern.compile("\\d{4,}(?::|%(?:25)?3[Aa])[\\w-]{20,}");

  private static final String MASKED = "[secret]";
  private static final Set<String> SECRETS = new CopyOnWriteArraySet<>();

  private SecretMask() {}

  /** From now on these words are masked wherever they appear. */
  public static void hide(String secret) {
    // A shorter one would mask ordinary words, and is no secret.
    if (secret.length() >= 8) {
      SECRETS.add(secret);
      SECRETS.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }
  }

  /** The text without secrets. */
  public static String mask(String text) {
    String masked = TOKEN.matcher(text).replaceAll(MASKED);
    for (String secret : SECRETS) {
      masked = masked.replace(secret, MASKED);
    }
    return masked;
  }
}
