package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Source;
import vn.tinhgon.message.Span;
import vn.tinhgon.outbox.Delivery;
import vn.tinhgon.outbox.Tempo;

class TelegramCourierTest extends SendingBot {

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
  void saysThePaceOfAPlace() {
    assertThat(courier.tempo(LAN)).isEqualTo(Tempo.CHAT);
    assertThat(courier.tempo(new Address("telegram", "1", "-100/7"))).isEqualTo(Tempo.GROUP);
  }

  private JsonNode delivered(Reply part) {
    assertThat(courier.deliver(LAN, part)).isInstanceOf(Delivery.Accepted.class);
    return telegram.sent().getLast().request();
  }
}
