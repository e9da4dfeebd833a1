package vn.tinhgon.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.support.FakeZaloBot.refused;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.SettableClock;
import vn.tinhgon.support.ZaloEvents;

class ZaloBotPollerTest {
  private static final String LAN = "a0c01dfe32b3dbed82a2";

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final AtomicBoolean databaseAway = new AtomicBoolean();
  private final FakeZaloBot zalo = new FakeZaloBot();
  private final Databases.Fresh database = Databases.H2.fresh();
  private Bot bot;

  @BeforeEach
  void open() {
    var source =
        new DelegatingDataSource(database.source()) {
          @Override
          public Connection getConnection() throws SQLException {
            if (databaseAway.get()) {
              throw new SQLException("planned: the database is away");
            }
            return super.getConnection();
          }
        };
    bot = new Bot(source, clock, zalo, Echo::new, "tinhgon.zalobot.call-timeout", "3s");
    poll();
  }

  @AfterEach
  void close() {
    bot.close();
    database.close();
    zalo.close();
    assertThat(zalo.violations()).isEmpty();
  }

  @Test
  void takesAnIdlePollForNormalAndBreathes() {
    assertThat(poll()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    zalo.next("getUpdates", new Fault.Answer(408, "{\"ok\":false,\"error_code\":408}"));
    assertThat(poll()).isGreaterThanOrEqualTo(Duration.ofMillis(500));

    assertThat(state()).isEqualTo(State.CONNECTED);
  }

  @Test
  void answersAtOnceAndShowsThatItWrites() {
    zalo.says(LAN, "a");
    assertThat(poll()).isZero();
    bot.work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
    zalo.await(() -> zalo.typing().contains(LAN));
  }

  /** The documentation shows one object; more is taken, and nothing too. */
  @Test
  void takesOneEventOrSeveralOrNone() {
    String one = ZaloEvents.typed(LAN, zalo.id(), "1").flat();
    String two = ZaloEvents.typed(LAN, zalo.id(), "2").flat();
    String three = ZaloEvents.typed(LAN, zalo.id(), "3").flat();
    for (String result : List.of("{}", "[]", one, "[" + two + "," + three + "]")) {
      zalo.queueRaw(result);
      poll();
    }
    bot.work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: 1", "re: 2", "re: 3");
    assertThat(state()).isEqualTo(State.CONNECTED);
  }

  @Test
  void answersOnceWhatComesAgain() {
    var event = ZaloEvents.typed(LAN, zalo.id(), "a").event();
    zalo.queue(LAN, event);
    zalo.queue(LAN, event);
    poll();
    assertThat(poll()).isPositive();
    bot.work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  /** The platform has forgotten it: nobody else can bring it back. */
  @Test
  void holdsWhatCouldNotBeStoredUntilItCan() {
    zalo.says(LAN, "a");
    zalo.says(LAN, "b");
    databaseAway.set(true);
    poll();
    poll();
    assertThat(state()).isEqualTo(State.IN_TROUBLE);
    assertThat(zalo.waiting()).isEqualTo(1);

    databaseAway.set(false);
    poll();
    poll();
    bot.work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a", "re: b");
    assertThat(state()).isEqualTo(State.CONNECTED);
  }

  @Test
  void keepsWhatItCannotRead() {
    zalo.queueRaw("{\"event_name\":\"message.text.received\",\"message\":{\"text\":\"lost?\"}}");
    zalo.next("getUpdates", new Fault.Answer(200, "{\"ok\":true,\"result\":{\"message\":{"));
    poll();
    poll();

    assertThat(bot.inbox().dead()).isEqualTo(2);
  }

  @Test
  void sendsNothingForWhatIsNotToBeAnswered() {
    zalo.queueRaw("{\"event_name\":\"user.follow\",\"follower\":{\"id\":\"1\"}}");
    zalo.queueRaw(ZaloEvents.sticker(LAN, zalo.id()).in("feed").flat());
    poll();
    poll();
    bot.work();

    assertThat(zalo.sent()).isEmpty();
    assertThat(bot.inbox().dead()).isZero();
  }

  @Test
  void saysThatItsTokenIsRefusedAndGoesOnSlowly() {
    zalo.revokeToken(true);
    assertThat(poll()).isEqualTo(Duration.ofSeconds(30));
    assertThat(state()).isEqualTo(State.TOKEN_REFUSED);

    zalo.revokeToken(false);
    zalo.says(LAN, "a");
    poll();
    bot.work();
    assertThat(state()).isEqualTo(State.CONNECTED);
    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  @Test
  void asksMoreAndMoreSeldomWhileItIsRefused() {
    List<Duration> pauses = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      zalo.next("getUpdates", refused(429, "Quota exceeded"));
      pauses.add(poll());
    }

    assertThat(pauses.getLast()).isGreaterThan(Duration.ofSeconds(10));
    assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(30)) <= 0);
  }

  @Test
  void countsWhatTheMonthAllows() {
    zalo.says(LAN, "a");
    poll();
    bot.work();
    assertThat(bot.part(Channel.class).usage())
        .hasValueSatisfying(usage -> {
          assertThat(usage.sent()).isEqualTo(1);
          assertThat(usage.quota()).isEqualTo(3_000);
        });

    clock.advance(Duration.ofDays(9));
    assertThat(bot.part(Channel.class).usage().orElseThrow().sent()).isZero();
  }

  /** Somebody tried the webhook from elsewhere, and the platform polls no more. */
  @Test
  void takesBackAWebhookThatWasSetBehindItsBack() {
    zalo.pushTo(URI.create("http://127.0.0.1:1"), "/elsewhere", FakeZaloBot.SECRET);
    poll();
    assertThat(state()).isNotEqualTo(State.CONNECTED);
    poll();
    assertThat(zalo.webhook()).isEmpty();
    zalo.says(LAN, "a");
    poll();
    bot.work();

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
    assertThat(state()).isEqualTo(State.CONNECTED);
  }

  @Test
  void saysThatTheMonthsMessagesAreUsedUpUntilOneIsTaken() {
    bot.close();
    bot = new Bot(database.source(), clock, zalo, Echo::new, "tinhgon.zalobot.monthly-quota", "1");
    zalo.quota(1);
    poll();
    zalo.says(LAN, "a");
    zalo.says(LAN, "b");
    poll();
    poll();
    bot.work();
    bot.work();
    poll();
    assertThat(bot.part(Channel.class).status().problem())
        .contains("1 messages of this month are used up")
        .contains("TINHGON_ZALOBOT_MONTHLY_QUOTA");
    assertThat(state()).isEqualTo(State.IN_TROUBLE);

    zalo.quota(2);
    clock.advance(Duration.ofMinutes(5));
    bot.work();
    poll();
    assertThat(state()).isEqualTo(State.CONNECTED);
    assertThat(zalo.textsTo(LAN)).containsExactly("re: a", "re: b");
  }

  /**
   * Half an hour without the platform under steady questions: what it still holds is answered, in
   * order, once, and what waits for sending goes within seconds of its return.
   */
  @Test
  void answersEverythingAfterAnOutageOfHalfAnHour() {
    int chats = 6;
    for (int minute = 0; minute < 31; minute++) {
      if (minute == 1) {
        zalo.line().badGateway(true);
      }
      for (int chat = 0; chat < chats; chat++) {
        zalo.says("c" + chat, "q" + minute);
      }
      for (int step = 0; step < 6; step++) {
        poll();
        bot.work();
        clock.advance(Duration.ofSeconds(10));
      }
    }
    assertThat(state()).isEqualTo(State.UNREACHABLE);

    zalo.line().badGateway(false);
    for (int second = 0; second < 60 && zalo.sent().size() < 31 * chats; second++) {
      for (int n = 0; n < 10; n++) {
        poll();
      }
      bot.work();
      clock.advance(Duration.ofSeconds(1));
    }

    List<String> all = IntStream.range(0, 31).mapToObj(minute -> "re: q" + minute).toList();
    for (int chat = 0; chat < chats; chat++) {
      assertThat(zalo.textsTo("c" + chat)).isEqualTo(all);
    }
    assertThat(state()).isEqualTo(State.CONNECTED);
  }

  private Duration poll() {
    return bot.part(ZaloBotPoller.class).runOnce();
  }

  private State state() {
    return bot.part(Channel.class).status().state();
  }
}
