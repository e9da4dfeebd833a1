package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.channel.line.PlatformStatus;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Delivery;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.SettableClock;
import vn.tinhgon.support.Updates;

/** What the courier makes of lost lines, hanging calls, proxies and pauses. */
class TelegramCourierLineTest extends SendingBot {

  @Test
  void countsAConnectionThatWasRefusedAsNotSent() {
    telegram.close();

    assertThat(courier.deliver(LAN, Reply.of("a"))).isInstanceOf(Delivery.Busy.class);
  }

  @Test
  void countsALineLostAfterSendingAsUnknown() {
    telegram.next("sendMessage", new Fault.Reset(false), new Fault.Reset(true));

    assertThat(courier.deliver(LAN, Reply.of("a"))).isInstanceOf(Delivery.Unknown.class);
    assertThat(courier.deliver(LAN, Reply.of("b"))).isInstanceOf(Delivery.Unknown.class);
    assertThat(telegram.callsOf("sendMessage")).isEqualTo(2);
  }

  @Test
  void spendsNoOtherMessageOnAnOutage() {
    telegram.line().badGateway(true);
    assertThat(courier.deliver(LAN, Reply.of("a"))).isInstanceOf(Delivery.Unknown.class);
    assertThat(courier.deliver(LAN, Reply.of("b"))).isInstanceOf(Delivery.Busy.class);
    assertThat(courier.replace(LAN, "5", Reply.of("c"))).isInstanceOf(Delivery.Busy.class);
    assertThat(telegram.callsOf("sendMessage")).isEqualTo(1);

    telegram.line().badGateway(false);
    assertThat(courier.deliver(LAN, Reply.of("b"))).isInstanceOf(Delivery.Accepted.class);
    assertThat(courier.deliver(LAN, Reply.of("c"))).isInstanceOf(Delivery.Accepted.class);
    assertThat(telegram.callsOf("getMe")).as("only until one was taken").isEqualTo(3);
  }

  /** Otherwise it could still arrive after it was sent again. */
  @Test
  void endsACallThatItGivesUp() {
    var properties =
        new TelegramProperties(
            FakeTelegram.TOKEN,
            telegram.url(),
            "polling",
            "",
            "",
            Duration.ZERO,
            Duration.ofHours(1),
            Duration.ofHours(1));
    var http =
        PlatformHttp.client(
            properties.connectTimeout(), properties.callTimeout(), Optional.empty());
    var url = new TelegramUrl("http", telegram.url().getHost(), telegram.url().getPort(), false);
    var hurried =
        new TelegramCourier(
            new OkHttpTelegramClient(http, FakeTelegram.TOKEN, url),
            bot.part(PlatformStatus.class),
            new TelegramReach(bot.part(PlatformStatus.class), null),
            null,
            new Wording(),
            Duration.ofMillis(300),
            null);
    telegram.next("sendMessage", new Fault.Silence(false));

    assertThat(hurried.deliver(LAN, Reply.of("a"))).isInstanceOf(Delivery.Unknown.class);

    telegram.await(() -> http.dispatcher().runningCallsCount() == 0);
    PlatformHttp.end(http);
  }

  @Test
  @Timeout(20)
  void sendsAtOnceWhileSignsHang() {
    bot.poll();
    for (int n = 0; n < 60; n++) {
      telegram.next("sendChatAction", new Fault.Silence(false));
      telegram.next("answerCallbackQuery", new Fault.Silence(false));
      telegram.says(100 + n, "a");
      telegram.queue(Updates.pressed(100 + n, "c" + n, "token"));
    }
    while (telegram.unconfirmed() > 0) {
      bot.poll();
    }

    assertThat(courier.deliver(LAN, Reply.of("b"))).isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  void showsNoTypingWhereTelegramAskedUsToWait() {
    bot.poll();
    hear(7);
    telegram.await(() -> telegram.typing().equals(List.of("7")));
    telegram.next(
        "sendMessage", Fault.Answer.failed(429, "Too Many Requests", "{\"retry_after\":35}"));
    bot.work();

    hear(7);
    hear(7);
    hear(8);
    telegram.await(() -> telegram.typing().contains("8"));
    assertThat(telegram.typing()).containsExactly("7", "8");

    clock.advance(Duration.ofSeconds(35));
    hear(7);
    telegram.await(() -> telegram.typing().equals(List.of("7", "8", "7")));
  }

  @Test
  void goesThroughAProxy() {
    try (var other =
        new Bot(
            database.source(),
            SettableClock.at("2026-11-22T08:00:00Z"),
            telegram,
            Echo::new,
            "tinhgon.telegram.api-url",
            "http://telegram.invalid:80",
            "tinhgon.http-proxy",
            telegram.url().toString())) {
      assertThat(other.part(TelegramCourier.class).deliver(LAN, Reply.of("a")))
          .isInstanceOf(Delivery.Accepted.class);
    }
  }

  @Test
  void keepsTheTokenOutOfWhatItSays() {
    telegram.next(
        "sendMessage",
        Fault.Answer.failed(400, "Bad Request: " + FakeTelegram.TOKEN.replace(":", "%3A")),
        Fault.Answer.failed(429, FakeTelegram.TOKEN));

    for (int n = 0; n < 2; n++) {
      assertThat(courier.deliver(LAN, Reply.of("a")).toString())
          .doesNotContain(FakeTelegram.TOKEN.substring(12));
    }
  }

  private void hear(long chat) {
    telegram.says(chat, "a");
    bot.poll();
  }
}
