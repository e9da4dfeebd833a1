package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.support.EchoStage;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.OaEvents;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** An account that people write to while we cannot be called, and its recent chats. */
abstract class MissedChats {
  static final String LAN = "2468458835291979221";

  final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  final FakeZaloOa zalo = new FakeZaloOa(clock);
  Service service;

  @BeforeEach
  final void open() {
    zalo.said(LAN, "m0", "long before the channel was on");
    clock.advance(Duration.ofMinutes(1));
    service = ZaloOaStage.byHand(zalo, clock, Map.of());
    look();
  }

  @AfterEach
  final void close() {
    service.close();
    zalo.close();
    assertThat(zalo.violations()).isEmpty();
  }

  final State state() {
    return service.part(Channel.class).status().state();
  }

  final void posted(String id, String text) {
    zalo.said(LAN, id, text);
    var event = OaEvents.text(LAN, id, text, clock.instant());
    assertThat(ZaloOaStage.post(service, event.toString())).isEqualTo(200);
  }

  final void look() {
    service.part(Watch.class).runOnce();
  }

  final void work() {
    while (service.part(Inbox.class).waiting() > 0) {
      EchoStage.work(service);
    }
    EchoStage.work(service);
  }
}
