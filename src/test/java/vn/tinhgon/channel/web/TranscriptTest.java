package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Mark;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Sender;
import vn.tinhgon.message.Source;
import vn.tinhgon.message.Wording;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.SettableClock;

@ParameterizedClass
@EnumSource(Databases.class)
class TranscriptTest {
  private static final Address MINE = new Address("web", "page", "mine");
  private static final Address OTHERS = new Address("web", "page", "others");

  @Parameter Databases kind;

  private final SettableClock clock = SettableClock.at("2026-11-22T01:00:00Z");
  private Databases.Fresh database;
  private JdbcClient db;
  private Transcript transcript;

  @BeforeEach
  void open() {
    database = kind.fresh();
    db = database.jdbc();
    transcript = new Transcript(db, new Items(new Wording(), clock));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tellsWhatWasSaidInItsOrder() {
    asked(MINE, "a", new Content.Text("Một?"), "DONE");
    asked(OTHERS, "b", new Content.Text("Của người khác?"), "DONE");
    replied(MINE, Reply.of("Một."));
    replied(OTHERS, Reply.of("Của người khác."));
    asked(MINE, "c", new Content.Text("Hai?"), "NEW");

    var talk = transcript.after(MINE, Cursor.START);

    assertThat(talk.items()).map(TranscriptTest::words).containsExactly("Một?", "Một.", "Hai?");
    assertThat(talk.waiting()).isTrue();
    assertThat(((Item.Asked) talk.items().getFirst()).clientId()).isEqualTo("a");
  }

  @Test
  void readsOnFromItsCursor() {
    asked(MINE, "a", new Content.Text("Một?"), "NEW");
    var first = transcript.after(MINE, Cursor.START);
    assertThat(transcript.after(MINE, Cursor.parse(first.cursor())).items()).isEmpty();

    replied(MINE, Reply.of("Một."));
    db.sql("update inbox set state = 'DONE'").update();
    var news = transcript.after(MINE, Cursor.parse(first.cursor()));

    assertThat(news.items()).map(TranscriptTest::words).containsExactly("Một.");
    assertThat(news.waiting()).isFalse();
    assertThat(transcript.after(MINE, Cursor.parse(news.cursor())).cursor())
        .isEqualTo(news.cursor());
  }

  @Test
  void tellsWhatStoodOnAPressedButton() {
    replied(
        MINE,
        new Reply(
            RichText.plain("Nơi nào?"),
            List.of(),
            List.of(new Button("Huyện \"Kỳ Anh\"", "t1"), new Button("Thị xã Kỳ Anh", "t2"))));
    replied(OTHERS, new Reply(RichText.plain("?"), List.of(), List.of(new Button("Bí mật", "t3"))));
    asked(MINE, "a", new Content.ButtonPress("t1"), "DONE");
    asked(MINE, "b", new Content.ButtonPress("t3"), "DONE");
    asked(MINE, "c", new Content.ButtonPress("%"), "DONE");

    assertThat(transcript.after(MINE, Cursor.START).items())
        .map(TranscriptTest::words)
        .containsExactly("Nơi nào?", "Huyện \"Kỳ Anh\"", "(Lựa chọn)", "(Lựa chọn)");
  }

  @Test
  void showsMarksSourcesAndHarmlessLinksOnly() {
    replied(
        MINE,
        new Reply(
            RichText.plain("Dự kiến."),
            List.of(
                new Source("a", "https://example.vn/a"),
                new Source("b", "javascript:alert(1)"),
                new Source("c", "data:text/html,x"),
                new Source("d", "//example.vn"),
                new Source("e", "https://[")),
            List.of(),
            Mark.PLANNED));

    var item = (Item.Replied) transcript.after(MINE, Cursor.START).items().getFirst();

    assertThat(item.badge()).isEqualTo(new Item.Badge(Mark.PLANNED, "Dự kiến"));
    assertThat(item.sources())
        .map(Source::url)
        .containsExactly("https://example.vn/a", null, null, null, null);
  }

  @Test
  void leavesOutWhatWasErased() {
    asked(MINE, "a", new Content.Text("Một?"), "DONE");
    replied(MINE, Reply.of("Một."));
    db.sql("update inbox set payload = null").update();
    db.sql("update outbox set payload = null").update();

    assertThat(transcript.after(MINE, Cursor.START).items()).isEmpty();
    assertThat(transcript.begun(MINE)).isTrue();
    assertThat(transcript.begun(new Address("web", "page", "nobody"))).isFalse();
  }

  @Test
  void showsOnlyTheLatestPartOfALongTalk() {
    for (int i = 1; i <= 130; i++) {
      asked(MINE, "k" + i, new Content.Text("Câu " + i), "DONE");
    }

    assertThat(transcript.after(MINE, Cursor.START).items())
        .hasSize(100)
        .last()
        .extracting(TranscriptTest::words)
        .isEqualTo("Câu 130");
  }

  @Test
  void tellsTimesOfEarlierDaysWithTheirDay() {
    asked(MINE, "a", new Content.Text("Một?"), "DONE");
    assertThat(transcript.after(MINE, Cursor.START).items().getFirst().time()).isEqualTo("08:00");

    clock.advance(Duration.ofHours(16));
    assertThat(transcript.after(MINE, Cursor.START).items().getFirst().time())
        .isEqualTo("08:00, 22/11/2026");
  }

  private static String words(Item item) {
    return switch (item) {
      case Item.Asked asked -> asked.text();
      case Item.Replied replied ->
          replied.blocks().getFirst().lines().getFirst().runs().getFirst().text();
    };
  }

  private void asked(Address at, String clientId, Content content, String state) {
    clock.advance(Duration.ofMillis(1));
    var message =
        new Inbound(
            at,
            at.chat() + ":" + clientId,
            new Sender(at.chat(), "", Sender.Origin.TYPED),
            content,
            true,
            clock.instant());
    db.sql(
            """
            insert into inbox (channel, account, chat, message_key, payload, state, attempts,
                               failures, due, received_at)
            values (?, ?, ?, ?, ?, ?, 0, 0, ?, ?)
            """)
        .params(
            at.channel(),
            at.account(),
            at.chat(),
            message.key(),
            Json.write(message),
            state,
            java.sql.Timestamp.from(clock.instant()),
            java.sql.Timestamp.from(clock.instant()))
        .update();
  }

  private void replied(Address at, Reply reply) {
    clock.advance(Duration.ofMillis(1));
    db.sql(
            """
            insert into outbox (channel, account, chat, payload, state, attempts, doubts, due,
                                created_at)
            values (?, ?, ?, ?, 'SENT', 1, 0, ?, ?)
            """)
        .params(
            at.channel(),
            at.account(),
            at.chat(),
            Json.write(reply),
            java.sql.Timestamp.from(clock.instant()),
            java.sql.Timestamp.from(clock.instant()))
        .update();
  }
}
