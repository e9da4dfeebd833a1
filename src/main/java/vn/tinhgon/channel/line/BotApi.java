package vn.tinhgon.channel.line;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.ops.SecretMask;

/**
 * Calls of a bot platform whose answer is wanted as it came. Telegram's form of addresses and
 * answers is that of the Zalo Bot Platform too; what counts is {@code ok} in the answer, not the
 * HTTP status.
 */
public final class BotApi {
  private static final Logger log = LoggerFactory.getLogger(BotApi.class);
  private static final MediaType JSON = MediaType.get("application/json");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final OkHttpClient http;
  private final HttpUrl bot;
  private final Exchange exchange;

  /** What came back. */
  public sealed interface Result {

    /** It was done. */
    record Done(JsonNode value) implements Result {}

    /** It was refused; {@code retryAfter} is zero where the platform names no time. */
    record Failed(int code, String description, Duration retryAfter) implements Result {}

    /** Something that is no answer of the Bot API, cut where it is too long. */
    record Unreadable(String body, boolean tooLong) implements Result {}
  }

  /** Calls as the bot of that token, on that server. */
  public BotApi(OkHttpClient http, URI apiUrl, String token) {
    this.http = http;
    exchange = new Exchange(http);
    var server = HttpUrl.get(apiUrl.toString());
    bot = server.newBuilder().encodedPath("/bot" + token).build();
  }

  /** Calls a method and waits for the answer, no longer than {@code patience}. */
  public Result call(String method, Map<String, ?> parameters, Duration patience)
      throws IOException {
    var request =
        new Request.Builder()
            .url(bot.newBuilder().addPathSegment(method).build())
            .post(RequestBody.create(MAPPER.writeValueAsString(parameters), JSON))
            .build();
    Exchange.Body answer = exchange.run(request, patience);
    return read(answer.text(), answer.tooLong());
  }

  /** Begins a call whose answer nobody waits for, unless others wait before it already. */
  public void begin(String method, Map<String, ?> parameters) {
    if (http.dispatcher().queuedCallsCount() > 0) {
      return;
    }
    var request =
        new Request.Builder()
            .url(bot.newBuilder().addPathSegment(method).build())
            .post(RequestBody.create(MAPPER.writeValueAsString(parameters), JSON))
            .build();
    http.newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call call, Response response) {
                response.close();
              }

              @Override
              public void onFailure(Call call, IOException failed) {
                log.debug("{} failed: {}", method, SecretMask.mask(failed.toString()));
              }
            });
  }

  /** Ends the call that waits for an answer, if any. */
  public void cancel() {
    exchange.cancel();
  }

  /** What that answer says; any text is one, if only an unreadable one. */
  public static Result read(String body, boolean tooLong) {
    if (tooLong) {
      return new Result.Unreadable(body, true);
    }
    JsonNode answer;
    try {
      answer = MAPPER.readTree(body);
    } catch (JacksonException broken) {
      return new Result.Unreadable(body, false);
    }
    if (answer.path("ok").asBoolean(false)) {
      return new Result.Done(answer.path("result"));
    }
    JsonNode code = answer.path("error_code");
    if (code.isIntegralNumber() && code.canConvertToInt()) {
      return new Result.Failed(
          code.asInt(),
          answer.path("description").asString(""),
          Duration.ofSeconds(Math.max(0, answer.path("parameters").path("retry_after").asInt(0))));
    }
    return new Result.Unreadable(body, false);
  }
}
