package vn.tinhgon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Hook;
import vn.tinhgon.support.HookStage;
import vn.tinhgon.support.LogLines;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.TelegramHook;
import vn.tinhgon.support.ZaloBotHook;
import vn.tinhgon.support.ZaloOaHook;

/**
 * Rows 13, 14 and 21 of the security bar, at each door that a platform calls: whoever is not that
 * platform is refused, leaves no row, and learns nothing; nor does the log.
 *
 * @see WebhookDoorsTest
 */
@Isolated
class WebhookForgeryTest {
  private static final int PERSON = 900_100_200;
  private static final List<String> SECRETS =
      List.of(
          Hook.SECRET,
          FakeZaloOa.OA_SECRET,
          FakeZaloOa.APP_SECRET,
          FakeZaloOa.REFRESH_TOKEN,
          "fake-access-token",
          "fake-refresh-token",
          FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1),
          FakeZaloBot.TOKEN.substring(FakeZaloBot.TOKEN.indexOf(':') + 1));

  private static final List<Hook> HOOKS =
      List.of(new TelegramHook(), new ZaloBotHook(), new ZaloOaHook(Clock.systemUTC()));
  private static Service service;
  private static LogLines log;
  private static int number;

  @BeforeAll
  static void open() {
    service =
        HookStage.byHand(
            Clock.systemUTC(),
            Map.of("server.tomcat.connection-timeout", "2s"),
            HOOKS.toArray(Hook[]::new));
    log = new LogLines();
  }

  @AfterAll
  static void wroteNoSecretAndNoStackTraceIntoTheLog() {
    log.close();
    service.close();
    HOOKS.forEach(Hook::close);
    assertThat(log.lines()).hasSizeGreaterThan(10);
    assertThat(log.lines()).allMatch(line -> SECRETS.stream().noneMatch(line::contains));
    assertThat(log.lines()).allMatch(line -> line.lines().count() == 1);
    assertThat(log.lines()).noneMatch(line -> line.contains(".java:") && !line.contains(" DEBUG "));
  }

  static Stream<Hook> hooks() {
    return HOOKS.stream();
  }

  @AfterEach
  void storesNothing() {
    assertThat(rows()).isZero();
  }

  @ParameterizedTest
  @MethodSource("hooks")
  void refusesWhoeverShowsSomethingElse(Hook hook) {
    String body = command(hook);
    String right = hook.shown(body);
    for (String shown :
        List.of(
            "x",
            "undefined",
            "mac=",
            right + "x",
            "x" + right,
            right.substring(0, right.length() - 1),
            right.toUpperCase(Locale.ROOT) + "X",
            hook.header(),
            FakeZaloOa.OA_SECRET,
            FakeZaloOa.APP_SECRET)) {
      assertRefused(shown, post(hook, "", body, hook.header(), shown));
    }
  }

  @ParameterizedTest
  @MethodSource("hooks")
  void refusesWhoeverShowsNothing(Hook hook) {
    String body = command(hook);
    String right = hook.shown(body);
    assertRefused("nothing", post(hook, "", body));
    assertRefused("empty", post(hook, "", body, hook.header(), ""));
    for (Hook other : HOOKS) {
      if (other != hook) {
        assertRefused("another's header", post(hook, "", body, other.header(), right));
      }
    }
    assertRefused("a bearer", post(hook, "", body, "Authorization", "Bearer " + right));
    assertRefused("a cookie", post(hook, "", body, "Cookie", hook.header() + "=" + right));
    for (String name : List.of("secret_token", "access_token", "mac", hook.header())) {
      assertRefused("in the URL", post(hook, "?" + name + "=" + right, body));
    }
    assertThat(service.http().get(hook.path()).statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @MethodSource("hooks")
  void takesOnceWhatIsPostedAgain(Hook hook) {
    String body = command(hook);
    for (int post = 0; post < 3; post++) {
      assertThat(HookStage.post(service, hook, body)).isEqualTo(200);
    }
    assertThat(rows()).isEqualTo(1);
    service.part(JdbcClient.class).sql("delete from inbox").update();
  }

  @ParameterizedTest
  @MethodSource("hooks")
  void takesNothingOverAMegabyte(Hook hook) {
    String huge = hook.body(PERSON, ++number, "x".repeat(1 << 20));
    assertThat(HookStage.post(service, hook, huge)).isEqualTo(413);
    assertThat(chunked(hook, huge, hook.header(), hook.shown(huge))).isEqualTo(413);
    assertThat(chunked(hook, huge)).isBetween(400, 499);
    assertThat(post(hook, "", huge).statusCode()).isEqualTo(401);
    String lie =
        "POST %s HTTP/1.1\r\nHost: localhost\r\n%s: %s\r\nContent-Length: 2000000\r\n\r\n{"
            .formatted(hook.path(), hook.header(), hook.shown("{}"));
    assertThat(service.http().raw(lie)).startsWith("HTTP/1.1 413");
  }

  private static int chunked(Hook hook, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    var unsized = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    return service.http().send("POST", hook.path(), unsized, headers).statusCode();
  }

  private static String command(Hook hook) {
    return hook.body(PERSON, ++number, "/quantri 1");
  }

  private static HttpResponse<String> post(
      Hook hook, String query, String body, String... headers) {
    return service.http().post(hook.path() + query, body, headers);
  }

  private static void assertRefused(String how, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(how).isEqualTo(401);
    assertThat(response.body())
        .as(how)
        .contains("wrong-secret")
        .doesNotContain("at vn.", "Exception");
    assertThat(SECRETS).as(how).noneMatch(response.body()::contains);
  }

  private static long rows() {
    return service
        .part(JdbcClient.class)
        .sql("select count(*) from inbox")
        .query(Long.class)
        .single();
  }
}
