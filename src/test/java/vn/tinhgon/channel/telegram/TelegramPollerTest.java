package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.SettableClock;
import vn.tinhgon.support.Updates;

class TelegramPollerTest {
  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final AtomicBoolean databaseAway = new AtomicBoolean();
  private FakeTelegram telegram;
  private Databases.Fresh database;
  private Bot bot;

  @BeforeEach
  void open() {
    telegram = new FakeTelegram();
    database = Databases.H2.fresh();
    bot = newProcess();
    bot.poll();
  }

  @AfterEach
  void close() {
    bot.close();
    database.close();
    telegram.close();
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void confirmsOnlyAfterCommit() {
    telegram.says(7, "a");
    telegram.says(7, "b");

    bot.poll();
    assertThat(bot.inbox().waiting()).isEqualTo(2);
    assertThat(telegram.unconfirmed()).isEqualTo(2);

    bot.poll();
    assertThat(telegram.unconfirmed()).isZero();
  }

  @Test
  void doesNotConfirmWhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() {
    telegram.says(7, "a");
    databaseAway.set(true);

    for (int n = 0; n < 5; n++) {
      assertThat(bot.poll()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(5));
    }
    assertThat(telegram.unconfirmed()).isEqualTo(1);
    assertThat(status().problem()).contains("cannot store");

    databaseAway.set(false);
    bot.poll();
    bot.poll();
    assertThat(telegram.unconfirmed()).isZero();
    assertThat(bot.inbox().waiting()).isEqualTo(1);
    assertThat(status().problem()).isEmpty();
  }

  @Test
  void storesOnceWhatComesAgainAfterARestart() {
    telegram.says(7, "a");
    bot.poll();
    bot.close();

    bot = newProcess();
    bot.poll();
    bot.poll();
    bot.poll();

    assertThat(bot.inbox().waiting()).isEqualTo(1);
    assertThat(telegram.unconfirmed()).isZero();
  }

  /** trust.md R5: every update delivered one to five times, shuffled. */
  @Test
  void storesEachOfAThousandUpdatesOnceHoweverOftenItComes() {
    var random = new Random(5);
    List<String> deliveries = new ArrayList<>();
    for (int n = 1; n <= 1_000; n++) {
      deliveries.addAll(
          Collections.nCopies(1 + random.nextInt(5), Updates.typed(n % 50, 10_000 + n, "q" + n)));
    }
    Collections.shuffle(deliveries, random);
    deliveries.forEach(telegram::queue);

    pollUntilConfirmed();
    bot.work();

    assertThat(telegram.sent()).hasSize(1_000);
    assertThat(new HashSet<>(telegram.sent().stream().map(FakeTelegram.Sent::text).toList()))
        .hasSize(1_000);
  }

  /** trust.md R5b: after a quiet week Telegram may number anew, and lower. */
  @Test
  void answersWithinOnePollWhenUpdateIdsRestartLower() {
    telegram.says(7, "before");
    pollUntilConfirmed();
    telegram.restartIdsAt(117_314_199);
    telegram.says(7, "after");

    bot.poll();
    bot.work();
    assertThat(telegram.textsTo(7)).containsExactly("re: before", "re: after");

    bot.poll();
    assertThat(telegram.unconfirmed()).isZero();
  }

  /** The same without an empty poll in between: the offset held is then higher than the new ids. */
  @Test
  void answersWithinOnePollAlthoughTheOffsetItHoldsIsTooHigh() {
    telegram.says(7, "before");
    bot.poll();
    telegram.dropAll();
    telegram.restartIdsAt(117_314_199);
    telegram.says(7, "after");

    bot.poll();
    assertThat(bot.inbox().waiting()).isEqualTo(2);

    bot.poll();
    assertThat(telegram.unconfirmed()).isZero();
  }

  @Test
  void asksAtMostTwiceASecondWhileIdle() {
    for (int n = 0; n < 10; n++) {
      assertThat(bot.poll()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }
  }

  @Test
  void doesNotTurnInCirclesWhenConfirmingHasNoEffect() {
    telegram.ignoreOffsets(true);
    telegram.says(7, "a");

    assertThat(bot.poll()).isZero();
    assertThat(bot.poll()).isGreaterThanOrEqualTo(Duration.ofMillis(250));
    assertThat(bot.inbox().waiting()).isEqualTo(1);
  }

  /** trust.md R5c. */
  @Test
  void putsAPoisonedUpdateAsideAndServesItsNeighbours() {
    telegram.says(7, "before");
    telegram.queue("{\"message\":{\"chat\":\"not an object\",\"message_id\":{}}}");
    telegram.queue(Updates.typed(8, 1, "x".repeat(1_000_000)));
    telegram.says(7, "after");

    bot.poll();
    bot.work();
    bot.poll();

    assertThat(telegram.textsTo(7)).containsExactly("re: before", "re: after");
    assertThat(telegram.unconfirmed()).isZero();
    assertThat(bot.inbox().dead()).isEqualTo(2);
    assertThat(raw()).anyMatch(text -> text.contains("not an object"));
  }

  @Test
  void putsAsideAnUpdateThatIsNotEvenJson() {
    telegram.says(7, "before");
    long poison = telegram.queueBroken();
    telegram.says(7, "after");

    for (int n = 0; n < 20 && telegram.unconfirmed() > 0; n++) {
      bot.poll();
    }
    bot.work();

    assertThat(telegram.textsTo(7)).containsExactly("re: before", "re: after");
    assertThat(raw()).anyMatch(text -> text.contains("" + poison));
  }

  @Test
  void confirmsKindsItDoesNotKnow() {
    telegram.queue("{\"hologram_message\":{\"id\":\"1\"}}");

    pollUntilConfirmed();

    assertThat(bot.inbox().waiting()).isZero();
    assertThat(bot.inbox().dead()).isZero();
  }

  @Test
  void answersEveryPressOnAButton() {
    telegram.queue(Updates.pressed(7, "c1", "token"));
    telegram.queue("{\"callback_query\":{\"id\":\"c2\",\"inline_message_id\":\"x\"}}");
    telegram.queue(Updates.pressed(7, "c1", "token"));

    pollUntilConfirmed();
    bot.work();

    telegram.await(() -> Set.copyOf(telegram.answeredCallbacks()).equals(Set.of("c1", "c2")));
    assertThat(telegram.textsTo(7)).containsExactly("button: token");
  }

  /** trust.md R3, the fetching side: each trouble once, and after each the next message comes. */
  @Test
  void goesOnAfterEveryKindOfTrouble() {
    List<Fault> troubles =
        List.of(
            Fault.Answer.failed(400, "Bad Request: strange"),
            Fault.Answer.failed(401, "Unauthorized"),
            Fault.Answer.failed(403, "Forbidden"),
            Fault.Answer.failed(404, "Not Found"),
            Fault.Answer.failed(409, "Conflict: terminated by other getUpdates request"),
            Fault.Answer.failed(413, "Request Entity Too Large"),
            Fault.Answer.failed(429, "Too Many Requests", "{\"retry_after\":35}"),
            Fault.Answer.failed(429, "Too Many Requests"),
            Fault.Answer.failed(500, "Internal Server Error"),
            new Fault.Answer(502, "<html><h1>502 Bad Gateway</h1></html>"),
            new Fault.Answer(200, ""),
            new Fault.Answer(200, "{\"ok\":true,\"resu"),
            new Fault.Answer(200, "<html>Welcome</html>"),
            new Fault.Answer(200, "[]"),
            new Fault.Reset(false),
            new Fault.Silence(false));
    int messages = 0;
    for (Fault trouble : troubles) {
      telegram.next("getUpdates", trouble);
      telegram.says(7, "after " + trouble);

      Duration pause = bot.poll();

      assertThat(pause).as("" + trouble).isLessThanOrEqualTo(Duration.ofSeconds(35));
      if (trouble.toString().contains("retry_after")) {
        assertThat(pause).isEqualTo(Duration.ofSeconds(35));
      }
      pollUntilConfirmed();
      assertThat(bot.inbox().waiting()).as("" + trouble).isEqualTo(++messages);
      assertThat(status().problem()).isEmpty();
    }
  }

  @Test
  void saysWhatIsWrongWithARevokedTokenAndRecoversWithoutARestart() {
    telegram.revokeToken(true);

    assertThat(bot.poll()).isEqualTo(Duration.ofSeconds(30));
    assertThat(status().problem()).contains("401").contains("TINHGON_TELEGRAM_TOKEN");
    assertThat(status().problem()).doesNotContain(FakeTelegram.TOKEN);

    telegram.revokeToken(false);
    telegram.says(7, "a");
    bot.poll();
    assertThat(bot.inbox().waiting()).isEqualTo(1);
    assertThat(status().problem()).isEmpty();
  }

  @Test
  void removesALeftOverWebhookAtTheStartAndSaysWhatToDoAboutALaterOne() {
    bot.close();
    telegram.setWebhook(true);
    telegram.says(7, "a");
    bot = newProcess();
    bot.poll();
    bot.poll();
    assertThat(bot.inbox().waiting()).isEqualTo(1);

    telegram.setWebhook(true);
    bot.poll();
    assertThat(status().problem()).contains("409").contains("deleteWebhook");
  }

  @Test
  void backsOffToHalfAMinuteAtMostWhileTelegramCannotBeReached() {
    int port = telegram.url().getPort();
    telegram.close();

    Duration pause = Duration.ZERO;
    for (int n = 0; n < 12; n++) {
      pause = bot.poll();
      assertThat(pause).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(30));
    }
    assertThat(pause).isGreaterThanOrEqualTo(Duration.ofSeconds(15));
    assertThat(status().problem()).contains("cannot be reached");

    telegram = new FakeTelegram(port);
    telegram.says(7, "a");
    pollUntilConfirmed();
    assertThat(bot.inbox().waiting()).isEqualTo(1);
  }

  @Test
  void startsAlthoughTelegramCannotBeReached() {
    bot.close();
    telegram.next("getMe", new Fault.Reset(false), Fault.Answer.failed(401, "Unauthorized"));
    bot = newProcess();
    telegram.says(7, "a");

    for (int n = 0; n < 4; n++) {
      bot.poll();
    }

    assertThat(bot.inbox().waiting()).isEqualTo(1);
  }

  @Test
  void saysHowItIsAndSinceWhen() {
    assertThat(status().state()).isEqualTo(State.CONNECTED);
    clock.advance(Duration.ofMinutes(1));
    var began = clock.instant();

    telegram.revokeToken(true);
    bot.poll();
    clock.advance(Duration.ofMinutes(1));
    bot.poll();
    assertThat(status().state()).isEqualTo(State.TOKEN_REFUSED);
    assertThat(status().since()).isEqualTo(began);
    telegram.revokeToken(false);

    telegram.next("getUpdates", Fault.Answer.failed(409, "Conflict: terminated by other"));
    bot.poll();
    assertThat(status().state()).isEqualTo(State.TAKEN_OVER);

    telegram.badGateway(true);
    bot.poll();
    assertThat(status().state()).isEqualTo(State.UNREACHABLE);
    telegram.badGateway(false);

    bot.poll();
    assertThat(status().state()).isEqualTo(State.CONNECTED);
    assertThat(status().lastContact()).isEqualTo(clock.instant());
  }

  private ChannelStatus status() {
    return bot.part(TelegramStatus.class).status();
  }

  private List<String> raw() {
    return database
        .jdbc()
        .sql("select payload from inbox where state = 'DEAD'")
        .query(String.class)
        .list();
  }

  private void pollUntilConfirmed() {
    for (int n = 0; n < 100 && telegram.unconfirmed() > 0; n++) {
      bot.poll();
    }
    bot.poll();
    assertThat(telegram.unconfirmed()).isZero();
  }

  private Bot newProcess() {
    DataSource source =
        new DelegatingDataSource(database.source()) {
          @Override
          public Connection getConnection() throws SQLException {
            if (databaseAway.get()) {
              throw new SQLException("planned: the database is away");
            }
            return super.getConnection();
          }
        };
    return new Bot(source, clock, telegram, Echo::new, "tinhgon.telegram.call-timeout", "3s");
  }
}
