package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
}
