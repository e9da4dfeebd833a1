package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.SettableClock;

/** The sending side: what Telegram or the line does, and what becomes of a reply. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelegramErrorsTest {
  private static final int MOVED = -1009;

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private FakeTelegram telegram;
  private Databases.Fresh database;
  private Bot bot;

  /** The last chat used; every test has its own. */
  private int chats = 100;

  @BeforeAll
  void open() {
    telegram = new FakeTelegram();
    database = Databases.H2.fresh();
    bot =
        new Bot(
            database.source(), clock, telegram, Echo::new, "tinhgon.telegram.call-timeout", "2s");
    bot.poll();
  }

  @AfterAll
  void close() {
    bot.close();
    database.close();
    telegram.close();
    assertThat(telegram.violations()).isEmpty();
  }

  /**
   * @param fault what the first attempt meets with
   * @param calls how often the message is sent in all
   * @param taken how often Telegram takes it
   * @param end where the reply ends
   * @param quiet how long nothing is sent after the first attempt
   */
  record Row(String name, Fault fault, int calls, int taken, String end, Duration quiet) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() {
    Duration soon = Duration.ofSeconds(1);
    return Stream.of(
        row("400 parse", failed(400, "Bad Request: can't parse entities: x"), 2, 1, "SENT"),
        row("400 chat not found", failed(400, "Bad Request: chat not found"), 1, 0, "DEAD"),
        row("400 text is empty", failed(400, "Bad Request: message text is empty"), 1, 0, "DEAD"),
        row(
            "400 migrated",
            Fault.Answer.failed(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                "{\"migrate_to_chat_id\":" + MOVED + "}"),
            2,
            1,
            "SENT"),
        row("400 not modified", failed(400, "Bad Request: message is not modified"), 1, 0, "SENT"),
        new Row("401", failed(401, "Unauthorized"), 2, 1, "SENT", Duration.ofSeconds(60)),
        row("403 blocked", failed(403, "Forbidden: bot was blocked by the user"), 1, 0, "DEAD"),
        row("403 deactivated", failed(403, "Forbidden: user is deactivated"), 1, 0, "DEAD"),
        new Row(
            "403 as HTML", new Fault.Answer(403, "<html/>"), 2, 1, "SENT", Duration.ofSeconds(60)),
        new Row("404", failed(404, "Not Found"), 2, 1, "SENT", Duration.ofSeconds(60)),
        new Row("409", failed(409, "Conflict"), 2, 1, "SENT", soon),
        row("413", failed(413, "Request Entity Too Large"), 1, 0, "DEAD"),
        new Row("429, 0 s", busy(0), 2, 1, "SENT", soon),
        new Row("429, 1 s", busy(1), 2, 1, "SENT", soon),
        new Row("429, 35 s", busy(35), 2, 1, "SENT", Duration.ofSeconds(35)),
        new Row("429, no time", failed(429, "Too Many Requests"), 2, 1, "SENT", soon),
        new Row("429 as HTML", new Fault.Answer(429, "<html/>"), 2, 1, "SENT", soon),
        new Row("500", failed(500, "Internal Server Error"), 2, 1, "SENT", soon),
        new Row("502 HTML", new Fault.Answer(502, "<html>Bad Gateway</html>"), 2, 1, "SENT", soon),
        new Row("503", failed(503, "Service Unavailable"), 2, 1, "SENT", soon),
        new Row("504", failed(504, "Gateway Timeout"), 2, 1, "SENT", soon),
        new Row("302", new Fault.Answer(302, ""), 2, 1, "SENT", soon),
        new Row("empty body", new Fault.Answer(200, ""), 2, 1, "SENT", soon),
        new Row("half JSON", new Fault.Answer(200, "{\"ok\":tr"), 2, 1, "SENT", soon),
        new Row("half JSON, taken", new Fault.Answer(200, "{\"ok\"", true), 2, 2, "SENT", soon),
        new Row("time-out before taking", new Fault.Silence(false), 2, 1, "SENT", soon),
        new Row("time-out after taking", new Fault.Silence(true), 2, 2, "SENT", soon),
        new Row("reset before taking", new Fault.Reset(false), 2, 1, "SENT", soon),
        new Row("reset after taking", new Fault.Reset(true), 2, 2, "SENT", soon),
        new Row("one byte a second", new Fault.Trickle(), 2, 2, "SENT", soon),
        row(
            "unknown fields",
            new Fault.Answer(
                200,
                "{\"ok\":true,\"new\":1,\"result\":{\"message_id\":5,\"date\":1795000000000,"
                    + "\"chat\":\"new form\",\"from\":[1]}}",
                true),
            1,
            1,
            "SENT"));
  }

  private static Row row(String name, Fault fault, int calls, int taken, String end) {
    return new Row(name, fault, calls, taken, end, Duration.ZERO);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void endsAsItMust(Row row) {
    int chat = ++chats;
    int other = ++chats;
    telegram.next("sendMessage", row.fault());
    telegram.says(chat, "a");
    bot.poll();
    long before = telegram.callsOf("sendMessage");
    long taken = telegram.sent().size();

    bot.work();
    long atOnce = telegram.callsOf("sendMessage");
    if (row.quiet().isPositive()) {
      clock.advance(row.quiet().minusMillis(1));
      bot.work();
      assertThat(telegram.callsOf("sendMessage"))
          .as("nothing is sent before its time")
          .isEqualTo(atOnce);
    }
    telegram.says(other, "other");
    bot.poll();
    bot.work();
    assertThat(telegram.textsTo(other)).as("another lane").containsExactly("re: other");
    clock.advance(Duration.ofMinutes(2));
    bot.work();

    assertThat(telegram.callsOf("sendMessage") - before - 1).isEqualTo(row.calls());
    assertThat(telegram.sent().size() - taken - 1).isEqualTo(row.taken());
    assertThat(states(chat)).containsExactly(row.end());
  }

  @Test
  void stopsOnlyTheLaneThatIsBusy() {
    int chat = ++chats;
    int other = ++chats;
    telegram.says(chat, "a");
    bot.poll();
    telegram.next("sendMessage", busy(35));
    bot.work();
    telegram.says(chat, "b");
    telegram.says(other, "c");
    bot.poll();
    bot.work();

    assertThat(telegram.textsTo(other)).containsExactly("re: c");
    assertThat(telegram.textsTo(chat)).isEmpty();

    clock.advance(Duration.ofSeconds(35));
    bot.work();
    assertThat(telegram.textsTo(chat)).containsExactly("re: a", "re: b");
  }

  /** By night: random faults for a fifth of many sends; every reply finds its end. */
  @Test
  void deliversOrBuriesEverythingAlthoughEveryFifthSendFails() {
    var random = new Random(3);
    List<Fault> possible =
        rows()
            .map(Row::fault)
            .filter(fault -> !(fault instanceof Fault.Silence || fault instanceof Fault.Trickle))
            .toList();
    List<Fault> faults = new ArrayList<>();
    int messages = Integer.getInteger("seeds", 1_000) / 2;
    int first = chats + 1;
    int movedBefore = states(MOVED).size();
    for (int n = 0; n < messages; n++) {
      telegram.says(first + n % 20, "q" + n);
      faults.add(random.nextInt(5) == 0 ? possible.get(random.nextInt(possible.size())) : null);
    }
    chats += 20;
    telegram.nextOrNone("sendMessage", faults);
    while (telegram.unconfirmed() > 0) {
      bot.poll();
    }
    for (int n = 0; n < 500 && bot.outbox().waiting() + bot.inbox().waiting() > 0; n++) {
      bot.work();
      clock.advance(Duration.ofMinutes(10));
    }

    // What waits for a group that became another goes along with it.
    List<String> all = new ArrayList<>(states(MOVED));
    for (int chat = first; chat < first + 20; chat++) {
      all.addAll(states(chat));
    }
    assertThat(all).hasSize(movedBefore + messages).doesNotContain("NEW");
    assertThat(bot.outbox().deadLetters(messages)).allMatch(dead -> !dead.reason().isBlank());
    assertThat(bot.inbox().dead()).isZero();
  }

  private static Fault failed(int code, String description) {
    return Fault.Answer.failed(code, description);
  }

  private static Fault busy(int seconds) {
    return Fault.Answer.failed(429, "Too Many Requests", "{\"retry_after\":" + seconds + "}");
  }

  private List<String> states(int chat) {
    return database
        .jdbc()
        .sql("select state from outbox where chat = ?")
        .param("" + chat)
        .query(String.class)
        .list();
  }
}
