package vn.tinhgon.channel.zalooa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * By what an event is known to come from the platform: the SHA-256 of an id, the body as it came,
 * its time and a secret, one after the other. Some notes say HMAC; programs at work say this. Which
 * id it is, and whether the time is that in the body or in a header, differs from source to source:
 * each is tried, none is taken without the secret.
 */
final class Signature {
  static final String HEADER = "X-ZEvent-Signature";
  static final String TIME_HEADER = "X-ZEvent-Timestamp";
  private static final String PREFIX = "mac=";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String appId;
  private final byte[] secret;

  Signature(String appId, String secret) {
    this.appId = appId;
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * By which id and which time it is signed; empty if it is not.
   *
   * @param shown what the header says
   * @param time what the header for the time says
   */
  Optional<String> of(byte[] body, @Nullable String shown, @Nullable String time) {
    // The time follows the body without a mark between them: digits at its end may be the time's.
    if (shown == null || body.length == 0 || Character.isDigit(body[body.length - 1])) {
      return Optional.empty();
    }
    String bare = shown.strip();
    String hex = bare.startsWith(PREFIX) ? bare.substring(PREFIX.length()) : bare;
    byte[] wanted = hex.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    JsonNode event = read(body);
    Set<String> times = new LinkedHashSet<>();
    add(times, event.path("timestamp"));
    if (time != null && time.strip().matches("\\d{1,20}")) {
      times.add(time.strip());
    }
    for (String id : ids(event)) {
      for (String at : times) {
        if (MessageDigest.isEqual(wanted, mac(id, body, at))) {
          return Optional.of("id " + id + ", time " + at);
        }
      }
    }
    return Optional.empty();
  }

  private Set<String> ids(JsonNode event) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(appId);
    add(ids, event.path("app_id"));
    add(ids, event.path("oa_id"));
    // The account is whom people write to; in echoes it is who writes.
    add(ids, event.path("recipient").path("id"));
    add(ids, event.path("sender").path("id"));
    return ids;
  }

  private static void add(Set<String> texts, JsonNode node) {
    String text = ZaloOaEvents.id(node);
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }

  private byte[] mac(String id, byte[] body, String time) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(id.getBytes(StandardCharsets.UTF_8));
      sha.update(body);
      sha.update(time.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(sha.digest(secret));
      return hex.getBytes(StandardCharsets.UTF_8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static JsonNode read(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException broken) {
      return MissingNode.getInstance();
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Signature[…]";
  }
}
