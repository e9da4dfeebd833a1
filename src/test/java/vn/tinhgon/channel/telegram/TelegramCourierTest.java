package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Source;
import vn.tinhgon.message.Span;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Delivery;
import vn.tinhgon.outbox.Tempo;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.SettableClock;
import vn.tinhgon.support.Updates;

class TelegramCourierTest {
  private static final Address LAN = new Address("telegram", "4242424242", "7");

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeTelegram telegram = new FakeTelegram();
  private Databases.Fresh database;
  private Bot bot;
  private TelegramCourier courier;

  @BeforeEach
  void open() {
    database = Databases.H2.fresh();
    bot = new Bot(database.source(), clock, telegram, Echo::new);
    courier = bot.part(TelegramCourier.class);
  }

  @AfterEach
  void close() {
    bot.close();
    database.close();
    telegram.close();
  }

  @Test
  void writesTheSourcesBelowAndThePreviewOff() {
    var reply =
        new Reply(
            RichText.plain("Đồng chí A."),
            List.of(new Source("05-KL/TU", null), new Source("Báo", "https://example.org/1")),
            List.of());

    JsonNode request = delivered(courier.parts(reply).getFirst());

    assertThat(request.path("text").asString())
        .isEqualTo("Đồng chí A.\n\nCăn cứ:\n• 05-KL/TU\n• Báo – https://example.org/1");
    assertThat(request.path("entities").toString())
        .isEqualTo("[{\"type\":\"italic\",\"offset\":13,\"length\":48}]");
    assertThat(request.path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
    assertThat(request.has("parse_mode")).isFalse();
  }

  @Test
  void putsTheButtonsUnderTheLastPartOnly() {
    var reply =
        new Reply(
            RichText.plain("một câu dài. ".repeat(700)),
            List.of(),
            List.of(new Button("huyện Đức Thọ", "0123456789abcdef"), new Button("khác", "f")));

    List<Reply> parts = courier.parts(reply);

    assertThat(parts).hasSize(3);
    assertThat(parts).allMatch(part -> part.body().text().length() <= 4096);
    assertThat(parts.subList(0, 2)).allMatch(part -> part.buttons().isEmpty());
    JsonNode keyboard = delivered(parts.getLast()).path("reply_markup").path("inline_keyboard");
    assertThat(keyboard.toString())
        .isEqualTo(
            "[[{\"text\":\"huyện Đức Thọ\",\"callback_data\":\"0123456789abcdef\"}],"
                + "[{\"text\":\"khác\",\"callback_data\":\"f\"}]]");
  }

  @Test
  void sendsIntoTheTopicTheQuestionCameFrom() {
    courier.deliver(new Address("telegram", "4242424242", "-100/77"), Reply.of("a"));

    assertThat(telegram.sent().getFirst().chat()).isEqualTo("-100");
    assertThat(telegram.sent().getFirst().request().path("message_thread_id").asInt())
        .isEqualTo(77);
  }

  @Test
  void sendsNoBlankMessage() {
    assertThat(courier.parts(Reply.of(" ".repeat(5_000) + "\n"))).isEmpty();
    assertThat(courier.parts(Reply.of(" ".repeat(5_000) + "a"))).hasSize(1);
  }

  @Test
  void refusesButtonsTelegramWouldNotTake() {
    var reply = new Reply(RichText.plain("a"), List.of(), List.of(new Button("b", "ế".repeat(22))));

    assertThatIllegalArgumentException().isThrownBy(() -> courier.parts(reply));
  }

  /** Nothing anybody writes can break a message or appear as markup. */
  @Test
  void deliversWhateverIsWrittenLiterally() {
    String[] naughty = {
      "<b>đậm</b> <a href=\"tg://user?id=1\">x</a> &lt; &amp; <b",
      "_*[`~>#+-=|{}.!\\ 1.7.2025",
      "' OR 1=1; DROP TABLE inbox; --",
      "\u202Etxet desrever\u202C \u200B \uFEFF",
      "{{7*7}} ${7*7} #{7*7} %s %n",
      "Z\u0351\u036B\u0343\u036A\u0302",
      "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
    };
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      for (int n = 0; n < 5; n++) {
        text.append(naughty[random.nextInt(naughty.length)]).append(' ');
      }
      var part =
          new Reply(
              new RichText(text.toString(), List.of(new Span(0, 3, Span.Style.BOLD))),
              List.of(),
              List.of());

      assertThat(delivered(part).path("text").asString()).as("seed " + seed).isEqualTo("" + text);
    }
    assertThat(telegram.violations()).isEmpty();
  }

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

  /** Otherwise it could still arrive after it was sent again. */
  @Test
  void endsACallThatItGivesUp() {
    var properties =
        new TelegramProperties(
            FakeTelegram.TOKEN,
            telegram.url(),
            "polling",
            Duration.ZERO,
            Duration.ofHours(1),
            Duration.ofHours(1));
    var http = TelegramHttp.client(properties, Optional.empty());
    var url = new TelegramUrl("http", telegram.url().getHost(), telegram.url().getPort(), false);
    var hurried =
        new TelegramCourier(
            new OkHttpTelegramClient(http, FakeTelegram.TOKEN, url),
            bot.part(TelegramStatus.class),
            new Wording(),
            Duration.ofMillis(300));
    telegram.next("sendMessage", new Fault.Silence(false));

    assertThat(hurried.deliver(LAN, Reply.of("a"))).isInstanceOf(Delivery.Unknown.class);

    telegram.await(() -> http.dispatcher().runningCallsCount() == 0);
    TelegramHttp.end(http);
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

  @Test
  void saysThePaceOfAPlace() {
    assertThat(courier.tempo(LAN)).isEqualTo(Tempo.CHAT);
    assertThat(courier.tempo(new Address("telegram", "1", "-100/7"))).isEqualTo(Tempo.GROUP);
  }

  private void hear(long chat) {
    telegram.says(chat, "a");
    bot.poll();
  }

  private JsonNode delivered(Reply part) {
    assertThat(courier.deliver(LAN, part)).isInstanceOf(Delivery.Accepted.class);
    return telegram.sent().getLast().request();
  }
}
