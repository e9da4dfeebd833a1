package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.SettableClock;
import vn.tinhgon.support.Updates;

/** Recorded shapes of updates, made anew by hand, and what is read from them. */
class TelegramUpdatesTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String GROUP = "-1009876543210";

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final TelegramUpdates updates =
      new TelegramUpdates("4242424242", FakeTelegram.USERNAME, clock);

  @Test
  void takesNoNumberForAnIdThatIsLongerThanAny() {
    String huge = "9".repeat(30);
    String typed = Updates.typed(7, 1, "Ai?");

    assertThat(read(json(typed.replace("\"message_id\":1", "\"message_id\":" + huge))))
        .isInstanceOf(Reading.Unreadable.class);
    assertThat(read(json("{\"message\":{\"message_id\":1,\"chat\":{\"id\":" + huge + "}}}")))
        .isInstanceOf(Reading.Unreadable.class);
    assertThat(read(json(typed.replace("\"from\":{\"id\":7", "\"from\":{\"id\":" + huge))))
        .isInstanceOfSatisfying(
            Reading.Message.class,
            message -> assertThat(message.inbound().sender().origin()).isEqualTo(Origin.ANONYMOUS));
    assertThat(BotApi.read("{\"ok\":false,\"error_code\":" + huge + "}", false))
        .isInstanceOf(BotApi.Result.Unreadable.class);
  }

  @Test
  void readsACommandTypedInPrivate() {
    Inbound start = message("start");

    assertThat(start.address()).isEqualTo(new Address("telegram", "4242424242", "900100200"));
    assertThat(start.key()).isEqualTo("m:900100200:11");
    assertThat(start.content()).isEqualTo(new Content.Text("/start"));
    assertThat(start.sender().id()).isEqualTo("900100200");
    assertThat(start.sender().name()).isEqualTo("Lan Nguyễn");
    assertThat(start.sender().origin()).isEqualTo(Origin.TYPED);
    assertThat(start.privately()).isTrue();
    assertThat(start.sentAt()).isEqualTo(Instant.ofEpochSecond(1_795_000_000));
  }

  @Test
  void tellsAnEditedMessageFromTheFirstWriting() {
    Inbound edited = message("edited");

    assertThat(edited.key()).isEqualTo("m:900100200:11:1795000060");
    assertThat(edited.edits()).isEqualTo("m:900100200:11");
    assertThat(message("start").edits()).isNull();
    assertThat(edited.sender().origin()).isEqualTo(Origin.EDITED);
    assertThat(edited.sentAt()).isEqualTo(Instant.ofEpochSecond(1_795_000_060));
  }

  @Test
  void readsWhatIsTypedBehindItsNameAndNotWhatWasSentOfIt() {
    assertThat(read(json(Updates.inline(7, "q1", "ban dân vận"))))
        .isEqualTo(new Reading.Inline("q1", "ban dân vận"));
    assertThat(read(json("{\"inline_query\":{}}"))).isEqualTo(new Reading.Ignored("inline_query"));

    String sent =
        Updates.message(7, 1).put("text", "a").set("via_bot", "{\"id\":4242424242}").json();
    assertThat(read(json(sent))).isEqualTo(new Reading.Ignored("own_words"));
    assertThat(read(json(sent.replace("4242424242", "5")))).isInstanceOf(Reading.Message.class);
  }

  @Test
  void hearsInAGroupRepliesToTheBotCommandsAndItsName() {
    assertThat(message("group-reply-to-bot").content())
        .isEqualTo(new Content.Text("Thế còn Đức Thọ?"));
    assertThat(message("group-command").content()).isEqualTo(new Content.Text("/trogiup"));
    assertThat(message("group-mention").content())
        .isEqualTo(new Content.Text("Kết luận 05 nói gì?"));
    assertThat(message("group-mention").address().chat()).isEqualTo(GROUP);
    assertThat(message("group-mention").privately()).isFalse();
  }

  @Test
  void doesNotHearInAGroupWhatIsNotForTheBot() {
    assertThat(inGroup("Trưa nay ăn gì?")).isEqualTo(new Reading.Ignored("not_addressed"));
    assertThat(inGroup("/xoa@OtherBot 5")).isEqualTo(new Reading.Ignored("not_addressed"));
    assertThat(inGroup("/xoa@TinhGon_bot2 5")).isEqualTo(new Reading.Ignored("not_addressed"));
    assertThat(inGroup("/xoa 5")).isInstanceOf(Reading.Message.class);
  }

  @Test
  void keepsATopicOfAForumApart() {
    assertThat(message("forum-topic").address().chat()).isEqualTo(GROUP + "/77");
    assertThat(message("forum-topic").key()).isEqualTo("m:" + GROUP + ":404");
  }

  @Test
  void takesNoCaptionForWords() {
    assertThat(message("photo-with-caption").content()).isEqualTo(new Content.Unsupported("photo"));
    assertThat(message("sticker").content()).isEqualTo(new Content.Unsupported("sticker"));
    assertThat(message("document").content())
        .isEqualTo(new Content.Document("BQACx", "danh sách.xlsx", 20_480, "/them"));
  }

  @Test
  void readsAPressOnAButtonWhoseMessageIsGone() {
    Inbound press = message("callback-inaccessible");

    assertThat(press.key()).isEqualTo("c:3865470839");
    assertThat(press.content()).isEqualTo(new Content.ButtonPress("c0ffee00c0ffee00"));
    assertThat(press.sender().origin()).isEqualTo(Origin.TYPED);
    assertThat(press.sentAt()).isEqualTo(clock.instant());
  }

  @Test
  void leavesWordsAsTyped() {
    String decomposed = ((Content.Text) message("nfd-text").content()).text();

    assertThat(Normalizer.isNormalized(decomposed, Normalizer.Form.NFD)).isTrue();
    assertThat(Normalizer.normalize(decomposed, Normalizer.Form.NFC))
        .isEqualTo("Bí thư Huyện ủy Cẩm Xuyên là ai?");
  }

  @Test
  void noticesThatAGroupHasBecomeAnother() {
    assertThat(read("migrated")).isEqualTo(new Reading.Moved("-456", "-1009876543210"));
  }

  @Test
  void ignoresWhatHoldsNothingForUs() {
    assertThat(read("blocked")).isEqualTo(new Reading.Ignored("my_chat_member"));
    assertThat(read("unknown-kind")).isEqualTo(new Reading.Ignored("hologram_message"));
    assertThat(read(json("{\"update_id\":1}"))).isEqualTo(new Reading.Ignored("empty"));
  }

  @Test
  void putsAsideWhatIsNotOfThePromisedForm() {
    for (String broken :
        new String[] {
          "{\"update_id\":1,\"message\":\"text\"}",
          "{\"update_id\":1,\"message\":null}",
          "{\"update_id\":1,\"message\":[]}",
          "{\"update_id\":1,\"message\":{\"chat\":7,\"message_id\":1}}",
          "{\"update_id\":1,\"message\":{\"chat\":{\"id\":\"x\"},\"message_id\":1,\"text\":\"a\"}}",
          "{\"update_id\":1,\"message\":{\"chat\":{\"id\":1.5},\"message_id\":1,\"text\":\"a\"}}",
          "{\"update_id\":1,\"edited_message\":{}}",
          "{\"update_id\":1,\"callback_query\":{}}"
        }) {
      assertThat(read(json(broken))).as(broken).isInstanceOf(Reading.Unreadable.class);
    }
  }

  @Test
  void answersAlsoPressesThatLeadNowhere() {
    assertThat(read(json("{\"callback_query\":{\"id\":\"5\",\"inline_message_id\":\"x\"}}")))
        .isEqualTo(new Reading.IdlePress("5"));
    assertThat(read(json(Updates.pressed(7, "6", "")))).isEqualTo(new Reading.IdlePress("6"));
  }

  @Test
  void survivesStrangeEntitiesDatesAndNames() {
    String strange =
        Updates.message(7, 1)
            .put("text", "hỏi \uD83D")
            .set(
                "entities",
                "[{\"type\":\"mention\",\"offset\":9999999999,\"length\":-5},"
                    + "{\"type\":\"mention\",\"offset\":2,\"length\":2000000000},7,null]")
            .set("date", "9223372036854775807")
            .set("from", "{\"id\":7,\"first_name\":[1],\"last_name\":{}}")
            .json();

    Inbound read = ((Reading.Message) read(json(strange))).inbound();

    assertThat(read.content()).isEqualTo(new Content.Text("hỏi \uFFFD"));
    assertThat(read.sentAt()).isEqualTo(clock.instant());
  }

  private Reading inGroup(String text) {
    return read(
        json(
            Updates.message(7, 1)
                .set("chat", "{\"id\":-100,\"type\":\"supergroup\",\"title\":\"x\"}")
                .put("text", text)
                .json()));
  }

  private Inbound message(String fixture) {
    return ((Reading.Message) read(fixture)).inbound();
  }

  private Reading read(String fixture) {
    try (var in = getClass().getResourceAsStream("/telegram/" + fixture + ".json")) {
      return read(MAPPER.readTree(in));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private Reading read(JsonNode update) {
    return updates.read(update);
  }

  private static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }
}
