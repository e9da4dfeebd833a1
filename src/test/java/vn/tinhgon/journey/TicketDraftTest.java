package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.ButtonPhone;

/** What becomes of a ticket that its keeper makes an entry of. */
class TicketDraftTest extends TicketRoom {
  private static final String WITHOUT_MARKS = "thu vien huyen Duc Tho mo cua may gio buoi sang";

  private String answered(String question) {
    String code = asked(question);
    keeper.mail();
    keeper.replies("Mở cửa từ 7 giờ.");
    return code;
  }

  @Test
  void showsReadersNoNumberAndNoNameOfAnAsker() {
    answered(
        "Tôi là Trần Văn Mẫu, số 0912345678, cho hỏi thư viện huyện Đức Thọ mở cửa mấy giờ buổi"
            + " sáng?");

    assertThat(keeper.presses("Soạn mục"))
        .contains("thư viện huyện Đức Thọ mở cửa mấy giờ")
        .contains("Câu hỏi lấy từ lời người hỏi")
        .doesNotContain("0912345678", "Trần Văn Mẫu");
    assertThat(keeper.says("/xem F63")).doesNotContain("0912345678", "Trần Văn Mẫu");
  }

  @Test
  void prefersWordsWithMarksAndAsksForTheQuestion() {
    String code = askedInWords(WITHOUT_MARKS);
    assertThat(asked(QUESTION)).isEqualTo(code);
    keeper.says("/traloi " + code + " Mở cửa từ 7 giờ.");

    assertThat(keeper.presses("Soạn mục")).contains("F63", "từ phiếu " + code + ": " + QUESTION);
    assertThat(keeper.says("Thư viện huyện Đức Thọ mở cửa khi nào?")).contains("Căn cứ");
    keeper.says("05-KL/TU");
    assertThat(keeper.says("xong")).contains("Lý do");
    assertThat(keeper.says("bỏ qua")).contains("[thêm: khi nào?]", "Gửi duyệt?");
  }

  @Test
  void givesWhatIsSubmittedToThoseWhoApprove() {
    answered(QUESTION);
    keeper.presses("Soạn mục");
    keeper.says("bỏ qua");
    keeper.says("05-KL/TU");
    keeper.says("xong");
    keeper.says("bỏ qua");
    admin.mail();

    assertThat(keeper.presses("Gửi duyệt")).contains("F63", "chờ duyệt").doesNotContain("nháp");
    assertThat(admin.mail()).singleElement().asString().contains("Có mục chờ duyệt: F63");
    admin.says("/xem F63");
    assertThat(admin.says("/duyet F63 v2")).startsWith("Đã duyệt và đăng F63");
  }

  @Test
  void saysThatTheEntryStillHasTheFormerAnswer() {
    String code = answered(QUESTION);
    keeper.presses("Soạn mục");
    keeper.says("/huy");
    keeper.says("/traloi " + code + " Mở cửa từ 8 giờ.");

    assertThat(keeper.presses("Gửi thay câu trả lời trước"))
        .contains("Mục F63", "vẫn mang câu trả lời trước");
    assertThat(keeper.presses("Sửa mục F63")).contains("Sửa F63");
    assertThat(keeper.says("/huy")).isNotEmpty();
    assertThat(keeper.says("/xem F63")).doesNotContain("tại thời điểm");
  }

  @Test
  void marksTheGroupThatATicketAnswered() {
    String code = asked(QUESTION);
    assertThat(keeper.says("/thongke câu hỏi")).contains("Đang chờ trả lời: phiếu " + code);
    keeper.says("/traloi " + code + " Mở cửa từ 7 giờ.");
    assertThat(keeper.says("/thongke câu hỏi")).contains("Đã trả lời qua phiếu " + code);
  }

  @Test
  void offersNoDraftToOneWhoWritesNone() {
    String invitation = admin.says("/phanquyen mời duyệt huyện Đức Thọ");
    var approver = new ButtonPhone(office, "502");
    approver.says(invitation.substring(invitation.lastIndexOf('/')));
    String code = asked(QUESTION);

    assertThat(approver.says("/traloi " + code + " Từ 7 giờ.")).contains("1 người hỏi");
    assertThat(approver.buttons()).isEmpty();
    approver.says("/phieu " + code);
    assertThat(approver.buttons()).isEmpty();
  }

  @Test
  void leavesADraftAsOneWhereItIsNotSubmitted() {
    answered(QUESTION);
    keeper.presses("Soạn mục");
    keeper.says("bỏ qua");
    keeper.says("05-KL/TU");
    keeper.says("xong");
    keeper.says("bỏ qua");
    admin.mail();

    assertThat(keeper.presses("Lưu, chưa đăng")).contains("nháp", "/guiduyet F63");
    assertThat(admin.mail()).isEmpty();
  }

  @Test
  void throwsAwayNothingThatIsBeingWritten() {
    answered(QUESTION);
    String letter = office.latestId("501");
    assertThat(letter).isNotEmpty();
    keeper.says("/them");
    keeper.says("Bao giờ có bể bơi mới?");

    assertThat(keeper.says("/phieu")).isNotEmpty();
    String code = lan.says("/tracuu").replaceAll("(?s).*?(P\\d{3}-\\d{4}).*", "$1");
    assertThat(keeper.says("/phieu " + code + " soạn mục")).contains("nhập dở", "Bước 2/5");
    assertThat(office.count("faq_entry")).isEqualTo(2);
    keeper.says("/huy");
    assertThat(keeper.says("/phieu " + code + " soạn mục")).contains("Đã lưu F63");
  }

  @Test
  void saysThatTheDraftStaysWhereItsWriterStops() {
    answered(QUESTION);
    keeper.presses("Soạn mục");
    assertThat(keeper.says("/huy")).contains("F63", "nháp").doesNotContain("không có gì được lưu");
    keeper.says("/sua F63");
    assertThat(keeper.says("hủy")).contains("F63", "nháp").doesNotContain("không có gì được lưu");
    keeper.says("/sua F15");
    assertThat(keeper.says("/huy")).isEqualTo("Đã hủy, không có gì được lưu.");
  }

  @Test
  void takesNoNameAndNumberOfTheAskerFromTheAnswer() {
    asked("Tôi là Nguyễn Văn An, thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?");
    keeper.mail();
    keeper.replies(
        "Chào anh An, thư viện mở cửa từ 7 giờ. Anh Nguyễn Văn An gọi lại 0987654321 nếu cần.");

    assertThat(keeper.presses("Soạn mục")).contains("F63", "xem lại câu trả lời");
    assertThat(keeper.says("/xem F63"))
        .contains("mở cửa từ 7 giờ")
        .doesNotContain("0987654321", "anh An", "Nguyễn Văn An", "Chào");
  }

  @Test
  void takesAsManyWordingsAsAnEntryHolds() {
    String ask = "bến xe Đức Thọ có chỗ gửi xe đạp không";
    String code = passed(phone("p0"), "Bến xe Đức Thọ có chỗ gửi xe đạp không?");
    int person = 0;
    for (String before :
        List.of("Cho hỏi ", "Em muốn hỏi ", "Tôi muốn hỏi ", "Xin hỏi ", "Dạ ", "Bot ơi ")) {
      for (String behind : List.of("?", " ạ?", " vậy?", " thế?", " thế ạ?", " vậy ạ?")) {
        assertThat(passed(phone("p" + ++person), before + ask + behind))
            .as(before + behind)
            .isEqualTo(code);
      }
    }
    String other = passed(phone("q"), "Chỗ trông xe đạp ở bến xe Đức Thọ nằm chỗ nào?");
    merge(other, code);
    keeper.says("/traloi " + code + " Có, ở cổng sau.");

    assertThat(keeper.presses("Soạn mục"))
        .contains("F63", "đã nhận 30 cách hỏi, còn 7 không nhận vì mục đã đủ 30")
        .contains("Đề nghị lại các cách hỏi còn lại: /hoantac việc ");
    keeper.says("/huy");
    assertThat(keeper.says("/xem F63")).contains("Chỗ trông xe đạp ở bến xe Đức Thọ nằm chỗ nào?");
    assertThat(keeper.says("/cachhoi")).startsWith("Chưa có cách hỏi mới");
    assertThat(keeper.says("/phieu " + code)).contains(code);

    assertThat(keeper.says("/hoantac")).contains("bỏ 7 cách hỏi mới của F63");
    assertThat(keeper.presses("bỏ 7 cách hỏi mới của F63")).startsWith("Đã hoàn tác: bỏ 7 ");
    assertThat(keeper.says("/cachhoi")).contains("F63: ");
  }

  @Test
  void leavesOutThanksToAnAskerByName() {
    String code = asked(QUESTION);
    keeper.says("/traloi " + code + " Dạ, cảm ơn anh An. Thư viện mở cửa từ 7 giờ.");
    keeper.presses("Soạn mục");
    keeper.says("/huy");

    assertThat(keeper.says("/xem F63"))
        .contains("Thư viện mở cửa từ 7 giờ.")
        .doesNotContain("cảm ơn", "anh An");
  }
}
