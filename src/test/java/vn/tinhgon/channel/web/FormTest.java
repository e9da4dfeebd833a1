package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** The page as a browser without script uses it. */
class FormTest {
  private static final SettableClock CLOCK = SettableClock.at("2026-11-22T01:00:10Z");
  private static Instant minute = CLOCK.instant();
  private static final Pattern QUESTION = Pattern.compile("<p class=\"words\">([^<]+)</p>");
  private static final Pattern ANSWER = Pattern.compile("<div class=\"words\">\\s*<p>([^<]+)</p>");
  private static Service service;
  private static Stage.Script script;

  @BeforeAll
  static void start() {
    service = Stage.start(Map.of("tinhgon.rate-limit-per-minute", 30), CLOCK);
    script = service.part(Stage.Script.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void beginAnew() {
    minute = minute.plusSeconds(60);
    CLOCK.set(minute);
    script.ready(true);
    script.forget();
    script.say(message -> Reply.of("Đã nhận."));
  }

  @Test
  void showsTheAnswerWithTheNextPage() {
    var visitor = Visitor.of(service);

    var sent = visitor.submits(with(visitor, "text", "Ai kiêm?\r\nỞ đâu?"));

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location")).hasValue("/#cuoi");
    String page = visitor.gets("/").body();
    assertThat(Visitor.found(QUESTION, page)).containsExactly("Ai kiêm?\nỞ đâu?");
    assertThat(Visitor.found(ANSWER, page)).containsExactly("Đã nhận.");
  }

  @Test
  void takesTheSameFormOnceAndAnotherQuestionFromItToo() {
    var visitor = Visitor.of(service);
    var form = with(visitor, "text", "Ai kiêm?");

    visitor.submits(form);
    visitor.submits(form);
    form.put("text", "Ở đâu?");
    visitor.submits(form);

    assertThat(script.heard())
        .map(message -> message.content())
        .containsExactly(new Content.Text("Ai kiêm?"), new Content.Text("Ở đâu?"));
  }

  @Test
  void offersTheLatestChoicesAsButtons() {
    var visitor = Visitor.of(service);
    script.say(message ->
        new Reply(
            RichText.plain("Nơi nào?"),
            List.of(),
            List.of(new Button("Huyện", "a1"), new Button("Thị xã", "a2"))));
    visitor.submits(with(visitor, "text", "Kỳ Anh?"));
    var buttons = Pattern.compile("name=\"token\" value=\"(\\w+)\"");
    assertThat(Visitor.found(buttons, visitor.gets("/").body())).containsExactly("a1", "a2");

    script.say(message -> Reply.of("Thị xã giảm 5 thôn."));
    visitor.submits(with(visitor, "token", "a2"));

    assertThat(script.heard().getLast().content()).isEqualTo(new Content.ButtonPress("a2"));
    String page = visitor.gets("/").body();
    assertThat(Visitor.found(QUESTION, page)).containsExactly("Kỳ Anh?", "Thị xã");
    assertThat(Visitor.found(ANSWER, page)).containsExactly("Nơi nào?", "Thị xã giảm 5 thôn.");
  }

  @Test
  void doesNotWaitForeverForAnAnswer() throws Exception {
    var visitor = Visitor.of(service);
    script.ready(false);

    var sending =
        CompletableFuture.supplyAsync(
            () -> visitor.submits(with(visitor, "text", "Câu hỏi khó?")).statusCode());
    // Ten seconds pass as soon as the question stands; the bell makes the page look at its watch.
    while (!sending.isDone()) {
      if (service.part(Transcript.class).waiting(visitor.session().address())) {
        CLOCK.advance(Duration.ofSeconds(11));
        service.part(Bells.class).ring(visitor.session().address());
      }
      Thread.onSpinWait();
    }

    assertThat(sending.get(1, TimeUnit.MINUTES)).isEqualTo(303);
    assertThat(visitor.gets("/").body())
        .contains("<meta http-equiv=\"refresh\" content=\"5\">", "Tải lại trang");
  }

  @Test
  void saysWhatIsWrongAndKeepsTheWords() {
    var visitor = Visitor.of(service);

    var tooLong = visitor.submits(with(visitor, "text", "<b>" + "a".repeat(2_001)));
    assertThat(tooLong.statusCode()).isEqualTo(413);
    assertThat(tooLong.body()).contains("dài quá 2.000 ký tự", "&lt;b&gt;aaa");

    assertThat(visitor.submits(with(visitor, "text", " ")).statusCode()).isEqualTo(400);
    assertThat(visitor.submits(Map.of("text", "Không có mã")).statusCode()).isEqualTo(403);
    for (int i = 0; i < 30; i++) {
      visitor.submits(with(visitor, "text", "Câu " + i));
    }
    var tooMany = visitor.submits(with(visitor, "text", "Một câu nữa"));
    assertThat(tooMany.statusCode()).isEqualTo(429);
    assertThat(tooMany.body()).contains("50 giây", ">Một câu nữa</textarea>");
  }

  @Test
  void takesNoFormThatIsNotThisVisitsOwn() {
    var visitor = Visitor.of(service);
    var stranger = Visitor.of(service);

    assertThat(visitor.submits(with(stranger, "text", "a")).statusCode()).isEqualTo(403);
    var fields = with(visitor, "text", "a");
    fields.put("form", fields.get("form").replaceFirst("^.", "x"));
    assertThat(visitor.submits(fields).statusCode()).isEqualTo(403);
    assertThat(new Visitor(service, "a=b", service.url()).submits(fields).statusCode())
        .isEqualTo(403);
    for (String origin : List.of("null", "https://evil.example", "http://localhost")) {
      var elsewhere = new Visitor(service, visitor.cookie(), origin);
      assertThat(elsewhere.submits(with(visitor, "text", "a")).statusCode()).isEqualTo(403);
    }
    assertThat(script.heard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x"})
  void takesFormsOnly(String type) {
    var visitor = Visitor.of(service);

    var response =
        service
            .http()
            .post(
                "/",
                Visitor.encoded(with(visitor, "text", "a")),
                "Cookie",
                visitor.cookie(),
                "Origin",
                visitor.origin(),
                "Content-Type",
                type);

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(script.heard()).isEmpty();
  }

  @Test
  void beginsANewVisitOnRequest() {
    var visitor = Visitor.of(service);
    visitor.submits(with(visitor, "text", "Việc riêng?"));

    var fresh = visitor.submits(Map.of("new", "1"));

    String cookie = fresh.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(fresh.statusCode()).isEqualTo(303);
    assertThat(cookie).doesNotContain(visitor.session().id()).contains("HttpOnly; SameSite=Strict");
    var next = new Visitor(service, cookie.substring(0, cookie.indexOf(';')), visitor.origin());
    assertThat(next.gets("/").body()).doesNotContain("Việc riêng?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "text=%zz", "=", "&&&", "text", "a=1&a=2&text=%F0%28"})
  void survivesBrokenForms(String body) {
    var visitor = Visitor.of(service);

    var response =
        service
            .http()
            .post(
                "/",
                body,
                "Cookie",
                visitor.cookie(),
                "Origin",
                visitor.origin(),
                "Content-Type",
                "application/x-www-form-urlencoded");

    assertThat(response.statusCode()).isIn(400, 403);
  }

  private static Map<String, String> with(Visitor visitor, String field, String value) {
    Map<String, String> fields = new HashMap<>(visitor.form());
    fields.put(field, value);
    return fields;
  }
}
