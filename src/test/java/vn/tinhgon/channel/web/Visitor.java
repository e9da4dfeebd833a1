package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.support.Service;

/** Somebody with the page open, as far as the server can see. */
record Visitor(Service service, String cookie, String origin) {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

  /** Opens the page for the first time. */
  static Visitor of(Service service) {
    var page = service.http().get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
    return new Visitor(service, cookie.substring(0, cookie.indexOf(';')), service.url());
  }

  Session session() {
    return new Session(cookie.substring(cookie.indexOf('=') + 1));
  }

  HttpResponse<String> asks(String text) {
    return asks(text, UUID.randomUUID().toString());
  }

  HttpResponse<String> asks(String text, String clientId) {
    return posts("/web/messages", json(Map.of("text", text, "clientId", clientId)));
  }

  HttpResponse<String> presses(String token) {
    return posts(
        "/web/choices", json(Map.of("token", token, "clientId", UUID.randomUUID().toString())));
  }

  HttpResponse<String> posts(String path, String body) {
    return service
        .http()
        .post(path, body, "Cookie", cookie, "Origin", origin, "Content-Type", "application/json");
  }

  HttpResponse<String> gets(String path, String... headers) {
    List<String> all = new ArrayList<>(List.of("Cookie", cookie));
    all.addAll(List.of(headers));
    return service.http().get(path, all.toArray(String[]::new));
  }

  /** The hidden fields of the page as it is now. */
  Map<String, String> form() {
    return HIDDEN
        .matcher(gets("/").body())
        .results()
        .collect(
            Collectors.toMap(
                field -> field.group(1), field -> field.group(2), (first, _) -> first));
  }

  /** Sends the page's own form, without script. */
  HttpResponse<String> submits(Map<String, String> fields) {
    return service
        .http()
        .post(
            "/",
            encoded(fields),
            "Cookie",
            cookie,
            "Origin",
            origin,
            "Content-Type",
            "application/x-www-form-urlencoded");
  }

  /** Everything said so far. */
  List<String> reads() {
    var excerpt = JsonMapper.shared().readTree(gets("/web/messages").body());
    List<String> words = new ArrayList<>();
    excerpt.get("items").forEach(item -> words.add(words(item)));
    return words;
  }

  static String words(JsonNode item) {
    return item.get("kind").stringValue().equals("asked")
        ? item.get("text").stringValue()
        : item.findValuesAsString("text").stream().collect(Collectors.joining());
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult one) -> one.group(1)).toList();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String json(Map<String, String> fields) {
    return JsonMapper.shared().writeValueAsString(fields);
  }
}
