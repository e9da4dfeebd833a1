package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.LogLines;
import vn.tinhgon.support.OaEvents;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/**
 * Whoever is not the platform is let in with nothing.
 *
 * @see vn.tinhgon.attack.WebhookForgeryTest
 */
@Isolated
class ZaloOaForgeryTest {
  private static final SettableClock CLOCK = SettableClock.at("2026-11-22T08:00:00Z");
  private static final String EVENT =
      OaEvents.text("lan", "m1", "/quantri 1", CLOCK.instant()).toString();
  private static FakeZaloOa zalo;
  private static Service service;

  @BeforeAll
  static void open() {
    zalo = new FakeZaloOa(CLOCK);
    service = ZaloOaStage.byHand(zalo, CLOCK, Map.of("tinhgon.zalooa.call-timeout", "2s"));
  }

  @AfterAll
  static void close() {
    service.close();
    zalo.close();
  }

  @AfterEach
  void storesNothing() {
    assertThat(rows(service)).isZero();
  }

  private static long rows(Service of) {
    return of.part(JdbcClient.class).sql("select count(*) from inbox").query(Long.class).single();
  }

  @Test
  void refusesWhatIsUnsignedOrSignedForAnother() {
    var http = service.http();
    String right = OaEvents.signed(EVENT);
    assertThat(http.post(FakeZaloOa.PATH, EVENT).statusCode()).isEqualTo(401);
    assertThat(http.post(FakeZaloOa.PATH, "{\"a\":1}").statusCode()).isEqualTo(401);
    String other = EVENT.replace("m1", "m2");
    assertThat(http.post(FakeZaloOa.PATH, other, ZaloOaStage.HEADER, right).statusCode())
        .isEqualTo(401);
    assertThat(http.post(FakeZaloOa.PATH, "{}", ZaloOaStage.HEADER, right).statusCode())
        .isEqualTo(401);
    assertThat(http.get(FakeZaloOa.PATH).statusCode()).isEqualTo(405);
    assertThat(http.get(Consent.PATH + "?code=x&state=1.2").statusCode()).isEqualTo(403);
  }

  /** Anybody may have written it: it is answered, and nothing more. */
  @Test
  void obeysNothingUnsignedWhereOnlyNotedIsWanted() {
    try (var lenient = ZaloOaStage.byHand(zalo, CLOCK, Map.of("tinhgon.zalooa.signature", "log"))) {
      assertThat(lenient.http().post(FakeZaloOa.PATH, EVENT).statusCode()).isEqualTo(200);
      assertThat(
              lenient.http().post(FakeZaloOa.PATH, EVENT, ZaloOaStage.HEADER, "mac=0").statusCode())
          .isEqualTo(200);
      for (String other :
          List.of(
              OaEvents.follow("mai", CLOCK.instant()).toString(),
              OaEvents.echo("mai", "9", "a", "123", CLOCK.instant()).toString(),
              OaEvents.event("user_send_text", CLOCK.instant()).toString())) {
        assertThat(lenient.http().post(FakeZaloOa.PATH, other).statusCode()).isEqualTo(200);
      }
      assertThat(lenient.http().post(FakeZaloOa.PATH, "no JSON".repeat(9)).statusCode())
          .isEqualTo(400);
      assertThat(lenient.part(Contacts.class).find("mai")).isEmpty();
      assertThat(rows(lenient)).isEqualTo(1);
      assertThat(
              lenient
                  .part(JdbcClient.class)
                  .sql("select payload from inbox")
                  .query((row, _) -> Json.inbound(row.getString(1)).sender().origin())
                  .single())
          .isEqualTo(Origin.FORWARDED);

      assertThat(ZaloOaStage.post(lenient, EVENT.replace("m1", "m2"))).isEqualTo(200);
      assertThat(rows(lenient)).isEqualTo(2);
    }
  }

  /** Through every trouble of the line, at DEBUG. */
  @Test
  void neverWritesATokenOrSecretIntoTheLog() {
    zalo.said("lan", "m0", "x");
    service.part(Contacts.class).interacted("lan", CLOCK.instant());
    var log = new LogLines();
    try (log) {
      String echo = "bad token fake-access-token-1 of " + FakeZaloOa.APP_SECRET;
      service.http().post(FakeZaloOa.PATH, EVENT, ZaloOaStage.HEADER, "x");
      zalo.next("listrecentchat", FakeZaloOa.refused(-201, echo), new Fault.Reset(false));
      zalo.next(
          "cs",
          FakeZaloOa.refused(-216, echo),
          new Fault.Reset(true),
          FakeZaloOa.refused(-201, echo));
      zalo.next("access_token", new Fault.Reset(false), new Fault.Answer(502, echo));
      var courier = service.part(Courier.class);
      var address = new Address("zalooa", FakeZaloOa.APP_ID, "lan");
      for (int n = 0; n < 4; n++) {
        service.part(Watch.class).runOnce();
        log.add(courier.deliver(address, Reply.of("a")));
        CLOCK.advance(Duration.ofMinutes(11));
      }
      for (Object part :
          new Object[] {
            courier,
            service.part(Channel.class).status(),
            service.part(ZaloOaProperties.class),
            service.part(Signature.class),
            service.part(Tokens.class)
          }) {
        log.add(part);
      }
    }

    assertThat(log.lines()).hasSizeGreaterThan(10);
    assertThat(log.lines())
        .noneMatch(line -> line.contains("fake-access") || line.contains("fake-refresh"))
        .noneMatch(line -> line.contains(FakeZaloOa.OA_SECRET))
        .noneMatch(line -> line.contains(FakeZaloOa.APP_SECRET))
        .noneMatch(line -> line.contains(FakeZaloOa.REFRESH_TOKEN))
        .allMatch(line -> line.lines().count() == 1);
  }
}
