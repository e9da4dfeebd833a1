package vn.tinhgon.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.channel.line.WebhookSecret;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.LogLines;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;
import vn.tinhgon.support.ZaloEvents;

/** Rows 13, 14 and 21 of the security bar, at the door that the platform calls. */
@Isolated
class ZaloBotForgeryTest {
  private static final String EVENT = ZaloEvents.typed("lan", "m1", "/quantri 1").flat();
  private static final SettableClock CLOCK = SettableClock.at("2026-11-22T08:00:00Z");
  private static FakeZaloBot zalo;
  private static Service service;

  @BeforeAll
  static void open() {
    zalo = new FakeZaloBot();
    service =
        ZaloStage.byHand(
            zalo,
            CLOCK,
            Map.of(
                "server.tomcat.connection-timeout", "2s",
                "server.tomcat.keep-alive-timeout", "60s",
                "tinhgon.zalobot.call-timeout", "2s"));
  }

  @AfterAll
  static void close() {
    service.close();
    zalo.close();
  }

  @AfterEach
  void storesNothing() {
    assertThat(
            service
                .part(JdbcClient.class)
                .sql("select count(*) from inbox")
                .query(Long.class)
                .single())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        FakeZaloBot.SECRET + "x",
        "x" + FakeZaloBot.SECRET,
        "ZALO-WEBHOOK-SECRET-FOR-TESTS",
        "zalo-webhook-secret-for-test",
        "undefined"
      })
  void refusesAnotherSecret(String secret) {
    var response = service.http().post(ZaloStage.PATH, EVENT, ZaloStage.HEADER, secret);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("wrong-secret").doesNotContain(FakeZaloBot.SECRET, "at ");
  }

  @Test
  void refusesWhoeverShowsNoSecret() {
    var http = service.http();
    assertThat(http.post(ZaloStage.PATH, EVENT).statusCode()).isEqualTo(401);
    assertThat(http.post(ZaloStage.PATH, EVENT, ZaloStage.HEADER, "").statusCode()).isEqualTo(401);
    assertThat(http.post(ZaloStage.PATH, "", ZaloStage.HEADER, "x").statusCode()).isEqualTo(401);
    assertThat(
            http.post(
                    ZaloStage.PATH,
                    EVENT,
                    "X-Telegram-Bot-Api-Secret-Token",
                    FakeZaloBot.SECRET,
                    "Authorization",
                    "Bearer " + FakeZaloBot.SECRET)
                .statusCode())
        .isEqualTo(401);
    String inUrl = ZaloStage.PATH + "?secret_token=" + FakeZaloBot.SECRET;
    assertThat(http.post(inUrl, EVENT).statusCode()).isEqualTo(401);
    assertThat(http.get(ZaloStage.PATH).statusCode()).isEqualTo(405);
  }

  @Test
  void refusesASecretWithOneBitFlipped() {
    var door = service.part(ZaloBotWebhook.class);
    byte[] secret = FakeZaloBot.SECRET.getBytes(StandardCharsets.ISO_8859_1);
    for (int bit = 0; bit < secret.length * 8; bit++) {
      byte[] forged = secret.clone();
      forged[bit / 8] ^= (byte) (1 << (bit % 8));
      var request = new MockHttpServletRequest("POST", ZaloStage.PATH);
      request.addHeader(ZaloStage.HEADER, new String(forged, StandardCharsets.ISO_8859_1));
      request.setContent(EVENT.getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> door.take(request))
          .as("bit %s", bit)
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.reason()).isEqualTo(Reason.WRONG_SECRET));
    }
  }

  @Test
  void refusesMoreThanAMegabyte() {
    String huge = ZaloEvents.typed("lan", "m1", "x".repeat(1 << 20)).flat();

    assertThat(
            service
                .http()
                .post(ZaloStage.PATH, huge, ZaloStage.HEADER, FakeZaloBot.SECRET)
                .statusCode())
        .isEqualTo(413);
    assertThat(service.http().post(ZaloStage.PATH, huge).statusCode()).isEqualTo(401);
    assertThat(raw("Content-Length: 2000000\r\n\r\n{")).startsWith("HTTP/1.1 413");
  }

  @Test
  void waitsForNobodyWhoIsSlow() {
    assertThat(raw("Content-Length: 500\r\n\r\n{\"event_name\"")).startsWith("HTTP/1.1 408");
  }

  private static String raw(String rest) {
    return service
        .http()
        .raw(
            "POST /webhook/zalo-bot HTTP/1.1\r\nHost: localhost\r\n"
                + ZaloStage.HEADER
                + ": "
                + FakeZaloBot.SECRET
                + "\r\n"
                + rest);
  }

  /** Through every trouble of the line, at DEBUG. */
  @Test
  void neverWritesTokenOrSecretIntoTheLog() {
    var log = new LogLines();
    try (log) {
      String echo = "Not Found: /bot" + FakeZaloBot.TOKEN.replace(":", "%3A") + "/x";
      service.http().post(ZaloStage.PATH, "{", ZaloStage.HEADER, "x");
      service.http().post(ZaloStage.PATH, "", ZaloStage.HEADER, FakeZaloBot.SECRET);
      zalo.next("getMe", FakeZaloBot.refused(404, echo), new Fault.Reset(false));
      zalo.next(
          "sendMessage",
          FakeZaloBot.refused(401, echo),
          new Fault.Reset(true),
          FakeZaloBot.refused(400, echo));
      var courier = service.part(Courier.class);
      var address = new Place("lan", false).address("2424242424");
      for (int n = 0; n < 4; n++) {
        service.part(Watch.class).runOnce();
        log.add(courier.deliver(address, vn.tinhgon.message.Reply.of("a")));
        CLOCK.advance(Duration.ofMinutes(11));
      }
      for (Object part :
          new Object[] {
            courier,
            service.part(Channel.class).status(),
            service.part(ZaloBotProperties.class),
            service.part(WebhookSecret.class)
          }) {
        log.add(part);
      }
    }

    String token = FakeZaloBot.TOKEN.substring(FakeZaloBot.TOKEN.indexOf(':') + 1);
    assertThat(log.lines()).hasSizeGreaterThan(10);
    assertThat(log.lines())
        .noneMatch(line -> line.contains(token) || line.contains(FakeZaloBot.SECRET));
    assertThat(log.lines()).allMatch(line -> line.lines().count() == 1);
  }
}
