package vn.tinhgon.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                true,
                "1",
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
  void makesTextStorable() {
    assertThat(Json.storable("\0a\uD83Db\uDE00\uD83D\uDE00\uD83D"))
        .isEqualTo("\uFFFDa\uFFFDb\uFFFD\uD83D\uDE00\uFFFD");
    assertThat(Json.storable("")).isEmpty();
  }
}
