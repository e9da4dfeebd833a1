package vn.tinhgon.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;

@ParameterizedClass
@EnumSource(Databases.class)
class DialogueTest {
  private static final String LAN = "7";
  private static final String CUT = "2.000 ký tự đầu";

  /** Asked back, with places to choose from. */
  private static final String AMBIGUOUS = "Ai kiêm Chánh Thanh tra?";

  @Parameter Databases kind;
  @TempDir Path data;

  private Office office;

  @BeforeEach
  void open() {
    office = new Office(kind, data, Map.of("tinhgon.admins", "telegram:" + LAN));
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** PostgreSQL keeps no NUL: without care such a message would fail until it is given up. */
  @Test
  void handlesWhateverHoldsANul() {
    for (String text :
        List.of(
            AMBIGUOUS + "\0",
            "Ai kiêm\0 Chánh Thanh tra?",
            "\0",
            "/xem F1\0",
            "/tim thanh\0 tra",
            "/xoa F1\0",
            "/quantri \0",
            "/sua F38\nLý do: \0",
            "/\0")) {
      handled(office.typed(LAN, text));
      handled(office.message("web", "ab12", "ab12", text, Origin.TYPED, true));
    }
    handled(
        office.message("web", "ab12", "ab12", new Content.ButtonPress("\0"), Origin.TYPED, true));
    handled(
        office.message(
            "telegram", LAN, LAN, new Content.Document("\0", "\0", 1), Origin.TYPED, true));
    handled(office.message("telegram", LAN, "7\0", "Ai?", Origin.TYPED, true));
  }

  @Test
  void cutsAQuestionAsLongAsItIsForAReader() {
    String composed = "ế".repeat(2_000);
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

    assertThat(office.says("8", composed)).doesNotContain(CUT);
    assertThat(office.says("8", decomposed)).doesNotContain(CUT);
    assertThat(office.says("8", "\uD83D\uDE00".repeat(2_000))).doesNotContain(CUT);
    assertThat(office.says("8", decomposed + "a")).contains(CUT);
    assertThat(office.says("8", "\uD83D\uDE00".repeat(2_001))).contains(CUT);
  }

  @Test
  void forgetsEveryHourWhatIsOver() {
    office.says("8", AMBIGUOUS);
    office.jdbc().sql("delete from member").update();
    office
        .jdbc()
        .sql(
            """
            insert into member (channel, user_id, role, granted_at, ends_at) values
              ('web', 'gone', 'ADMIN', ?, ?), ('web', 'here', 'ADMIN', ?, ?),
              ('telegram', '5', 'ADMIN', ?, null)
            """)
        .params(moment(0), moment(11), moment(0), moment(13), moment(0))
        .update();
    office.clock().advance(Duration.ofHours(12));

    office.part(Forgetting.class).forget();

    assertThat(office.count("choice") + office.count("conversation")).isZero();
    assertThat(
            office
                .jdbc()
                .sql("select user_id from member order by user_id")
                .query(String.class)
                .list())
        .containsExactly("5", "here");
  }

  private Timestamp moment(int hour) {
    return Timestamp.from(office.clock().instant().plus(Duration.ofHours(hour)));
  }

  private void handled(Inbound message) {
    List<Reply> replies = office.replies(message);

    assertThat(replies).hasSize(1);
    assertThat(replies.getFirst().body().text()).doesNotContain("chưa xử lý được");
    assertThat(
            office
                .jdbc()
                .sql("select count(*) from inbox where state <> 'DONE'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
