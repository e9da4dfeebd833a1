package vn.tinhgon.support;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The tokens that {@link FakeZaloOa} has given out; a refresh token is good for one use. */
final class OaTokens {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Duration LIFE = Duration.ofHours(25);

  private final Clock clock;
  private final Map<String, Instant> access = new ConcurrentHashMap<>();
  private final Set<String> refresh = new HashSet<>(Set.of(FakeZaloOa.REFRESH_TOKEN));
  private final Set<String> codes = new HashSet<>();
  private String challenge = "";
  private int given;

  OaTokens(Clock clock) {
    this.clock = clock;
  }

  /** An administrator consents: a code that is good once, for whoever knows what was hashed. */
  synchronized String consent(String registered) {
    challenge = registered;
    String code = "consent-code-" + codes.size() + "-for-tests";
    codes.add(code);
    return code;
  }

  /** No refresh token is good any more. */
  synchronized void forgetAll() {
    refresh.clear();
  }

  synchronized void expireAccess() {
    access.replaceAll((_, _) -> Instant.EPOCH);
  }

  synchronized void revokeAccess() {
    access.clear();
  }

  synchronized int given() {
    return given;
  }

  /** 0 if that token is good now, else the error. */
  synchronized int refusal(String token) {
    Instant until = access.get(token);
    return until == null ? -216 : clock.instant().isBefore(until) ? 0 : -220;
  }

  /** What is answered to a form, which shows that secret. */
  synchronized String answer(String form, String secret) {
    Map<String, String> asked = fields(form);
    if (!FakeZaloOa.APP_SECRET.equals(secret) || !FakeZaloOa.APP_ID.equals(asked.get("app_id"))) {
      return error(-14004, "Invalid secret key");
    }
    return switch (asked.getOrDefault("grant_type", "")) {
      case "refresh_token" ->
          refresh.remove(asked.get("refresh_token"))
              ? pair()
              : error(-14014, "Invalid refresh token");
      case "authorization_code" ->
          codes.remove(asked.get("code")) && hash(asked.get("code_verifier")).equals(challenge)
              ? pair()
              : error(-14003, "Invalid authorization code");
      default -> error(-14001, "Invalid grant type");
    };
  }

  private String pair() {
    String one = "fake-access-token-" + ++given;
    String next = "fake-refresh-token-" + given;
    access.put(one, clock.instant().plus(LIFE));
    refresh.add(next);
    return MAPPER.writeValueAsString(
        Map.of("access_token", one, "refresh_token", next, "expires_in", "90000"));
  }

  private static String error(int code, String name) {
    return MAPPER.writeValueAsString(Map.of("error", code, "error_name", name));
  }

  private static Map<String, String> fields(String form) {
    return Arrays.stream(form.split("&"))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2)
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }

  private static String hash(String verifier) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      byte[] bytes = sha.digest(verifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
