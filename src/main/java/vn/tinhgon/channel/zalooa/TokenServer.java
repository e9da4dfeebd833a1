package vn.tinhgon.channel.zalooa;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.channel.line.Exchange;
import vn.tinhgon.ops.SecretMask;

/** Gives out tokens: for a refresh token, once, or for the code of a consent. */
final class TokenServer {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Seen for refresh tokens that are used up or too old; neither is documented. */
  private static final Set<Integer> DEAD = Set.of(-118, -14014);

  /**
   * What it is where the answer does not say; two sources saw that, against 25 hours documented.
   */
  private static final long LIFE_SECONDS = 3_600;

  private static final long LONGEST_LIFE_SECONDS = 90L * 24 * 3_600;

  private final Exchange exchange;
  private final HttpUrl server;
  private final String appId;
  private final String appSecret;
  private final Duration patience;
  private final Clock clock;

  /** What came of asking. */
  sealed interface Grant {

    /** A pair; the token it was asked with is good for nothing any more. */
    record Given(TokenPair pair) implements Grant {}

    /** That refresh token or code will never be taken. */
    record Dead(String reason) implements Grant {}

    /** Nothing was given, for another reason. */
    record Withheld(String reason) implements Grant {}
  }

  TokenServer(
      OkHttpClient http, URI url, String appId, String appSecret, Duration patience, Clock clock) {
    exchange = new Exchange(http);
    server = HttpUrl.get(url.toString()).newBuilder().encodedPath("/v4/oa/access_token").build();
    this.appId = appId;
    this.appSecret = appSecret;
    this.patience = patience;
    this.clock = clock;
  }

  /** A pair for that refresh token. */
  Grant renew(String refresh) throws IOException {
    return ask(
        new FormBody.Builder()
            .add("app_id", appId)
            .add("grant_type", "refresh_token")
            .add("refresh_token", refresh)
            .build());
  }

  /** A pair for the code of a consent; the verifier is that of the challenge in the console. */
  Grant redeem(String code, String verifier) throws IOException {
    return ask(
        new FormBody.Builder()
            .add("app_id", appId)
            .add("grant_type", "authorization_code")
            .add("code", code)
            .add("code_verifier", verifier)
            .build());
  }

  private Grant ask(FormBody form) throws IOException {
    var request = new Request.Builder().url(server).header("secret_key", appSecret).post(form);
    Instant asked = clock.instant();
    Exchange.Body answer = exchange.run(request.build(), patience);
    JsonNode said;
    try {
      said = MAPPER.readTree(answer.text());
    } catch (JacksonException broken) {
      return new Grant.Withheld("the answer is unreadable");
    }
    String access = said.path("access_token").asString("");
    String refresh = said.path("refresh_token").asString("");
    if (!access.isEmpty() && !refresh.isEmpty()) {
      SecretMask.hide(access);
      SecretMask.hide(refresh);
      var life = Duration.ofSeconds(life(said.path("expires_in")));
      return new Grant.Given(new TokenPair(access, refresh, asked, asked.plus(life)));
    }
    return refused(said);
  }

  private static Grant refused(JsonNode said) {
    int code = said.path("error").asInt(said.path("error_code").asInt(0));
    String name =
        said.path("error_name").asString("") + " " + said.path("error_description").asString("");
    String reason = SecretMask.mask((code + " " + name).strip());
    boolean dead =
        DEAD.contains(code)
            || (code < 0 && name.toLowerCase(Locale.ROOT).contains("refresh token"));
    return dead ? new Grant.Dead(reason) : new Grant.Withheld(reason);
  }

  /** In seconds; as text or as a number. */
  private static long life(JsonNode seconds) {
    long life = seconds.asLong(0);
    return life > 0 && life <= LONGEST_LIFE_SECONDS ? life : LIFE_SECONDS;
  }
}
