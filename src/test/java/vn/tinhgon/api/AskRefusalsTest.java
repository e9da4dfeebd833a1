package vn.tinhgon.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.answer.Citation;
import vn.tinhgon.registry.DocumentStatus;
import vn.tinhgon.registry.Status;

class AskRefusalsTest extends AskCase {
  record Bad(String name, int status, String type, HttpResponse<String> response) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Bad> badInput() {
    return Stream.of(
        bad("empty body", 400, "unreadable", post("")),
        bad("broken JSON", 400, "unreadable", post("{\"text\":\"a\"")),
        bad("two values", 400, "unreadable", post("{\"text\":\"a\"} {}")),
        bad("text twice", 400, "unreadable", post("{\"text\":\"a\",\"text\":\"/b\"}")),
        bad("an array", 400, "unreadable", post("[{\"text\":\"a\"}]")),
        bad("a bare string", 400, "unreadable", post("\"text\"")),
        bad("null", 400, "unreadable", post("null")),
        bad("nested too deep", 400, "unreadable", post("{\"text\":" + "[".repeat(5_000))),
        bad("not UTF-8", 400, "unreadable", bytes("{\"text\":\"\u00ff\u00fe\"}")),
        bad("no text", 400, "blank-text", post("{}")),
        bad("text null", 400, "blank-text", post("{\"text\":null}")),
        bad("empty text", 400, "blank-text", ask("")),
        bad("blank text", 400, "blank-text", post("{\"text\":\" \\t\\n\u00a0\u3000\"}")),
        bad("invisible text", 400, "blank-text", ask("\u200B\u200D\uFEFF\u2060")),
        bad("text a number", 400, "wrong-field", post("{\"text\":5}")),
        bad("text a boolean", 400, "wrong-field", post("{\"text\":true}")),
        bad("text an object", 400, "wrong-field", post("{\"text\":{\"a\":1}}")),
        bad("conversation a number", 400, "wrong-field", with("\"conversation\":5")),
        bad("conversation a list", 400, "wrong-field", with("\"conversation\":[]")),
        bad("asOf a number", 400, "wrong-field", with("\"asOf\":2018")),
        bad("asOf no date", 400, "wrong-field", with("\"asOf\":\"hôm qua\"")),
        bad("asOf no such day", 400, "wrong-field", with("\"asOf\":\"2018-02-30\"")),
        bad("asOf with time", 400, "wrong-field", with("\"asOf\":\"2018-12-31T00:00:00Z\"")),
        bad("asOf far away", 400, "wrong-field", with("\"asOf\":\"+999999999-12-31\"")),
        bad("2,001 characters", 413, "text-too-long", ask("a".repeat(2_001))),
        bad("10,000 characters", 413, "text-too-long", ask("ế".repeat(10_000))),
        bad("65 KB", 413, "body-too-large", with("\"x\":\"" + "a".repeat(66_000) + "\"")),
        bad("65 KB in chunks", 413, "body-too-large", chunked(65_600)),
        bad("form", 415, "wrong-type", typed("application/x-www-form-urlencoded")),
        bad("text/plain", 415, "wrong-type", typed("text/plain")),
        bad("problem+json", 415, "wrong-type", typed("application/problem+json")),
        bad("nonsense type", 415, "wrong-type", typed("json")),
        bad("no type", 415, "wrong-type", untyped()),
        bad("zipped", 415, "wrong-type", post("{\"text\":\"a\"}", "Content-Encoding", "gzip")),
        bad("GET", 405, "wrong-method", service.http().get("/api/v1/ask")),
        bad(
            "DELETE",
            405,
            "wrong-method",
            service.http().send("DELETE", "/api/v1/ask", BodyPublishers.noBody())),
        bad("another path", 404, "not-found", service.http().post("/api/v1/nothing", "{}")));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInputWithProblemDetails(Bad bad) {
    assertThat(bad.response().statusCode()).isEqualTo(bad.status());
    assertThat(bad.response().headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
    var problem = read(bad.response());
    assertThat(problem.get("type").stringValue()).isEqualTo("urn:tinhgon:problem:" + bad.type());
    assertThat(problem.get("status").intValue()).isEqualTo(bad.status());
    assertThat(problem.get("title").stringValue()).matches("[A-Z][a-z ]+");
    assertThat(problem.get("detail").stringValue()).matches(".*[ạảấầệốợứđ].*");
    assertThat(bad.response().body()).doesNotContain("Exception", "vn.tinhgon", "tomcat");
    verify(engine, never()).answer(any());
  }

  @Test
  void letsOneAddressAskThirtyTimesAMinute() {
    String[] from = {"X-Forwarded-For", "198.51.100.4"};
    for (int i = 0; i < 30; i++) {
      assertThat(post("{\"text\":\"Ai?\"}", from).statusCode()).isEqualTo(200);
    }

    var refused = post("{\"text\":\"Ai?\"}", from);
    assertThat(refused.statusCode()).isEqualTo(429);
    // 17:31:40 and some minutes: twenty seconds are left.
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("20");
    assertThat(read(refused).get("detail").stringValue()).contains("20 giây");
    assertThat(post("{\"text\":\"Ai?\"}", from).statusCode()).isEqualTo(429);
    assertThat(post("{\"text\":\"Ai?\"}", "X-Forwarded-For", "198.51.100.5").statusCode())
        .isEqualTo(200);

    CLOCK.advance(Duration.ofSeconds(20));
    assertThat(post("{\"text\":\"Ai?\"}", from).statusCode()).isEqualTo(200);
  }

  @Test
  void countsAWholeIpv6NeighbourhoodAsOne() {
    var statuses =
        IntStream.range(0, 31)
            .mapToObj(i -> post("{\"text\":\"Ai?\"}", "X-Forwarded-For", "2001:db8:1:2::" + i))
            .map(HttpResponse::statusCode)
            .toList();

    assertThat(statuses.subList(0, 30)).containsOnly(200);
    assertThat(statuses.getLast()).isEqualTo(429);
  }

  @Test
  void keepsThePromisesOfItsOpenApi() {
    var spec = read(service.http().get("/api/openapi.json"));
    var schemas = spec.get("components").get("schemas");
    assertThat(spec.get("openapi").stringValue()).startsWith("3.1");

    var told = told(ask("Ai?"));
    assertThat(told.propertyNames()).containsExactlyElementsOf(texts(schemas, "Answer"));
    assertThat(List.of(Citation.class.getRecordComponents()).stream().map(part -> part.getName()))
        .containsExactlyElementsOf(texts(schemas, "Citation"));
    assertThat(List.of(Choice.class.getRecordComponents()).stream().map(part -> part.getName()))
        .containsExactlyElementsOf(texts(schemas, "Choice"));
    assertThat(allowed(schemas.get("Answer").get("properties").get("outcome")))
        .containsExactlyInAnyOrderElementsOf(names(Told.Outcome.values()));
    assertThat(allowed(schemas.get("Answer").get("properties").get("status")))
        .containsExactlyInAnyOrderElementsOf(names(Status.values()));
    assertThat(allowed(schemas.get("Citation").get("properties").get("status")))
        .containsExactlyInAnyOrderElementsOf(names(DocumentStatus.values()));

    var refusals = badInput().filter(bad -> bad.status() != 404).toList();
    var statuses = new TreeSet<>(List.of("200", "408", "429", "500"));
    refusals.forEach(bad -> statuses.add(String.valueOf(bad.status())));
    var responses = spec.get("paths").get("/api/v1/ask").get("post").get("responses");
    assertThat(responses.propertyNames()).containsExactlyElementsOf(statuses);
    assertThat(allowed(schemas.get("Problem").get("properties").get("type")))
        .containsAll(refusals.stream().map(bad -> "urn:tinhgon:problem:" + bad.type()).toList());
  }

  private static List<String> texts(JsonNode schemas, String name) {
    List<String> required = new ArrayList<>();
    schemas.get(name).get("required").forEach(one -> required.add(one.stringValue()));
    assertThat(schemas.get(name).get("properties").propertyNames())
        .containsExactlyElementsOf(required);
    return required;
  }

  private static List<String> allowed(JsonNode property) {
    List<String> values = new ArrayList<>();
    property.get("enum").forEach(one -> values.add(one.isNull() ? null : one.stringValue()));
    values.remove(null);
    return values;
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toList();
  }

  private static HttpResponse<String> with(String field) {
    return post("{\"text\":\"a\"," + field + "}");
  }

  private static HttpResponse<String> typed(String type) {
    return service.http().post("/api/v1/ask", "{\"text\":\"a\"}", "Content-Type", type);
  }

  private static HttpResponse<String> untyped() {
    return service.http().post("/api/v1/ask", "{\"text\":\"a\"}");
  }

  private static HttpResponse<String> bytes(String latin) {
    return service
        .http()
        .send(
            "POST",
            "/api/v1/ask",
            BodyPublishers.ofByteArray(latin.getBytes(StandardCharsets.ISO_8859_1)),
            "Content-Type",
            JSON);
  }

  private static HttpResponse<String> chunked(int size) {
    byte[] body =
        ("{\"text\":\"a\",\"x\":\"" + "a".repeat(size) + "\"}").getBytes(StandardCharsets.UTF_8);
    return service
        .http()
        .send(
            "POST",
            "/api/v1/ask",
            BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)),
            "Content-Type",
            JSON);
  }

  private static Bad bad(String name, int status, String type, HttpResponse<String> response) {
    return new Bad(name, status, type, response);
  }
}
