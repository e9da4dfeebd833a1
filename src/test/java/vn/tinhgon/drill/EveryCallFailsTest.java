package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FailingDatabase;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.SettableClock;

/**
 * A whole turn, from Telegram to the inbox, through the handler, to the outbox and back to
 * Telegram, in which the n-th call of the database fails, for every n.
 *
 * @see EveryCallOfAHookFailsTest
 */
class EveryCallFailsTest {
  private static final int ROUNDS = 6;

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeTelegram telegram = new FakeTelegram();
  private Databases.Fresh real;
  private FailingDatabase database;
  private Bot bot;
  private int chat = 100;

  @BeforeEach
  void open() {
    real = Databases.H2.fresh();
    database = new FailingDatabase(real.source());
    bot = new Bot(database, clock, telegram, Echo::new);
    bot.poll();
  }

  @AfterEach
  void close() {
    bot.close();
    real.close();
    telegram.close();
  }

  @Test
  void handlesAndSendsOnceWhicheverCallFails() {
    int calls = callsOfATurn();
    for (boolean after : new boolean[] {false, true}) {
      for (int n = 1; n <= calls; n++) {
        database.failAt(n, after);
        telegram.says(++chat, "hỏi");
        turns(ROUNDS);

        String named = "call " + n + " of " + calls + (after ? ", answer lost" : "");
        assertThat(telegram.textsTo(chat)).as(named).containsExactly("re: hỏi");
        assertFinished(named);
      }
    }
    System.out.printf("failed at each of %d database calls, twice: sent once each time%n", calls);
  }

  @Test
  void losesNothingWhicheverCallFailsAsTheLastOneOfAProcess() {
    int calls = callsOfATurn();
    int repeated = 0;
    for (boolean after : new boolean[] {false, true}) {
      for (int n = 1; n <= calls; n++) {
        database.failAt(n, after);
        telegram.says(++chat, "hỏi");
        for (int round = 0; round < ROUNDS && database.calls() < n; round++) {
          turns(1);
        }
        boolean wasOpen = !telegram.textsTo(chat).isEmpty();
        bot.close();

        bot = new Bot(database, clock, telegram, Echo::new);
        bot.recover();
        turns(ROUNDS);

        String named = "call " + n + " of " + calls + (after ? ", answer lost" : "");
        List<String> sent = telegram.textsTo(chat);
        assertThat(sent).as(named).hasSizeBetween(1, wasOpen ? 2 : 1);
        repeated += sent.size() - 1;
        assertFinished(named);
      }
    }
    System.out.printf(
        "ended at each of %d database calls, twice: 0 lost, %d open sends repeated%n",
        calls, repeated);
  }

  /** The real threads, through an outage of the database. */
  @Test
  @Timeout(60)
  void keepsEveryThreadAliveWhileTheDatabaseIsAway() {
    bot.close();
    bot = new Bot(database, Clock.systemUTC(), telegram, Echo::new);
    bot.start();
    telegram.says(1, "before");
    telegram.await(() -> telegram.textsTo(1).size() == 1);

    database.away(true);
    telegram.says(1, "during");
    telegram.says(2, "during");
    long polls = telegram.callsOf("getUpdates");
    telegram.await(() -> telegram.callsOf("getUpdates") > polls + 2);
    assertThat(telegram.unconfirmed()).isEqualTo(2);

    database.away(false);
    telegram.says(2, "after");
    telegram.await(() ->
        telegram.textsTo(1).equals(List.of("re: before", "re: during"))
            && telegram.textsTo(2).equals(List.of("re: during", "re: after")));
  }

  private int callsOfATurn() {
    database.failAt(0, false);
    telegram.says(++chat, "hỏi");
    turns(2);
    assertThat(telegram.textsTo(chat)).hasSize(1);
    return database.calls();
  }

  private void turns(int rounds) {
    for (int round = 0; round < rounds; round++) {
      bot.poll();
      bot.work();
      clock.advance(Duration.ofMinutes(1));
    }
  }

  private void assertFinished(String named) {
    assertThat(telegram.unconfirmed()).as(named).isZero();
    assertThat(states("inbox")).as(named).containsExactly("DONE");
    assertThat(states("outbox")).as(named).containsExactly("SENT");
  }

  private List<String> states(String queue) {
    return real.jdbc()
        .sql("select state from " + queue + " where chat = ?")
        .param("" + chat)
        .query(String.class)
        .list();
  }
}
