package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FailingDatabase;
import vn.tinhgon.support.Hook;
import vn.tinhgon.support.SettableClock;
import vn.tinhgon.support.TelegramHook;
import vn.tinhgon.support.ZaloBotHook;
import vn.tinhgon.support.ZaloOaHook;

/**
 * A whole turn of somebody new, from the post of a platform to its being sent an answer, in which
 * the n-th call of the database fails, for every n. The platform posts until it is confirmed, and
 * never after.
 */
@ParameterizedClass
@EnumSource
class EveryCallOfAHookFailsTest {
  private static final int ROUNDS = 6;

  /** Who calls. */
  private enum Platform {
    TELEGRAM,
    ZALO_BOT,
    ZALO_OA;

    Hook hook(SettableClock clock) {
      return switch (this) {
        case TELEGRAM -> new TelegramHook();
        case ZALO_BOT -> new ZaloBotHook();
        case ZALO_OA -> new ZaloOaHook(clock);
      };
    }
  }

  @Parameter Platform platform;
  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private Hook hook;
  private Databases.Fresh real;
  private FailingDatabase database;
  private Bot bot;
  private int person = 100;
  private String body = "";
  private boolean confirmed;

  @BeforeEach
  void open() {
    hook = platform.hook(clock);
    real = Databases.H2.fresh();
    database = new FailingDatabase(real.source());
    bot = new Bot(database, clock, hook, Echo::new);
  }

  @AfterEach
  void close() {
    bot.close();
    real.close();
    hook.close();
    assertThat(hook.violations()).isEmpty();
  }

  @Test
  void handlesAndSendsOnceWhicheverCallFails() {
    int calls = callsOfATurn();
    for (boolean after : new boolean[] {false, true}) {
      for (int n = 1; n <= calls; n++) {
        begin(n, after);
        turns();

        String named = "call " + n + " of " + calls + (after ? ", answer lost" : "");
        assertThat(hook.textsTo(person)).as(named).containsExactly("re: hỏi");
        assertFinished(named);
      }
    }
    System.out.printf("%s: each of %d database calls failed, twice%n", platform, calls);
  }

  /** In turn before the call has taken effect, and after. */
  @Test
  void losesNothingWhicheverCallFailsAsTheLastOneOfAProcess() {
    int calls = callsOfATurn();
    for (int n = 1; n <= calls; n++) {
      boolean after = n % 2 == 0;
      begin(n, after);
      for (int round = 0; round < ROUNDS && database.calls() < n; round++) {
        turn();
      }
      boolean wasOpen = !hook.textsTo(person).isEmpty();
      bot.close();

      bot = new Bot(database, clock, hook, Echo::new);
      bot.recover();
      turns();

      String named = "call " + n + " of " + calls + (after ? ", answer lost" : "");
      assertThat(hook.textsTo(person)).as(named).hasSizeBetween(1, wasOpen ? 2 : 1);
      assertFinished(named);
    }
  }

  private int callsOfATurn() {
    begin(0, false);
    turn();
    assertThat(hook.textsTo(person)).hasSize(1);
    return database.calls();
  }

  private void begin(int failing, boolean after) {
    body = hook.body(++person, person, "hỏi");
    confirmed = false;
    database.failAt(failing, after);
  }

  /** Until he has been answered and it is known, and once more. */
  private void turns() {
    for (int round = 0; round < ROUNDS && !states("outbox").equals(List.of("SENT")); round++) {
      turn();
    }
    turn();
  }

  private void turn() {
    confirmed = confirmed || bot.takes(hook, body);
    bot.work();
    clock.advance(Duration.ofMinutes(1));
  }

  private void assertFinished(String named) {
    assertThat(confirmed).as(named).isTrue();
    assertThat(states("inbox")).as(named).containsExactly("DONE");
    assertThat(states("outbox")).as(named).containsExactly("SENT");
    if (platform == Platform.ZALO_OA) {
      assertThat(contacts()).as(named).isEqualTo(1);
    }
  }

  private List<String> states(String queue) {
    return real.jdbc()
        .sql("select state from " + queue + " where chat = ?")
        .param("" + person)
        .query(String.class)
        .list();
  }

  /** He has turned to the account, or nothing could be sent to him. */
  private long contacts() {
    return real.jdbc()
        .sql("select count(*) from zalooa_contact where person = ? and interacted_at is not null")
        .param("" + person)
        .query(Long.class)
        .single();
  }
}
