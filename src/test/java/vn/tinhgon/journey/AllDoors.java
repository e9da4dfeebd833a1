package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.App;
import vn.tinhgon.command.NewsPost;
import vn.tinhgon.following.Watch;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.OaEvents;
import vn.tinhgon.support.Updates;
import vn.tinhgon.support.ZaloEvents;

/** The whole service, working by itself, open on every channel at once. */
final class AllDoors implements AutoCloseable {
  private static final String SECRET = "webhook-secret-made-for-tests";
  private static final long ADMIN = 900;
  private static final String PUBLIC = "https://hoidap.example.gov.vn";

  private final FakeTelegram telegram = new FakeTelegram();
  private final FakeZaloBot bot = new FakeZaloBot();
  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-24T03:00:00Z"));
  private final FakeZaloOa account = new FakeZaloOa(clock);
  private final ConfigurableApplicationContext service;
  private final String url;
  private final Phone admin;
  private int people = 1_000;

  AllDoors(Path data, Path knowledge) {
    this(data, knowledge, "polling");
  }

  /**
   * Opens it, on a morning.
   *
   * @param mode how messages come: {@code polling} or {@code webhook}
   */
  AllDoors(Path data, Path knowledge, String mode) {
    service =
        new SpringApplicationBuilder(App.class)
            .initializers(clock::into)
            .run(
                settings(
                    telegram,
                    bot,
                    account,
                    "--spring.datasource.url=" + Databases.h2Url(data),
                    "--tinhgon.data-dir=" + data,
                    "--tinhgon.faq-dir=" + knowledge,
                    "--tinhgon.admins=telegram:" + ADMIN,
                    "--tinhgon.telegram.mode=" + mode,
                    "--tinhgon.telegram.webhook-secret=" + SECRET,
                    "--tinhgon.zalobot.mode=" + mode,
                    "--tinhgon.zalobot.webhook-secret=" + SECRET,
                    "--tinhgon.outbox.paced=false",
                    "--tinhgon.rate-limit-per-minute=0"));
    url = "http://localhost:" + ((WebServerApplicationContext) service).getWebServer().getPort();
    if (mode.equals("webhook")) {
      telegram.pushTo(URI.create(url), "/webhook/telegram", SECRET);
      bot.pushTo(URI.create(url), "/webhook/zalo-bot", SECRET);
    }
    account.pushTo(URI.create(url));
    admin = telegramPhone(ADMIN);
    admin.says("Xin chào");
    account.await(() -> account.callsOf("listrecentchat") > 0);
  }

  /** With these, and others, the service is open on all of them. */
  static String[] settings(
      FakeTelegram telegram, FakeZaloBot bot, FakeZaloOa account, String... others) {
    return Stream.concat(
            Stream.of(others),
            Stream.of(
                "--server.port=0",
                "--tinhgon.public-url=" + PUBLIC,
                "--tinhgon.telegram.token=" + FakeTelegram.TOKEN,
                "--tinhgon.telegram.api-url=" + telegram.url(),
                "--tinhgon.zalobot.token=" + FakeZaloBot.TOKEN,
                "--tinhgon.zalobot.api-url=" + bot.url(),
                "--tinhgon.zalooa.app-id=" + FakeZaloOa.APP_ID,
                "--tinhgon.zalooa.app-secret=" + FakeZaloOa.APP_SECRET,
                "--tinhgon.zalooa.oa-secret=" + FakeZaloOa.OA_SECRET,
                "--tinhgon.zalooa.refresh-token=" + FakeZaloOa.REFRESH_TOKEN,
                "--tinhgon.zalooa.api-url=" + account.url(),
                "--tinhgon.zalooa.oauth-url=" + account.url()))
        .toArray(String[]::new);
  }

  /** Where the service is reached from here. */
  String url() {
    return url;
  }

  <T> T part(Class<T> type) {
    return service.getBean(type);
  }

  /** Somebody there who has never written before. */
  Phone phone(Door door) {
    long number = ++people;
    String person = "24684588352919" + number;
    return switch (door) {
      case TELEGRAM -> telegramPhone(number);
      case ZALO_BOT ->
          new ChatPhone(
              door,
              () -> bot.textsTo(person),
              text -> bot.says(person, text),
              () -> bot.queue(person, ZaloEvents.sticker(person, bot.id()).event()),
              until -> settle(person, until));
      case ZALO_OA ->
          new ChatPhone(
              door,
              () -> account.textsTo(person),
              text -> account.says(person, text),
              () -> {
                var event = OaEvents.sent("sticker", person, account.id(), clock.instant());
                account.push(person, event);
              },
              until -> settle(person, until));
      case PAGE ->
          new PagePhone(
              url,
              read -> {
                // It reads a thing once.
                bot.await(read);
                settle(visitor(), () -> true);
              });
    };
  }

  private Phone telegramPhone(long number) {
    return new ChatPhone(
            Door.TELEGRAM,
            () -> telegram.textsTo(number),
            text -> telegram.says(number, text),
            () -> telegram.queue(Updates.message(number, 7).set("sticker", "{}").json()),
            until -> settle("" + number, until))
        .withButtons(telegram, number);
  }

  /** Whoever keeps the store and answers tickets, in Telegram. */
  Phone admin() {
    return admin;
  }

  /** Somebody changes the store, and enough time goes by for people to be told. */
  void changes(Runnable change) {
    change.run();
    part(Watch.class).look();
    clock.goOn(Duration.ofMinutes(11));
    part(NewsPost.class).look();
  }

  /** Whoever writes on the page now; what he is called there is told to nobody. */
  private String visitor() {
    return service
        .getBean(JdbcClient.class)
        .sql(
            """
            select coalesce((select chat from inbox where channel = 'web'
                             order by id desc fetch first 1 row only), '')
            """)
        .query(String.class)
        .single();
  }

  /** A message is there before what comes after it is sent: then nothing may be left to send. */
  private void settle(String chat, BooleanSupplier until) {
    var db = service.getBean(JdbcClient.class);
    bot.await(() ->
        until.getAsBoolean()
            && db.sql(
                        """
                        select (select count(*) from inbox where chat = ? and state = 'NEW')
                             + (select count(*) from outbox where chat = ? and state = 'NEW')
                        """)
                    .params(chat, chat)
                    .query(Integer.class)
                    .single()
                == 0);
  }

  /** Whether nothing was done that a platform forbids. */
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
