package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/** What the page does not take, and what it shows to nobody. */
class WebChatRefusalsTest extends ChatOnStage {
  record Bad(String name, int status, String type, HttpResponse<String> response) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Bad> badInput() {
    var visitor = Visitor.of(service);
    String ok = "\"clientId\":\"client-01\"";
    return Stream.of(
        bad("empty text", 400, "blank-text", visitor.asks("")),
        bad("blank text", 400, "blank-text", visitor.asks(" \n\u200B")),
        bad("too long", 413, "text-too-long", visitor.asks("a".repeat(2_001))),
        bad("10,000 characters", 413, "text-too-long", visitor.asks("ế".repeat(10_000))),
        bad("too large", 413, "body-too-large", visitor.asks("a".repeat(70_000))),
        bad("no text", 400, "wrong-field", visitor.posts("/web/messages", "{" + ok + "}")),
        bad("text a list", 400, "wrong-field", message(visitor, ok + ",\"text\":[]")),
        bad("no client id", 400, "wrong-field", message(visitor, "\"text\":\"a\"")),
        bad("odd client id", 400, "wrong-field", visitor.asks("a", "a:b:c:d:e")),
        bad("long client id", 400, "wrong-field", visitor.asks("a", "a".repeat(65))),
        bad("short client id", 400, "wrong-field", visitor.asks("a", "a")),
        bad("broken JSON", 400, "unreadable", visitor.posts("/web/messages", "{")),
        bad("a list", 400, "unreadable", visitor.posts("/web/messages", "[]")),
        bad("odd token", 400, "wrong-field", visitor.presses("a b")),
        bad("empty token", 400, "wrong-field", visitor.presses("")),
        bad("long token", 400, "wrong-field", visitor.presses("a".repeat(65))),
        bad("no such place", 404, "not-found", visitor.gets("/web/nothing")),
        bad("GET of a choice", 405, "wrong-method", visitor.gets("/web/choices")));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInput(Bad bad) {
    assertThat(bad.response().statusCode()).isEqualTo(bad.status());
    assertThat(bad.response().body()).contains("\"urn:tinhgon:problem:" + bad.type() + "\"");
    assertThat(script.heard()).isEmpty();
  }

  /** Row 11 of the security bar. */
  static Stream<Bad> foreignPages() {
    var v = Visitor.of(service);
    String body = "{\"text\":\"a\",\"clientId\":\"client-01\"}";
    String json = "application/json";
    String form = "application/x-www-form-urlencoded";
    String port = v.origin().substring(v.origin().lastIndexOf(':'));
    return Stream.of(
        bad("no Origin", 403, "foreign-origin", sent(v, null, json, body)),
        bad("null", 403, "foreign-origin", sent(v, "null", json, body)),
        bad("foreign", 403, "foreign-origin", sent(v, "https://evil.example", json, body)),
        bad("other port", 403, "foreign-origin", sent(v, "http://localhost:1", json, body)),
        bad("no port", 403, "foreign-origin", sent(v, "http://localhost", json, body)),
        bad("sister", 403, "foreign-origin", sent(v, "http://a.localhost" + port, json, body)),
        bad("tail", 403, "foreign-origin", sent(v, v.origin() + ".evil.example", json, body)),
        bad("head", 403, "foreign-origin", sent(v, "http://evillocalhost" + port, json, body)),
        bad("user", 403, "foreign-origin", sent(v, "http://localhost@evil" + port, json, body)),
        bad("file", 403, "foreign-origin", sent(v, "file://", json, body)),
        bad("foreign form", 403, "foreign-origin", sent(v, "https://evil.example", form, "text=a")),
        bad(
            "foreign plain",
            403,
            "foreign-origin",
            sent(v, "https://e.example", "text/plain", body)),
        bad("own plain", 415, "wrong-type", sent(v, v.origin(), "text/plain", body)),
        bad("own form", 415, "wrong-type", sent(v, v.origin(), form, "text=a&clientId=client-01")),
        bad("own multipart", 415, "wrong-type", sent(v, v.origin(), "multipart/form-data", body)),
        bad("beacon", 415, "wrong-type", sent(v, v.origin(), "text/plain;charset=UTF-8", body)));
  }

  @ParameterizedTest
  @MethodSource("foreignPages")
  void takesNothingFromAForeignPage(Bad bad) {
    assertThat(bad.response().statusCode()).isEqualTo(bad.status());
    assertThat(bad.response().body()).contains(bad.type());
    assertThat(bad.response().headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    handle();
    assertThat(script.heard()).isEmpty();
  }

  /** Row 12 of the security bar: nobody reads another's conversation. */
  @Test
  void showsAConversationToNobodyWhoGuesses() {
    var owner = Visitor.of(service);
    owner.asks("Việc riêng?");
    handle();
    var chat = service.part(WebChat.class);
    var random = new SecureRandom();

    for (int i = 0; i < 100_000; i++) {
      var guess = new MockHttpServletRequest();
      guess.setCookies(new Cookie("tinhgon", Session.fresh(random).id()));
      assertThatThrownBy(() -> chat.read(guess, "0-0"))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND));
      if (i % 1_000 == 999) {
        // So that the guesses themselves are what fails, not their number.
        CLOCK.advance(Duration.ofMinutes(1));
      }
    }
    for (String cookie :
        List.of(
            "tinhgon=",
            "tinhgon=" + owner.session().address().chat(),
            "tinhgon=" + owner.session().formToken(),
            "tinhgon=' or 1=1 --",
            "other=" + owner.session().id(),
            "tinhgon=" + owner.session().id().substring(1) + "A")) {
      var response = service.http().get("/web/messages", "Cookie", cookie);
      assertThat(response.statusCode()).as(cookie).isEqualTo(404);
      assertThat(service.http().get("/web/stream", "Cookie", cookie).statusCode()).isEqualTo(404);
    }
    assertThat(service.http().get("/web/messages").statusCode()).isEqualTo(404);
  }

  @Test
  void showsOnlyOnesOwnConversationWhateverCursorIsShown() {
    var one = Visitor.of(service);
    var other = Visitor.of(service);
    one.asks("Việc của tôi?");
    other.asks("Việc của người khác?");
    handle();

    for (String cursor : List.of("0-0", "1-1", "-1--1", "999999999999999999-0", "x", "0-0;drop")) {
      assertThat(one.gets("/web/messages?after=" + cursor).body()).doesNotContain("người khác");
    }
    assertThat(one.reads()).containsExactly("Việc của tôi?", "Đã nhận.");
  }

  private static HttpResponse<String> sent(
      Visitor visitor, String origin, String type, String body) {
    return origin == null
        ? service
            .http()
            .post("/web/messages", body, "Cookie", visitor.cookie(), "Content-Type", type)
        : service
            .http()
            .post(
                "/web/messages",
                body,
                "Cookie",
                visitor.cookie(),
                "Content-Type",
                type,
                "Origin",
                origin);
  }

  private static Bad bad(String name, int status, String type, HttpResponse<String> response) {
    return new Bad(name, status, type, response);
  }

  private static HttpResponse<String> message(Visitor visitor, String fields) {
    return visitor.posts("/web/messages", "{" + fields + "}");
  }
}
