package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Span;
import vn.tinhgon.outbox.Delivery;
import vn.tinhgon.support.Fault;

/** Messages that take the place of others. */
class TelegramEditTest extends SendingBot {

  @Test
  void changesWordsStylesAndButtons() {
    String id = sent(new Reply(RichText.plain("a"), List.of(), List.of(new Button("x", "t1"))));
    var bold = new RichText("Được", List.of(new Span(0, 4, Span.Style.BOLD)));

    assertThat(replace(id, new Reply(bold, List.of(), List.of(new Button("y", "t2")))))
        .isEqualTo(new Delivery.Accepted(id));
    assertThat(replace(id, Reply.of("c"))).isEqualTo(new Delivery.Accepted(id));

    var first = telegram.edits().getFirst().request();
    assertThat(first.path("message_id").asString()).isEqualTo(id);
    assertThat(first.path("entities").toString()).contains("\"bold\"");
    assertThat(first.path("reply_markup").toString()).contains("t2").doesNotContain("t1");
    assertThat(first.path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
    assertThat(telegram.edits().getLast().request().has("reply_markup")).isFalse();
    assertThat(telegram.sent()).hasSize(1);
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void takesWhatStandsThereAlreadyForDone() {
    String id = sent(Reply.of("a"));

    assertThat(replace(id, Reply.of("a"))).isEqualTo(new Delivery.Accepted(id));
    assertThat(telegram.edits()).isEmpty();
    assertThat(telegram.sent()).hasSize(1);
  }

  @Test
  void sendsAnewWhereTheMessageIsGone() {
    String id = sent(Reply.of("a"));
    telegram.delete(Integer.parseInt(id));

    assertThat(replace(id, Reply.of("b"))).isInstanceOf(Delivery.Accepted.class);
    assertThat(telegram.textsTo(7)).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: message can't be edited",
        "Bad Request: MESSAGE_ID_INVALID",
        "Bad Request: MESSAGE_EDIT_TIME_EXPIRED",
        "Bad Request: there is no text in the message to edit",
        "Bad Request: message to edit not found"
      })
  void sendsAnewWhatCannotBeChanged(String refusal) {
    String id = sent(Reply.of("a"));
    telegram.next("editMessageText", Fault.Answer.failed(400, refusal));

    assertThat(replace(id, Reply.of("b"))).isInstanceOf(Delivery.Accepted.class);
    assertThat(telegram.textsTo(7)).containsExactly("a", "b");
  }

  @Test
  void waitsBlocksAndDoubtsAsASendDoes() {
    String id = sent(Reply.of("a"));

    telegram.next(
        "editMessageText",
        Fault.Answer.failed(429, "Too Many Requests: retry after 7", "{\"retry_after\":7}"),
        Fault.Answer.failed(403, "Forbidden: bot was blocked by the user"),
        Fault.Answer.failed(502, "Bad Gateway"),
        new Fault.Reset(true));

    assertThat(replace(id, Reply.of("b")))
        .isInstanceOfSatisfying(
            Delivery.Busy.class,
            busy -> assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    assertThat(replace(id, Reply.of("b"))).isInstanceOf(Delivery.Refused.class);
    assertThat(replace(id, Reply.of("b"))).isInstanceOf(Delivery.Unknown.class);
    assertThat(replace(id, Reply.of("b"))).isInstanceOf(Delivery.Unknown.class);
    assertThat(replace(id, Reply.of("b"))).isEqualTo(new Delivery.Accepted(id));
    assertThat(telegram.edits()).hasSize(1);
    assertThat(telegram.sent()).hasSize(1);
  }

  @Test
  void sendsAnewIntoTheChatThatAGroupHasBecome() {
    String id = sent(Reply.of("a"));
    telegram.next(
        "editMessageText",
        Fault.Answer.failed(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            "{\"migrate_to_chat_id\":-1005}"));

    assertThat(replace(id, Reply.of("b"))).isInstanceOf(Delivery.Accepted.class);
    assertThat(telegram.textsTo(-1005)).containsExactly("b");
  }

  @Test
  void changesToPlainWordsWhereTheStylesAreRefused() {
    String id = sent(Reply.of("a"));
    telegram.next(
        "editMessageText", Fault.Answer.failed(400, "Bad Request: can't parse entities: x"));
    var bold = new RichText("b", List.of(new Span(0, 1, Span.Style.BOLD)));

    assertThat(replace(id, new Reply(bold, List.of(), List.of())))
        .isEqualTo(new Delivery.Accepted(id));
    assertThat(telegram.edits().getFirst().request().has("entities")).isFalse();
  }

  private String sent(Reply part) {
    return ((Delivery.Accepted) courier.deliver(LAN, part)).messageId();
  }

  private Delivery replace(String id, Reply part) {
    return courier.replace(LAN, id, part);
  }
}
