package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import vn.tinhgon.App;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.channel.telegram.TelegramPoller;
import vn.tinhgon.channel.zalobot.ZaloBotPoller;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.outbox.OutboxWorker;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeLine;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.SettableClock;

/**
 * The whole service on a clock of the test's and worked by hand, open on the three platforms, which
 * keep the same time.
 */
final class ClockedDoors implements AutoCloseable {
  private static final String SECRET = "webhook-secret-made-for-tests";

  final SettableClock clock = SettableClock.at("2026-11-23T01:00:00Z");
  final FakeTelegram telegram = new FakeTelegram();
  final FakeZaloBot bot = new FakeZaloBot();
  final FakeZaloOa account = new FakeZaloOa(clock);
  private final ConfigurableApplicationContext service;

  /**
   * Opens it.
   *
   * @param mode how messages come: {@code polling} or {@code webhook}
   */
  ClockedDoors(Path data, String mode) {
    service =
        new SpringApplicationBuilder(App.class)
            .initializers(this::onOurClock)
            .run(
                AllDoors.settings(
                    telegram,
                    bot,
                    account,
                    "--spring.datasource.url=" + Databases.h2Url(data),
                    "--tinhgon.data-dir=" + data,
                    "--tinhgon.telegram.mode=" + mode,
                    "--tinhgon.telegram.webhook-secret=" + SECRET,
                    "--tinhgon.telegram.poll-timeout=0s",
                    "--tinhgon.zalobot.mode=" + mode,
                    "--tinhgon.zalobot.webhook-secret=" + SECRET,
                    "--tinhgon.zalobot.poll-timeout=1s"));
    service.getBean(InboxWorker.class).stop();
    service.getBean(OutboxWorker.class).stop();
    watches().forEach(Watch::stop);
    pollers().forEach(SmartLifecycle::stop);
    int port = ((WebServerApplicationContext) service).getWebServer().getPort();
    var here = URI.create("http://127.0.0.1:" + port);
    if (mode.equals("webhook")) {
      telegram.pushTo(here, "/webhook/telegram", SECRET);
      bot.pushTo(here, "/webhook/zalo-bot", SECRET);
    }
    account.pushTo(here);
    lines().forEach(line -> line.keepTime(clock));
    work(Duration.ofMinutes(11));
    work(Duration.ofMinutes(11));
  }

  private void onOurClock(ConfigurableApplicationContext context) {
    ((GenericApplicationContext) context)
        .registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
  }

  private Stream<Watch> watches() {
    return service.getBeansOfType(Watch.class).values().stream();
  }

  private Stream<SmartLifecycle> pollers() {
    return service.getBeansOfType(SmartLifecycle.class).values().stream()
        .filter(one -> one instanceof TelegramPoller || one instanceof ZaloBotPoller);
  }

  private Stream<FakeLine> lines() {
    return Stream.of(telegram.line(), bot.line(), account.line());
  }

  FakeLine line(Door door) {
    return switch (door) {
      case TELEGRAM -> telegram.line();
      case ZALO_BOT -> bot.line();
      case ZALO_OA -> account.line();
      case PAGE -> throw new IllegalArgumentException("our own");
    };
  }

  /** Somebody writes there. */
  void says(Door door, int person, String text) {
    switch (door) {
      case TELEGRAM -> telegram.says(person, text);
      case ZALO_BOT -> bot.says(zalo(person), text);
      case ZALO_OA -> account.says(zalo(person), text);
      case PAGE -> throw new IllegalArgumentException("our own");
    }
  }

  /** All that came to him there. */
  List<String> texts(Door door, int person) {
    return switch (door) {
      case TELEGRAM -> telegram.textsTo(person);
      case ZALO_BOT -> bot.textsTo(zalo(person));
      case ZALO_OA -> account.textsTo(zalo(person));
      case PAGE -> throw new IllegalArgumentException("our own");
    };
  }

  private static String zalo(int person) {
    return "24684588352919" + person;
  }

  /** How many messages the three have taken. */
  int taken() {
    return telegram.sent().size() + bot.sent().size() + account.sent().size();
  }

  /** All that is to be done now, before the clock goes on. */
  void work(Duration step) {
    receive();
    service.getBean(InboxWorker.class).runOnce();
    service.getBean(OutboxWorker.class).runOnce();
    watches().forEach(Watch::runOnce);
    clock.advance(step);
  }

  /** Takes in what has come so far. */
  void receive() {
    bot.await(() -> lines().allMatch(FakeLine::quiet));
    pollers().forEach(ClockedDoors::poll);
  }

  private static void poll(SmartLifecycle poller) {
    Duration pause = Duration.ZERO;
    while (pause.isZero()) {
      pause =
          poller instanceof TelegramPoller telegram
              ? telegram.runOnce()
              : ((ZaloBotPoller) poller).runOnce();
    }
  }

  /** Whether nothing was done that a platform forbids, haste included. */
  void kept() {
    assertThat(telegram.violations()).isEmpty();
    assertThat(bot.violations()).isEmpty();
    assertThat(account.violations()).isEmpty();
  }

  @Override
  public void close() {
    service.close();
    telegram.close();
    bot.close();
    account.close();
  }
}
