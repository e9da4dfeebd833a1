package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.http.Callers;
import vn.tinhgon.http.Refusal;
import vn.tinhgon.ops.StartupRefused;
import vn.tinhgon.support.Service;

/** A page behind a proxy that speaks https, and beside it the same page reached directly. */
class VisitsTest {
  private static Service service;

  @BeforeAll
  static void start() {
    service =
        Service.start(
            Stage.class,
            Map.of(
                "tinhgon.trusted-proxies", "127.0.0.1, ::1",
                "tinhgon.public-url", "https://hoidap.example.vn"),
            Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void keepsItsCookieToHttpsWhereTheBrowserSpeaksHttps() {
    var through = service.http().get("/", "X-Forwarded-Proto", "https");
    assertThat(through.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("__Host-tinhgon=")
        .endsWith("; Path=/; Secure; HttpOnly; SameSite=Strict");

    assertThat(service.http().get("/").headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("tinhgon=")
        .endsWith("; Path=/; HttpOnly; SameSite=Strict");
  }

  @Test
  void asksAndReadsThroughTheProxy() {
    String[] proxy = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7"};
    var page = service.http().get("/", proxy);
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();

    var taken =
        service
            .http()
            .post(
                "/web/messages",
                "{\"text\":\"Ai?\",\"clientId\":\"client-01\"}",
                "Cookie",
                cookie.substring(0, cookie.indexOf(';')),
                "Origin",
                "https://hoidap.example.vn",
                "Content-Type",
                "application/json",
                "X-Forwarded-Proto",
                "https");

    assertThat(taken.statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource({
    "inside:8080,             https://hoidap.example.vn,      true",
    "inside:8080,             HTTPS://Hoidap.Example.vn,      true",
    "inside:8080,             http://inside:8080,             true",
    "hoidap.example.vn,       https://hoidap.example.vn,      true",
    "inside:8080,             http://hoidap.example.vn,       false",
    "inside:8080,             https://hoidap.example.vn:8443, false",
    "inside:8080,             https://hoidap.example.vn.evil, false",
    "inside:8080,             https://example.vn,             false",
    "inside:8080,             http://inside,                  false",
    "inside:8080,             null,                           false",
    "inside:8080,             '',                             false"
  })
  void knowsItsOwnPage(String host, String origin, boolean own) {
    var visits = visits("https://hoidap.example.vn/");
    var request = new MockHttpServletRequest();
    request.addHeader("Host", host);
    request.addHeader("Origin", origin);

    if (own) {
      assertThatCode(() -> visits.requireOwnPage(request)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> visits.requireOwnPage(request)).isInstanceOf(Refusal.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"my page", "hoidap.vn", "ftp://hoidap.vn", "https:///x", "https://"})
  void refusesToStartWithAnAddressOfItsOwnThatIsNone(String publicUrl) {
    assertThatThrownBy(() -> visits(publicUrl))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("TINHGON_PUBLIC_URL is \"" + publicUrl + "\"");
  }

  private static Visits visits(String publicUrl) {
    return new Visits(
        service.part(Callers.class),
        service.part(Renewals.class),
        service.part(SecretKey.class),
        publicUrl);
  }
}
