package vn.tinhgon.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.support.FakeZaloBot.refused;

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
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.SettableClock;

/** The sending side: what the platform or the line does, and what becomes of a reply. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZaloBotErrorsTest {
  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private FakeZaloBot zalo;
  private Databases.Fresh database;
  private Bot bot;

  /** Every test has chats of its own. */
  private int chats = 100;

  @BeforeAll
  void open() {
    zalo = new FakeZaloBot();
    database = Databases.H2.fresh();
    bot = new Bot(database.source(), clock, zalo, Echo::new, "tinhgon.zalobot.call-timeout", "2s");
    poll();
  }

  @AfterAll
  void close() {
    bot.close();
    database.close();
    zalo.close();
    assertThat(zalo.violations()).isEmpty();
  }

  /**
   * @param fault what the first attempt meets with
   * @param calls how often the message is sent in all
   * @param taken how often the platform takes it
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
    Duration now = Duration.ZERO;
    Duration soon = Duration.ofSeconds(1);
    Duration minute = Duration.ofMinutes(1);
    return Stream.of(
        new Row("400", refused(400, "Bad Request"), 1, 0, "DEAD", now),
        new Row("401 at HTTP 200", refused(401, "Unauthorized"), 2, 1, "SENT", minute),
        new Row("403", refused(403, "Internal server error"), 2, 1, "SENT", soon),
        new Row("403 as HTML", new Fault.Answer(403, "<html/>"), 2, 1, "SENT", minute),
        new Row("404", refused(404, "Not Found"), 2, 1, "SENT", minute),
        new Row("408", refused(408, "Request timeout"), 2, 1, "SENT", soon),
        new Row("426", refused(426, "limit"), 1, 0, "DEAD", now),
        new Row("429 at HTTP 200", refused(429, "Quota exceeded"), 2, 1, "SENT", soon),
        new Row("429", new Fault.Answer(429, "{\"ok\":false}"), 2, 1, "SENT", soon),
        new Row("429 as HTML", new Fault.Answer(429, "<html/>"), 2, 1, "SENT", soon),
        new Row("500", refused(500, "x"), 2, 1, "SENT", soon),
        new Row("502 HTML", new Fault.Answer(502, "<html>Bad Gateway</html>"), 2, 1, "SENT", soon),
        new Row("503", refused(503, "x"), 2, 1, "SENT", soon),
        new Row("200 with HTML", new Fault.Answer(200, "<html/>"), 2, 1, "SENT", soon),
        new Row("no code", new Fault.Answer(200, "{\"ok\":false}"), 2, 1, "SENT", soon),
        new Row(
            "other envelope",
            new Fault.Answer(200, "{\"error\":-1,\"message\":\"x\",\"data\":null}"),
            2,
            1,
            "SENT",
            soon),
        new Row("empty body", new Fault.Answer(200, ""), 2, 1, "SENT", soon),
        new Row("half JSON, taken", new Fault.Answer(200, "{\"ok\"", true), 2, 2, "SENT", soon),
        new Row("time-out before taking", new Fault.Silence(false), 2, 1, "SENT", soon),
        new Row("time-out after taking", new Fault.Silence(true), 2, 2, "SENT", soon),
        new Row("reset before taking", new Fault.Reset(false), 2, 1, "SENT", soon),
        new Row("reset after taking", new Fault.Reset(true), 2, 2, "SENT", soon),
        new Row(
            "a code of 0 beside ok",
            new Fault.Answer(
                200, "{\"ok\":true,\"error_code\":0,\"result\":{\"message_id\":\"5\"}}", true),
            1,
            1,
            "SENT",
            now));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void endsAsItMust(Row row) {
    String chat = "c" + ++chats;
    String other = "c" + ++chats;
    zalo.next("sendMessage", row.fault());
    zalo.says(chat, "a");
    poll();
    long before = zalo.callsOf("sendMessage");
    long taken = zalo.sent().size();

    bot.work();
    long atOnce = zalo.callsOf("sendMessage");
    if (row.quiet().isPositive()) {
      clock.advance(row.quiet().minusMillis(1));
      bot.work();
      assertThat(zalo.callsOf("sendMessage"))
          .as("nothing is sent before its time")
          .isEqualTo(atOnce);
    }

    zalo.says(other, "other");
    poll();
    bot.work();
    assertThat(zalo.textsTo(other)).as("another lane").containsExactly("re: other");

    clock.advance(Duration.ofMinutes(2));
    bot.work();
    assertThat(zalo.callsOf("sendMessage") - before - 1).isEqualTo(row.calls());
    assertThat(zalo.sent().size() - taken - 1).isEqualTo(row.taken());
    assertThat(states(chat)).containsExactly(row.end());
  }

  /** Random faults for a fifth of many sends; every reply finds its end, in the order asked. */
  @Test
  void deliversOrBuriesEverythingAlthoughEveryFifthSendFails() {
    var random = new Random(7);
    List<Fault> possible =
        rows().map(Row::fault).filter(fault -> !(fault instanceof Fault.Silence)).toList();
    List<Fault> faults = new ArrayList<>();
    int messages = Integer.getInteger("seeds", 1_000) / 5;
    int first = chats + 1;
    chats += 10;
    for (int n = 0; n < messages; n++) {
      zalo.says("c" + (first + n % 10), "q" + n);
      faults.add(random.nextInt(5) == 0 ? possible.get(random.nextInt(possible.size())) : null);
    }
    zalo.nextOrNone("sendMessage", faults);
    while (zalo.waiting() > 0) {
      poll();
    }
    for (int n = 0; n < 500 && bot.outbox().waiting() + bot.inbox().waiting() > 0; n++) {
      bot.work();
      poll();
      clock.advance(Duration.ofMinutes(10));
    }

    for (int chat = first; chat < first + 10; chat++) {
      assertThat(states("c" + chat)).hasSize(messages / 10).doesNotContain("NEW");
      assertThat(zalo.textsTo("c" + chat).stream().distinct())
          .isSortedAccordingTo((a, b) -> number(a) - number(b));
    }
    assertThat(bot.outbox().deadLetters(messages)).allMatch(dead -> !dead.reason().isBlank());
  }

  private static int number(String text) {
    return Integer.parseInt(text.substring("re: q".length()));
  }

  private void poll() {
    bot.part(ZaloBotPoller.class).runOnce();
  }

  private List<String> states(String chat) {
    return database
        .jdbc()
        .sql("select state from outbox where chat = ?")
        .param(chat)
        .query(String.class)
        .list();
  }
}
