package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is meant by words and presses around a ticket, and what its people are told. */
class TicketDialogueTest extends TicketRoom {
  private static final String OTHER = "Bể bơi huyện Đức Thọ thuê một giờ hết bao nhiêu tiền?";
  private static final String ORDINARY = "Ai kiêm Chánh Thanh tra ở Đức Thọ?";

  @Test
  void takesNoWordsForATicketThatWasGivenOnByAPress() {
    asked(QUESTION);
    keeper.mail();
    keeper.presses("Giao cho…");
    assertThat(keeper.presses(keeper.buttons().getLast())).contains("Đã giao phiếu");

    assertThat(keeper.says(ORDINARY)).contains("Đức Thọ").doesNotContain("Giao phiếu");
  }

  @Test
  void takesNoWordsForATicketThatWasMergedByAPress() {
    asked(QUESTION);
    askedInWords(OTHER);
    keeper.mail();
    keeper.presses("Trùng với…");
    assertThat(keeper.presses(keeper.buttons().getFirst())).contains("Đã gộp phiếu");

    assertThat(keeper.says(ORDINARY)).contains("Đức Thọ").doesNotContain("trùng với phiếu nào");
  }

  @Test
  void takesWordsForTheEntryThatWasBegunLater() {
    String code = asked(QUESTION);
    String other = askedInWords(OTHER);
    keeper.mail();
    keeper.says("/traloi " + code + " Mở cửa từ 7 giờ.");
    assertThat(keeper.says("/phieu " + other + " từ chối")).startsWith("Gõ lý do từ chối");

    assertThat(keeper.says("/phieu " + code + " soạn mục")).contains("Câu hỏi");
    assertThat(keeper.says("bỏ qua")).contains("Căn cứ");
    assertThat(keeper.says("05-KL/TU")).contains("Sửa F63").doesNotContain("từ chối");
    assertThat(dung.mail()).isEmpty();
  }

  @Test
  void saysThatErasingWithdrawsWhatWaits() {
    String code = asked(QUESTION);

    assertThat(lan.says("/xoadulieu")).contains("Phiếu đang chờ trả lời " + code, "rút");
    keeper.says("/traloi " + code + " Từ 7 giờ.");
    assertThat(lan.says("/xoadulieu")).doesNotContain(code);
  }

  @Test
  void pointsWhoeverWantsAPersonToTheWayThere() {
    assertThat(lan.says("cho tôi gặp người phụ trách"))
        .contains("/chuyen")
        .doesNotContain("chưa tự chuyển");
  }

  @Test
  void tellsAnAskerUnderWhichCodeHisQuestionGoesOn() {
    String first = asked(QUESTION);
    String other = askedInWords(OTHER);
    keeper.says("/phieu " + other + " trùng " + first);

    assertThat(dung.mail()).singleElement().asString().contains(other, first, OTHER);
    assertThat(lan.mail()).isEmpty();
    assertThat(dung.says("/tracuu " + other)).contains(other, first);
  }
}
