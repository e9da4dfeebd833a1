package vn.tinhgon.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.tinhgon.message.Wording;
import vn.tinhgon.support.Service;

/** Row 23 of the security bar: nothing of our inside is shown to strangers. */
class BareErrorsTest {
  private static Service service;

  @EnableAutoConfiguration
  @ComponentScan("vn.tinhgon.http")
  static final class Parts {
    @Bean
    Wording wording() {
      return new Wording();
    }

    @Bean
    RouterFunction<ServerResponse> broken() {
      return RouterFunctions.route()
          .GET("/broken", _ -> fail())
          .GET("/api/broken", _ -> fail())
          .build();
    }

    private static ServerResponse fail() {
      throw new IllegalStateException("select secret from inside");
    }
  }

  @BeforeAll
  static void start() {
    service = Service.start(Parts.class, Map.of(), Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/",
        "/actuator/env",
        "/actuator/beans",
        "/actuator/configprops",
        "/actuator/heapdump",
        "/actuator/threaddump",
        "/actuator/loggers",
        "/actuator/mappings",
        "/actuator/shutdown",
        "/actuator/metrics",
        "/actuator/metrics/jvm.memory.used",
        "/actuator/prometheus",
        "/actuator/info",
        "/actuator/flyway",
        "/actuator/httpexchanges",
        "/actuator/scheduledtasks",
        "/actuator/health/",
        "/actuator/health/db",
        "/actuator/health/details",
        "/actuator/health/diskSpace",
        "/actuator/health/liveness/x",
        "/actuator//metrics",
        "/actuator/./metrics",
        "/actuator/x/../metrics",
        "/actuator/%6detrics",
        "/%61ctuator/metrics",
        "/actuator;a=b/metrics",
        "/actuator/metrics;a=b",
        "/ACTUATOR/metrics",
        "//actuator/metrics",
        "/h2-console",
        "/h2-console/",
        "/error",
        "/error?trace=true",
        "/console",
        "/swagger-ui.html",
        "/v3/api-docs",
        "/.env",
        "/.git/config",
        "/application.yml",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/templates/page.html",
        "/messages.properties",
        "/db/migration/V1__queues.sql",
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/web/..;/actuator/metrics",
        "/server-status"
      })
  void showsAStrangerNothing(String path) {
    // As through a proxy on this machine, which does not make a stranger one of us.
    var response = service.http().raw(request("GET", path, "X-Forwarded-For: 203.0.113.9"));

    assertThat(response).startsWith("HTTP/1.1 4").doesNotStartWith("HTTP/1.1 401");
    assertBare(response);
  }

  @Test
  void tellsEverybodyThatItLives() {
    for (String path :
        List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
      var response = service.http().get(path, "X-Forwarded-For", "203.0.113.9");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).contains("\"UP\"").doesNotContain("details\":{", "H2", "disk");
    }
  }

  @Test
  void tellsACallerOnThisMachineMore() {
    assertThat(service.http().get("/actuator/health/details").body()).contains("\"db\"");
    assertThat(service.http().get("/actuator/metrics").statusCode()).isEqualTo(200);
    assertThat(service.http().get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    assertThat(service.http().get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(service.http().get("/actuator").statusCode()).isEqualTo(404);
  }

  @Test
  void saysNothingOfWhatWentWrongInside() {
    var page = service.http().get("/broken");
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.headers().firstValue("Content-Language")).hasValue("vi-VN");
    assertThat(page.body()).contains("Hệ thống đang gặp trục trặc");
    assertBare(page.headers().map() + page.body());

    var api = service.http().get("/api/broken");
    assertThat(api.statusCode()).isEqualTo(500);
    assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(api.body()).contains("urn:tinhgon:problem:our-fault");
    assertBare(api.headers().map() + api.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG"})
  void knowsNoOtherMethods(String method) {
    var response = service.http().raw(request(method, "/", "X-Secret: echo-me"));

    assertThat(response).matches("(?s)HTTP/1.1 (4|501).*").doesNotContain("echo-me");
    assertBare(response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /<script> HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "nonsense\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"
      })
  void answersBrokenRequestsBarely(String request) {
    var response = service.http().raw(request);

    assertThat(response).matches("(?s)HTTP/1.1 [45].*");
    assertBare(response);
  }

  @Test
  void guardsEveryAnswer() {
    for (String path : List.of("/icon.svg", "/nothing", "/actuator/health", "/api/openapi.json")) {
      var headers = service.http().get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy"))
          .hasValue(
              "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                  + " form-action 'self'");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(headers.firstValue("Server")).isEmpty();
      assertThat(headers.firstValue("X-Powered-By")).isEmpty();
      assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }
    assertThat(service.http().send("OPTIONS", "/icon.svg", BodyPublishers.noBody()).headers().map())
        .doesNotContainKey("Access-Control-Allow-Origin");
  }

  private static void assertBare(String response) {
    assertThat(response.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(
            "exception",
            "tomcat",
            "spring",
            "vn.tinhgon",
            "java",
            "jvm",
            "select secret",
            "timestamp",
            "\ntrace",
            "x-powered-by",
            "\nserver:");
  }

  private static String request(String method, String path, String header) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + header
        + "\r\n\r\n";
  }
}
