package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.outbox.Delivery;
import vn.tinhgon.outbox.Outbox;
import vn.tinhgon.support.EchoStage;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.OaEvents;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** To whom the account may write, and what becomes of refusals. */
class ZaloOaCourierTest {
  private static final String LAN = "2468458835291979221";
  private static final Address AT = new Address("zalooa", FakeZaloOa.APP_ID, LAN);

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeZaloOa zalo = new FakeZaloOa(clock);
  private Service service;

  private void open(Map<String, Object> settings) {
    service = ZaloOaStage.byHand(zalo, clock, settings);
    service.part(Watch.class).runOnce();
  }

  @AfterEach
  void close() {
    service.close();
    zalo.close();
    assertThat(zalo.violations()).isEmpty();
  }

  @Test
  void writesForTwoDaysAfterTheLastWordAndThenWaitsForTheNext() {
    open(Map.of());
    says("m1");
    clock.advance(Duration.ofHours(48));
    assertThat(deliver()).isInstanceOf(Delivery.Accepted.class);
    assertThat(mayWrite(Duration.ofHours(48))).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(deliver())
        .isEqualTo(
            new Delivery.Refused("window closed: more than 48 hours after the last contact"));
    assertThat(mayWrite(Duration.ofHours(49))).isFalse();
    says("m2");
    assertThat(deliver()).isInstanceOf(Delivery.Accepted.class);
  }

  /** A body that was captured, or comes very late, is no word of today. */
  @Test
  void writesToNobodyBecauseAnOldEventIsPostedAgain() {
    open(Map.of());
    Instant said = clock.instant();
    says("m1");
    clock.advance(Duration.ofHours(50));
    for (String id : List.of("m1", "m2")) {
      ZaloOaStage.post(service, OaEvents.text(LAN, id, "a", said).toString());
      assertThat(deliver()).as(id).isInstanceOf(Delivery.Refused.class);
    }
    ZaloOaStage.post(service, OaEvents.follow(LAN, said).toString());
    assertThat(deliver()).isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void writesForAWeekWhereThatMayCostMoney() {
    open(Map.of("tinhgon.zalooa.charged", "true"));
    says("m1");
    clock.advance(Duration.ofDays(7));
    assertThat(deliver()).isInstanceOf(Delivery.Accepted.class);
    clock.advance(Duration.ofHours(1));
    assertThat(deliver()).isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void writesToWhoeverFollowsAndToNobodyWhoNeverTurnedToTheAccount() {
    open(Map.of());
    assertThat(deliver()).isInstanceOf(Delivery.Refused.class);
    zalo.said(LAN, "m0", "x");
    ZaloOaStage.post(service, OaEvents.follow(LAN, clock.instant()).toString());
    assertThat(deliver()).isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  void countsMessagesOfEachPersonWhereTheyAreLimited() {
    open(Map.of("tinhgon.zalooa.messages-per-contact", "2"));
    says("m1");
    EchoStage.work(service);
    says("m2");
    says("m3");
    EchoStage.work(service);
    EchoStage.work(service);
    assertThat(zalo.textsTo(LAN)).containsExactly("re: m1", "re: m2");
    assertThat(service.part(Outbox.class).dead()).isEqualTo(1);

    clock.advance(Duration.ofSeconds(1));
    says("m4");
    EchoStage.work(service);
    assertThat(zalo.textsTo(LAN)).endsWith("re: m4");
  }

  @Test
  void renewsTokensOnceAndRepeatsTheMessageOnce() {
    open(Map.of());
    says("m1");
    clock.advance(Duration.ofMinutes(5));
    zalo.expireAccessTokens();
    assertThat(deliver()).isInstanceOf(Delivery.Accepted.class);
    clock.advance(Duration.ofMinutes(5));
    zalo.revokeAccessTokens();
    assertThat(deliver()).isInstanceOf(Delivery.Accepted.class);

    assertThat(zalo.pairs()).isEqualTo(3);
    assertThat(zalo.sent()).hasSize(2);
  }

  @Test
  void saysThatSomebodyMustConsentAndSendsWhatWaitedAfterwards() {
    open(Map.of("tinhgon.public-url", "https://hoidap.example.vn"));
    says("m1");
    zalo.forgetRefreshTokens();
    clock.advance(Duration.ofHours(26));
    says("m2");
    for (int hour = 0; hour < 6; hour++) {
      EchoStage.work(service);
      service.part(Watch.class).runOnce();
      clock.advance(Duration.ofHours(1));
    }
    assertThat(zalo.sent()).isEmpty();
    assertThat(state()).isEqualTo(State.CONSENT_NEEDED);
    assertThat(service.part(Channel.class).status().problem()).contains("tinhgon zalooa consent");

    URI link = ZaloOaStage.consentLink(service, zalo);
    String code = zalo.consent(ZaloOaStage.parameter(link, "code_challenge"));
    String back = Consent.PATH + "?code=" + code + "&state=" + ZaloOaStage.parameter(link, "state");
    assertThat(service.http().get(back).statusCode()).isEqualTo(200);
    service.part(Watch.class).runOnce();
    assertThat(state()).isEqualTo(State.CONNECTED);
    EchoStage.work(service);

    assertThat(zalo.textsTo(LAN)).containsExactly("re: m1", "re: m2");
    assertThat(service.part(Outbox.class).dead()).isZero();
  }

  /** Calls are counted by the minute: until the next one begins nothing is tried. */
  @Test
  void waitsForTheNextMinuteAfterTooManyCalls() {
    open(Map.of());
    says("m1");
    clock.advance(Duration.ofSeconds(20));
    zalo.next("cs", FakeZaloOa.refused(-32, "Your OA reached limit call api"));
    assertThat(deliver())
        .isInstanceOfSatisfying(
            Delivery.Busy.class,
            busy -> assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(40)));
    long calls = zalo.callsOf("cs");
    clock.advance(Duration.ofSeconds(39));
    assertThat(deliver()).isInstanceOf(Delivery.Busy.class);
    assertThat(zalo.callsOf("cs")).isEqualTo(calls);
    clock.advance(Duration.ofSeconds(1));
    assertThat(deliver()).isInstanceOf(Delivery.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-201, -210, -213, -217, -218, -227, -230, -232, -240, -244, -200, -999})
  void givesUpWhatIsRefusedForGood(int code) {
    open(Map.of());
    says("m1");
    zalo.refuse(LAN, code);
    assertThat(deliver())
        .isInstanceOfSatisfying(
            Delivery.Refused.class,
            refused ->
                assertThat(refused.reason().startsWith("window closed"))
                    .isEqualTo(code == -230 || code == -232));
    assertThat(state()).isEqualTo(State.CONNECTED);
  }

  @Test
  void tellsOperatorsWhatKeepsEveryMessageBackUntilOneIsTaken() {
    open(Map.of());
    says("m1");
    zalo.next("cs", FakeZaloOa.refused(-211, "Out of quota"));
    assertThat(deliver()).isInstanceOf(Delivery.Busy.class);
    service.part(Watch.class).runOnce();
    assertThat(state()).isEqualTo(State.IN_TROUBLE);
    assertThat(service.part(Channel.class).status().problem()).contains("-211", "used up");

    assertThat(deliver()).isInstanceOf(Delivery.Accepted.class);
    service.part(Watch.class).runOnce();
    assertThat(state()).isEqualTo(State.CONNECTED);
  }

  @Test
  void repeatsOnlyWhatMayNotHaveArrived() {
    open(Map.of("tinhgon.zalooa.call-timeout", "1s"));
    says("m1");
    zalo.next("cs", new Fault.Reset(true), new Fault.Answer(200, "<html>", true));
    assertThat(deliver()).isInstanceOf(Delivery.Unknown.class);
    assertThat(state()).isEqualTo(State.UNREACHABLE);
    assertThat(deliver()).isInstanceOf(Delivery.Unknown.class);
    zalo.line().badGateway(true);
    assertThat(deliver()).as("tried by a call that does nothing").isInstanceOf(Delivery.Busy.class);
    zalo.line().badGateway(false);
    assertThat(deliver()).isInstanceOf(Delivery.Accepted.class);
    assertThat(state()).isEqualTo(State.CONNECTED);
  }

  private void says(String text) {
    zalo.said(LAN, text, text);
    var event = OaEvents.text(LAN, text, text, clock.instant());
    assertThat(ZaloOaStage.post(service, event.toString())).isEqualTo(200);
  }

  private Delivery deliver() {
    return courier().deliver(AT, Reply.of("a"));
  }

  private boolean mayWrite(Duration silence) {
    return courier().mayWrite(AT, silence);
  }

  private Courier courier() {
    return service.part(Courier.class);
  }

  private State state() {
    return service.part(Channel.class).status().state();
  }
}
