package vn.tinhgon.channel.zalooa;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.channel.line.Exchange;

/**
 * Calls of the API, each with a token that is good. What counts is {@code error} in the answer, not
 * the HTTP status, which is 200 for a refusal too.
 */
final class OaApi {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Exchange exchange;
  private final HttpUrl server;
  private final Tokens tokens;
  private final Duration patience;

  OaApi(OkHttpClient http, URI url, Tokens tokens, Duration patience) {
    exchange = new Exchange(http);
    server = HttpUrl.get(url.toString());
    this.tokens = tokens;
    this.patience = patience;
  }

  /** Posts that. */
  Result post(String path, Map<String, ?> body) throws IOException {
    return call(
        new Request.Builder()
            .url(server.newBuilder().encodedPath(path).build())
            .post(RequestBody.create(MAPPER.writeValueAsString(body), JSON)));
  }

  /** Asks for that; what is asked goes as JSON into a single parameter. */
  Result get(String path, Map<String, ?> asked) throws IOException {
    var url = server.newBuilder().encodedPath(path);
    return call(
        new Request.Builder()
            .url(url.addQueryParameter("data", MAPPER.writeValueAsString(asked)).build())
            .get());
  }

  /** Ends the call that waits for an answer, if any. */
  void cancel() {
    exchange.cancel();
  }

  private Result call(Request.Builder request) throws IOException {
    try {
      String token = tokens.access();
      Result result = call(request, token);
      return result instanceof Result.Failed(int code, _, _)
              && ZaloOaErrors.TOKEN_REFUSED.contains(code)
          ? call(request, tokens.insteadOf(token))
          : result;
    } catch (NoToken none) {
      return new Result.Failed(
          ZaloOaErrors.none(none.state()), String.valueOf(none.getMessage()), Duration.ZERO);
    }
  }

  private Result call(Request.Builder request, String token) throws IOException {
    return read(exchange.run(request.header("access_token", token).build(), patience));
  }

  /** What that answer says; any text is one, if only an unreadable one. */
  static Result read(Exchange.Body answer) {
    JsonNode said;
    try {
      said = answer.tooLong() ? MissingNode.getInstance() : MAPPER.readTree(answer.text());
    } catch (JacksonException broken) {
      said = MissingNode.getInstance();
    }
    int unsaid = Integer.MIN_VALUE;
    int error = said.path("error").asInt(unsaid);
    if (error == 0) {
      return new Result.Done(said.path("data"));
    }
    if (error != unsaid) {
      return new Result.Failed(error, said.path("message").asString(""), Duration.ZERO);
    }
    // What a proxy or load balancer said, in the form that our client gives it.
    int status = said.path("error_code").asInt(unsaid);
    return status == unsaid
        ? new Result.Unreadable(answer.text(), answer.tooLong())
        : new Result.Failed(
            status,
            said.path("description").asString(""),
            Duration.ofSeconds(Math.max(0, said.path("parameters").path("retry_after").asInt(0))));
  }
}
