package vn.tinhgon.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.channel.line.WebhookSecret;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.LogLines;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/**
 * Row 21 of the security bar.
 *
 * @see vn.tinhgon.attack.WebhookForgeryTest
 */
@Isolated
class ZaloBotForgeryTest {
  private static final SettableClock CLOCK = SettableClock.at("2026-11-22T08:00:00Z");
  private static FakeZaloBot zalo;
  private static Service service;

  @BeforeAll
  static void open() {
    zalo = new FakeZaloBot();
    service = ZaloStage.byHand(zalo, CLOCK, Map.of("tinhgon.zalobot.call-timeout", "2s"));
  }

  @AfterAll
  static void close() {
    service.close();
    zalo.close();
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
