package vn.tinhgon.support;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.support.FakeZaloOa.Sent;

/** What {@link FakeZaloOa} answers to each call, and what the calls brought. */
final class OaCalls {
  private static final Duration WINDOW = Duration.ofDays(7);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  final List<Sent> sent = new CopyOnWriteArrayList<>();
  final List<String> violations = new CopyOnWriteArrayList<>();
  final Map<String, Instant> interacted = new ConcurrentHashMap<>();
  final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger(0x1000);
  private final Clock clock;
  private final OaTokens tokens;
  private final OaChats chats;
  private final BiConsumer<String, JsonNode> events;

  OaCalls(Clock clock, OaTokens tokens, OaChats chats, BiConsumer<String, JsonNode> events) {
    this.clock = clock;
    this.tokens = tokens;
    this.chats = chats;
    this.events = events;
  }

  /** An id no other message has. */
  String id() {
    return "%020x".formatted(ids.incrementAndGet());
  }

  /** The answer as JSON to a call that meets with no fault. */
  String answer(HttpExchange exchange, String path, String body) {
    var headers = exchange.getRequestHeaders();
    if (path.equals("/v4/oa/access_token")) {
      return tokens.answer(body, headers.getFirst("secret_key"));
    }
    String token = headers.getFirst("access_token");
    int refusal = tokens.refusal(token == null ? "" : token);
    if (refusal != 0) {
      return FakeZaloOa.error(refusal, "Access token is not good");
    }
    String method = exchange.getRequestMethod();
    return switch (method + " " + path) {
      case "POST /v3.0/oa/message/cs" -> take(MAPPER.readTree(body));
      case "GET /v2.0/oa/listrecentchat" -> chats.recent(asked(exchange));
      case "GET /v2.0/oa/conversation" -> chats.conversation(asked(exchange));
      default -> {
        violations.add("unknown call " + method + " " + path);
        yield FakeZaloOa.error(-201, "unknown");
      }
    };
  }

  private static JsonNode asked(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    String json = URLDecoder.decode(query.replaceFirst("^data=", ""), StandardCharsets.UTF_8);
    return MAPPER.readTree(json);
  }

  private String take(JsonNode request) {
    String person = request.path("recipient").path("user_id").asString("");
    String text = request.path("message").path("text").asString("");
    if (person.isEmpty() || text.isBlank() || text.length() > FakeZaloOa.LONGEST_TEXT) {
      violations.add("a message of " + text.length() + " units to \"" + person + "\"");
      return FakeZaloOa.error(-201, "Invalid parameter");
    }
    Integer refusal = refusals.get(person);
    if (refusal != null) {
      return FakeZaloOa.error(refusal, "refused");
    }
    Instant last = interacted.get(person);
    if (last == null || last.plus(WINDOW).isBefore(clock.instant())) {
      return FakeZaloOa.error(-230, "User has not interacted with the OA in the past 7 days");
    }
    String id = id();
    sent.add(new Sent(id, person, text));
    chats.toPerson(person, id, text, clock.instant());
    events.accept("echo " + person, OaEvents.echo(person, id, text, "", clock.instant()));
    return MAPPER.writeValueAsString(
        Map.of(
            "data",
            Map.of("message_id", id, "user_id", person, "sent_time", "1767000000000"),
            "error",
            0,
            "message",
            "Success"));
  }
}
