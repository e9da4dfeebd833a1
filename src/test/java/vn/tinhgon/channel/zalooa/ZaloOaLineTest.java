package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.outbox.Delivery;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.OaEvents;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** What becomes of a message on its way to the platform. */
class ZaloOaLineTest {
  private static final String LAN = "2468458835291979221";
  private static final Address AT = new Address("zalooa", FakeZaloOa.APP_ID, LAN);

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeZaloOa zalo = new FakeZaloOa(clock);
  private Service service;

  @BeforeEach
  void open() {
    service = ZaloOaStage.byHand(zalo, clock, Map.of());
    service.part(Watch.class).runOnce();
    zalo.said(LAN, "m1", "a");
    ZaloOaStage.post(service, OaEvents.text(LAN, "m1", "a", clock.instant()).toString());
  }

  @AfterEach
  void close() {
    service.close();
    zalo.close();
    assertThat(zalo.violations()).isEmpty();
  }

  /** Whoever stops the service stops the watch first; what is cut off would be sent twice. */
  @Test
  void isNotCutOffByTheEndOfTheWatch() throws Exception {
    var letGo = new CountDownLatch(1);
    var taken = new Fault.Answer(200, "{\"error\":0,\"data\":{\"message_id\":\"1\"}}");
    zalo.next("cs", new Fault.Held(letGo, taken));
    Watch watch = service.part(Watch.class);
    watch.start();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var delivery = threads.submit(this::deliver);
      zalo.await(() -> zalo.callsOf("cs") == 1);
      watch.stop();
      letGo.countDown();
      assertThat(delivery.get()).isInstanceOf(Delivery.Accepted.class);
    }
  }

  /** A firewall's page, a login page, a wrong address. */
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 401, 403, 404, 451})
  void waitsWhereSomethingInBetweenAnswersAndTellsOperators(int status) {
    zalo.next("cs", new Fault.Answer(status, "<html>"));
    assertThat(deliver()).isInstanceOf(Delivery.Busy.class);
    service.part(Watch.class).runOnce();
    assertThat(status().state()).isEqualTo(State.IN_TROUBLE);
    assertThat(status().problem()).contains("" + status, "TINHGON_ZALOOA_API_URL");

    assertThat(deliver()).isInstanceOf(Delivery.Accepted.class);
    service.part(Watch.class).runOnce();
    assertThat(status().state()).isEqualTo(State.CONNECTED);
  }

  private ChannelStatus status() {
    return service.part(Channel.class).status();
  }

  private Delivery deliver() {
    return service.part(Courier.class).deliver(AT, Reply.of("a"));
  }
}
