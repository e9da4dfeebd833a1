package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever got the office's answer says whether it is right, as of any other answer. */
class TicketOpinionTest extends TicketRoom {
  private static final String ANSWER = "Thư viện mở cửa từ 7 giờ 30.";

  @Test
  void tellsTheKeepersWhatIsWrongAndCorrectsByReply() {
    String code = asked(QUESTION);
    askedInWords(OTHERWISE);
    keeper.says("/traloi " + code + " " + ANSWER);
    lan.mail();
    dung.mail();
    keeper.mail();
    second.mail();

    assertThat(lan.presses("👎 Chưa đúng")).contains("chưa đúng", "vì sao");
    assertThat(keeper.mail())
        .singleElement()
        .asString()
        .contains(code, ANSWER, "chưa đúng")
        .doesNotContain("Lan", "601", OTHERWISE);
    assertThat(dung.says("/tracuu " + code + " chua dung: thứ Bảy nghỉ"))
        .isEqualTo("Cảm ơn anh/chị. Đã báo người phụ trách phiếu " + code + " lý do: thứ Bảy nghỉ");
    assertThat(keeper.mail()).singleElement().asString().contains("Lý do: thứ Bảy nghỉ");
    assertThat(keeper.says("/phieu " + code)).contains("Người hỏi đánh giá: 0 đúng, 2 chưa đúng.");

    keeper.says("/traloi " + code + " Mở từ 7 giờ 30, trừ thứ Bảy.");
    keeper.says("1");
    assertThat(keeper.says("/phieu " + code)).doesNotContain("Người hỏi đánh giá");
    assertThat(lan.presses("👍 Đúng")).contains("câu trả lời phiếu " + code + " đúng");
    assertThat(keeper.says("/phieu " + code)).contains("Người hỏi đánh giá: 1 đúng, 0 chưa đúng.");
  }

  @Test
  void letsNobodyElseVote() {
    String code = asked(QUESTION);
    assertThat(lan.says("/tracuu " + code + " đúng")).doesNotContain("ghi nhận");
    keeper.says("/traloi " + code + " " + ANSWER);
    keeper.mail();

    assertThat(dung.says("/tracuu " + code + " chưa đúng")).doesNotContain("ghi nhận");
    assertThat(keeper.mail()).isEmpty();
    assertThat(lan.says("/tracuu " + code + " chưa đúng")).contains("ghi nhận");
    assertThat(lan.says("/tracuu " + code + " chưa đúng")).contains("ghi nhận");
    assertThat(keeper.mail()).hasSize(1);
  }

  @Test
  void takesWordsForTheAnswerThatCameLast() {
    String code = askedInWords(QUESTION);
    assertThat(dung.says("Trợ lý này trả lời được những gì?")).isNotBlank();
    office.clock().advance(Duration.ofMinutes(5));
    keeper.says("/traloi " + code + " " + ANSWER);
    keeper.mail();
    dung.mail();

    assertThat(dung.says("sai")).contains("phiếu " + code + " chưa đúng", "vì sao");
    assertThat(dung.says("lý do: sai giờ mở cửa")).endsWith("lý do: sai giờ mở cửa");
    assertThat(keeper.mail())
        .hasSize(2)
        .last()
        .asString()
        .contains(code, "Lý do: sai giờ mở cửa")
        .doesNotContain("lý do");
    assertThat(keeper.says("/phieu " + code)).contains("Người hỏi đánh giá: 0 đúng, 1 chưa đúng.");
    assertThat(
            office
                .jdbc()
                .sql("select count(*) from asked_question where vote is not null")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void takesTheNextWordsForTheReasonAndAQuestionForAQuestion() {
    String code = askedInWords("Bến xe huyện Đức Thọ nằm ở đâu?");
    keeper.says("/traloi " + code + " Bến xe ở khối 5 thị trấn.");
    keeper.mail();
    dung.mail();

    assertThat(dung.says("2")).contains("phiếu " + code + " chưa đúng");
    assertThat(dung.says("bến xe đã dời đi từ năm ngoái"))
        .isEqualTo(
            "Cảm ơn anh/chị. Đã báo người phụ trách phiếu "
                + code
                + " lý do: bến xe đã dời đi từ năm ngoái");
    assertThat(keeper.mail()).last().asString().contains("dời đi từ năm ngoái");

    assertThat(dung.says("chưa đúng")).contains("phiếu " + code + " chưa đúng");
    assertThat(dung.says("Chợ huyện Đức Thọ họp buổi nào?")).contains("Chuyển câu hỏi");
    office.clock().advance(Duration.ofMinutes(1));
    assertThat(dung.says("bến xe đã dời đi từ năm ngoái")).doesNotContain("Đã báo");
  }

  @Test
  void countsNothingAgainstAnAnswerThatCameLater() {
    String code = asked(QUESTION);
    keeper.says("/traloi " + code + " Thư viện mở cửa từ 9 giờ sáng.");
    lan.mail();
    String old = office.latest("601").buttons().getLast().token();
    keeper.says("/traloi " + code + " " + ANSWER);
    keeper.says("1");
    lan.mail();
    keeper.mail();

    assertThat(lan.pressesToken(old)).contains("đã được thay", ANSWER);
    assertThat(keeper.mail()).isEmpty();
    assertThat(keeper.says("/phieu " + code)).doesNotContain("Người hỏi đánh giá");
    assertThat(lan.presses("👎 Chưa đúng")).contains("phiếu " + code + " chưa đúng");
    assertThat(keeper.says("/phieu " + code)).contains("Người hỏi đánh giá: 0 đúng, 1 chưa đúng.");
  }

  @Test
  void keepsTheReasonAndSaysThatSomebodyWasToldOnlyIfSo() {
    String code = asked(QUESTION);
    keeper.says("/traloi " + code + " " + ANSWER);
    lan.mail();
    // Those who work on the page are written to nowhere.
    office.jdbc().sql("delete from staff_address").update();

    assertThat(lan.says("/tracuu " + code + " chưa đúng: sai giờ"))
        .contains("Đã ghi lý do vào phiếu " + code, "sai giờ")
        .doesNotContain("Đã báo");
    assertThat(keeper.says("/phieu " + code)).contains("1 chưa đúng", "Vì sao chưa đúng: sai giờ");
    assertThat(keeper.says("/thongke chưa đúng tuần"))
        .contains("phiếu " + code, QUESTION, "1 lần bị báo chưa đúng", "Lý do: sai giờ");

    keeper.says("/traloi " + code + " Mở từ 7 giờ.");
    keeper.says("1");
    assertThat(keeper.says("/phieu " + code)).doesNotContain("sai giờ");
    assertThat(keeper.says("/thongke chưa đúng tuần")).startsWith("Không có câu trả lời nào");
  }

  @Test
  void tellsSomebodyElseOnceTheOneWhoAnsweredIsGone() {
    String code = asked(QUESTION);
    keeper.says("/traloi " + code + " " + ANSWER);
    office.jdbc().sql("delete from staff_address where user_id = '501'").update();
    lan.mail();
    second.mail();

    assertThat(lan.says("/tracuu " + code + " chưa đúng: sai giờ")).contains("Đã báo");
    assertThat(second.mail()).singleElement().asString().contains("Lý do: sai giờ");
  }
}
