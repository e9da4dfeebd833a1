package vn.tinhgon.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.Messages;

class JsonTest {

  @Test
  void givesBackEveryKindOfMessage() {
    for (Content content :
        List.of(
            new Content.Text("Ai kiêm Chánh Thanh tra ở Đức Thọ? \"\\ \n😀"),
            new Content.ButtonPress("c0ffee"),
            new Content.Document("f1", "danh sách.xlsx", 12),
            new Content.Unsupported("sticker"))) {
      for (Sender.Origin origin : Sender.Origin.values()) {
        var message =
            new Inbound(
                new Address("telegram", "42", "-100/7"),
                "m:-100:1",
                new Sender("5", "Nguyễn Thị <b>Lan</b>", origin),
                content,
                false,
                Instant.parse("2026-11-22T08:00:00.123Z"));

        assertThat(Json.inbound(Json.write(message))).isEqualTo(message);
      }
    }
  }

  @Test
  void givesBackAReply() {
    var reply =
        new Reply(
            new RichText("Được", List.of(new Span(0, 4, Span.Style.BOLD))),
            List.of(new Source("05-KL/TU", null), new Source("Báo", "https://example.org")),
            List.of(new Button("huyện Đức Thọ", "t0")));

    assertThat(Json.reply(Json.write(reply))).isEqualTo(reply);
  }

  @Test
  void readsAMessageOfALaterVersionWithFieldsItDoesNotKnow() {
    String later = Json.write(Reply.of("a")).replaceFirst("\\{", "{\"new\":[1],");

    assertThat(Json.reply(later)).isEqualTo(Reply.of("a"));
  }

  @Test
  void readsAMessageOfAnEarlierVersionWithFieldsThatAreGone() {
    var message = Messages.typed("7", "m:7:1", "Ai?");
    String earlier =
        Json.write(message).replaceFirst("\\{", "{\"addressed\":true,\"messageId\":\"1\",");

    assertThat(Json.inbound(earlier)).isEqualTo(message);
  }

  @Test
  void readsAMessageFromBeforeMessagesHadAnEarlierForm() {
    var message = Messages.typed("7", "m:7:1", "Ai?");
    String earlier = Json.write(message).replace(",\"edits\":null", "");

    assertThat(earlier).doesNotContain("edits");
    assertThat(Json.inbound(earlier)).isEqualTo(message);
    assertThat(Json.inbound(earlier).edits()).isNull();
  }

  /** The escape of NUL in JSON passes every database, and would come out again as a NUL. */
  @Test
  void holdsNoNulAnywhereInAMessage() {
    var message =
        new Inbound(
            new Address("telegram", "42", "7"),
            "k\0",
            new Sender("5\0", "La\0n", Sender.Origin.TYPED),
            new Content.Text("Ai\0?"),
            true,
            Instant.parse("2026-11-22T08:00:00Z"));

    assertThat(Json.write(message)).doesNotContain("u0000").contains("Ai\uFFFD?");
    assertThat(Json.inbound(Json.write(message).replace("Ai\uFFFD?", "Ai\\u0000?")))
        .isEqualTo(message);
    assertThat(new Content.ButtonPress("\0").token()).isEqualTo("\uFFFD");
    assertThat(new Content.Document("\0", "\0", 1))
        .isEqualTo(new Content.Document("\uFFFD", "\uFFFD", 1));
  }

  @Test
  void makesTextStorable() {
    assertThat(Json.storable("\0a\uD83Db\uDE00\uD83D\uDE00\uD83D"))
        .isEqualTo("\uFFFDa\uFFFDb\uFFFD\uD83D\uDE00\uFFFD");
    assertThat(Json.storable("")).isEmpty();
  }
}
