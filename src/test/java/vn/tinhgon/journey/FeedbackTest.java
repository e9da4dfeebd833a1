package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.feedback.Questions;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.TextPhone;

/** What readers think of answers, by a button and by a word. */
class FeedbackTest extends OfficeJourney {
  private static final String QUESTION = "Ai kiêm Chánh Thanh tra ở Đức Thọ?";
  private static final String OTHER = "Ba Chẽ giảm bao nhiêu đầu mối?";

  private ButtonPhone lan;
  private TextPhone dung;

  @Override
  Map<String, Object> settings() {
    return Map.of();
  }

  @BeforeEach
  void callIn() {
    lan = new ButtonPhone(office, "601");
    dung = new TextPhone(office, "dung");
  }

  private String votes() {
    return office
        .jdbc()
        .sql("select coalesce(vote, '-') || ' ' || coalesce(why, '-') from asked_question")
        .query(String.class)
        .list()
        .toString();
  }

  @Test
  void takesAVoteByButtonOnceAndLetsItBeChanged() {
    lan.says(QUESTION);
    String up = lan.vote("👍");
    String down = lan.vote("👎");

    assertThat(lan.pressesToken(up)).startsWith("Cảm ơn");
    assertThat(lan.pressesToken(up)).contains("đã được ghi trước đó");
    assertThat(votes()).isEqualTo("[UP -]");
    assertThat(lan.pressesToken(down)).contains("chưa đúng ở chỗ nào");
    assertThat(lan.says("Thiếu tên người ký quyết định.")).contains("Thiếu tên người ký");
    assertThat(votes()).isEqualTo("[DOWN Thiếu tên người ký quyết định.]");
    assertThat(lan.pressesToken(down)).contains("đã được ghi trước đó");
    assertThat(lan.pressesToken(up)).startsWith("Đã đổi");
    assertThat(votes()).isEqualTo("[UP -]");
  }

  @Test
  void takesAVoteByWordWhereThereAreNoButtons() {
    assertThat(dung.says(QUESTION)).contains("gõ 👍 hoặc “đúng”, 👎 hoặc “sai”");
    assertThat(dung.says(OTHER)).doesNotContain("Đánh giá câu trả lời");
    assertThat(dung.says("sai")).contains("chưa đúng ở chỗ nào");
    assertThat(dung.says("số liệu cũ rồi")).contains("Đã ghi");
    assertThat(dung.says("👍🏽")).startsWith("Đã đổi");
    assertThat(votes()).isEqualTo("[- -, UP -]");
  }

  @Test
  void takesAReasonThatSpeaksOfTheMatterAndAVoteWithASign() {
    lan.says(QUESTION);
    assertThat(lan.says("Sai!")).contains("chưa đúng ở chỗ nào", "lý do:");
    assertThat(lan.says("Chánh Thanh tra ở Đức Thọ nay là người khác chứ không phải như vậy"))
        .contains("Đã ghi");

    lan.says(QUESTION);
    assertThat(lan.says("sai.")).contains("chưa đúng ở chỗ nào");
  }

  @Test
  void takesTheNextWordsForTheReasonWhateverTheySay() {
    for (String reason :
        List.of(
            "khong lien quan",
            "không liên quan",
            "khong dung nguoi",
            "cu roi",
            "thoi han khong dung",
            "huong dan nay cu roi",
            "ong ay nghi huu roi",
            "sai ten",
            "Kết luận 13-KL/HU",
            "ông Nam về hưu rồi ạ")) {
      dung.says(QUESTION);
      assertThat(dung.says("sai")).contains("chưa đúng ở chỗ nào");
      assertThat(dung.says(reason)).startsWith("Đã ghi").contains(reason);
    }
    for (String question :
        List.of(
            OTHER,
            "văn bản nào quy định việc này",
            "ba che giam bao nhieu dau moi",
            "Đức Thọ có hợp nhất không",
            "ket luan 05 noi gi")) {
      dung.says(QUESTION);
      dung.says("sai");
      assertThat(dung.says(question)).doesNotContain("Đã ghi");
    }
    for (String courtesy : List.of("cảm ơn bạn", "ok", "cam on", "thoi khong can")) {
      dung.says(QUESTION);
      dung.says("sai");
      assertThat(dung.says(courtesy)).doesNotContain("Đã ghi");
    }
  }

  @Test
  void takesShortFormsForAVoteAndSaysWhereThereIsNothingToJudge() {
    for (String word : List.of("ko dung", "k dung", "ko đúng", "k đúng")) {
      dung.says(QUESTION);
      assertThat(dung.says(word)).contains("chưa đúng ở chỗ nào");
    }
    assertThat(lan.says("sai")).contains("Chưa có câu trả lời nào để đánh giá");
    assertThat(lan.buttons()).isEmpty();
    assertThat(lan.says("ko dung")).contains("Chưa có câu trả lời nào để đánh giá");
  }

  @Test
  void countsNoQuestionWhereNothingIsAsked() {
    for (String word : new String[] {"sai", "không", "3", "đúng", "P661-9182", "Có!"}) {
      lan.says(word);
    }
    assertThat(office.count("asked_question")).isZero();
  }

  @Test
  void leavesTheChoicesOfAnAnswerAlone() {
    lan.says("Chánh Thanh tra");
    var buttons = lan.buttons();
    assertThat(buttons).isNotEmpty();
    assertThat(office.latest("601").votes().buttons()).isEmpty();
    lan.presses(buttons.getFirst());
    String down = lan.vote("👎");
    var related = office.latest("601").buttons();
    lan.pressesToken(down);

    if (!related.isEmpty()) {
      assertThat(lan.pressesToken(related.getFirst().token())).doesNotContain("hết hạn");
    }
    assertThat(office.count("asked_question")).isGreaterThanOrEqualTo(2);
    assertThat(
            office
                .jdbc()
                .sql("select count(*) from asked_question where clarified is not null")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void neverTakesTheNextQuestionForAReason() {
    lan.says(QUESTION);
    lan.pressesToken(lan.vote("👎"));

    assertThat(lan.says(OTHER)).contains("Ba Chẽ");
    assertThat(lan.says("cũ rồi anh ạ")).doesNotContain("Đã ghi");

    lan.says(QUESTION);
    lan.pressesToken(lan.vote("👎"));
    assertThat(lan.says("thư viện mở cửa lúc mấy giờ")).contains("Kho tư liệu chưa có");

    lan.says(QUESTION);
    lan.pressesToken(lan.vote("👎"));
    assertThat(lan.says("Lý do: ai ký thì chưa nêu")).contains("Đã ghi");

    lan.says(QUESTION);
    lan.pressesToken(lan.vote("👎"));
    office.clock().advance(Duration.ofMinutes(11));
    assertThat(lan.says("không còn đúng nữa đâu")).doesNotContain("Đã ghi");
  }

  @Test
  void takesNoVoteOfOthersNorOnWhatIsNoAnswer() {
    lan.says(QUESTION);
    String up = lan.vote("👍");
    var other = new ButtonPhone(office, "602");

    assertThat(other.pressesToken(up)).contains("hết hạn");
    assertThat(other.says("đúng")).doesNotContain("Cảm ơn");
    other.says("Bể bơi huyện Đức Thọ thuê một giờ hết bao nhiêu tiền?");
    assertThat(office.latest("602").votes().buttons()).isEmpty();
    office.replies(office.message("telegram", "-100", "601", QUESTION, Origin.TYPED, false));
    assertThat(office.latest("-100").votes().buttons()).isEmpty();
    assertThat(votes()).isEqualTo("[- -, - -, - -]");
  }

  @Test
  void erasesWordsAndKeepsCounts() {
    lan.says(QUESTION);
    lan.pressesToken(lan.vote("👎"));
    lan.says("Thiếu tên người ký.");
    assertThat(lan.says("/dulieucuatoi")).contains("Câu hỏi giữ để thống kê: 1");
    lan.says("/xoadulieu đồng ý");
    String left =
        "select outcome || ' ' || vote || ' ' || coalesce(question, '') || coalesce(asker, '')"
            + " || coalesce(why, '') || coalesce(token, '') from asked_question order by id";
    assertThat(office.jdbc().sql(left).query(String.class).list())
        .containsExactly("ANSWERED DOWN ");

    dung.says(QUESTION);
    dung.says("đúng");
    office.clock().advance(Duration.ofDays(91));
    office.part(Questions.class).erase(office.clock().instant().minus(Duration.ofDays(90)));
    assertThat(office.jdbc().sql(left).query(String.class).list())
        .containsExactly("ANSWERED DOWN ", "ANSWERED UP ");
  }
}
