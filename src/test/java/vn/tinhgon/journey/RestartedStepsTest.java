package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.TextPhone;

/** All that goes step by step, with the service started anew after every single step. */
class RestartedStepsTest extends TicketRoom {
  private static final String HELD = "Ở Đức Thọ, Bí thư chi bộ kiêm chức danh nào?";
  private static final String NOTICE = "Từ thứ Hai, bộ phận một cửa làm việc tại trụ sở mới.";

  private ButtonPhone other;

  @Override
  Map<String, Object> settings() {
    return Map.of(
        "tinhgon.admins", "zalobot:an,telegram:700", "tinhgon.faq-dir", storeOf("15", "62"));
  }

  @BeforeEach
  void arrive() {
    other = new ButtonPhone(office, "700");
    assertThat(says(other, "/trangthai")).isNotEmpty();
    other.mail();
  }

  @Override
  void restart() {
    office.clock().advance(Duration.ofSeconds(10));
    super.restart();
    other.reconnect(office);
  }

  private String says(TextPhone phone, String text) {
    String said = phone.says(text);
    restart();
    return said;
  }

  private String says(ButtonPhone phone, String text) {
    String said = phone.says(text);
    restart();
    return said;
  }

  private String presses(ButtonPhone phone, String label) {
    String said = phone.presses(label);
    restart();
    return said;
  }

  private String replies(ButtonPhone phone, String text) {
    String said = phone.replies(text);
    restart();
    return said;
  }

  @Test
  void changesAnEntryByWords() {
    assertThat(says(admin, "/sua F15")).contains("Gõ số hoặc tên", "2. Trả lời");
    assertThat(says(admin, "2")).contains("Trả lời");
    assertThat(says(admin, "Ông Bình, từ ngày 1/1/2020.")).contains("(đã đổi)");
    assertThat(says(admin, "xong")).contains("Lý do");
    assertThat(says(admin, "thay người")).contains("[thêm:", "Ông Bình");
    assertThat(says(admin, "1")).contains("F15").doesNotContain("1. ");
    assertThat(says(other, "/xem F15")).contains("Ông Bình");
    assertThat(says(other, "/duyet F15")).startsWith("Đã duyệt và đăng F15");
    assertThat(says(admin, "/lichsu F15")).contains("lý do: thay người");
    assertThat(says(lan, HELD)).contains("Ông Bình");
  }

  @Test
  void changesAnEntryByButtons() {
    assertThat(says(other, "/sua F15")).contains("Sửa F15");
    assertThat(says(other, "trả lời")).contains("Trả lời");
    assertThat(says(other, "Ông Bình, từ ngày 1/1/2020.")).contains("(đã đổi)");
    assertThat(says(other, "xong")).contains("Lý do");
    assertThat(presses(other, "Bỏ qua")).contains("Ông Bình");
    assertThat(presses(other, other.buttons().getFirst())).contains("F15");
    assertThat(says(admin, "/xem F15")).contains("Ông Bình");
  }

  @Test
  void asksAPersonAndAnswersIt() {
    assertThat(says(dung, QUESTION)).contains("Chuyển câu hỏi đến người phụ trách");
    assertThat(says(dung, "/chuyen")).contains("1. Đồng ý chuyển");
    String code = code(says(dung, "1"));
    assertThat(says(second, "1")).startsWith("Gõ câu trả lời cho phiếu " + code);
    assertThat(says(second, "Mở cửa từ 7 giờ.")).contains("đang gửi đến 1 người hỏi");
    assertThat(dung.mail()).singleElement().asString().contains(code, "Mở cửa từ 7 giờ.");

    assertThat(says(keeper, "/traloi " + code + " Mở cửa từ 8 giờ.")).contains("7 giờ", "8 giờ");
    assertThat(presses(keeper, "Gửi thay câu trả lời trước")).contains("đang gửi");
    assertThat(dung.mail()).singleElement().asString().contains("8 giờ");
    assertThat(says(dung, "/tracuu " + code)).contains("8 giờ").doesNotContain("7 giờ");
  }

  @Test
  void answersATicketByAButtonAndRefusesAnotherByANumber() {
    String other = passed(dung, "Bể bơi huyện Đức Thọ thuê một giờ hết bao nhiêu tiền?");
    assertThat(presses(keeper, "Trả lời")).startsWith("Gõ câu trả lời cho phiếu " + other);
    assertThat(says(keeper, "Hai mươi nghìn đồng.")).contains("đang gửi đến 1 người hỏi");
    assertThat(dung.mail()).singleElement().asString().contains("Hai mươi nghìn đồng.");

    String code = asked(QUESTION);
    restart();
    assertThat(says(second, "4")).startsWith("Gõ lý do từ chối phiếu " + code);
    assertThat(says(second, "Không thuộc lĩnh vực.")).contains("Đã từ chối", "1 người hỏi");
    assertThat(lan.mail()).singleElement().asString().contains("Lý do: Không thuộc lĩnh vực.");
  }

  @Test
  void givesATicketOnAndJoinsItToAnother() {
    String code = asked(QUESTION);
    restart();
    assertThat(presses(keeper, "Giao cho…")).contains("Giao phiếu " + code);
    second.mail();
    assertThat(presses(keeper, keeper.buttons().getLast())).contains("Đã giao phiếu " + code);
    assertThat(second.mail()).singleElement().asString().contains(code, QUESTION);

    String same = passed(dung, "Bể bơi huyện Đức Thọ thuê một giờ hết bao nhiêu tiền?");
    restart();
    assertThat(says(keeper, "/phieu " + same + " trùng")).contains("trùng với phiếu nào");
    assertThat(says(keeper, code)).contains("Đã gộp phiếu " + same);
  }

  @Test
  void makesATicketAnEntry() {
    asked(QUESTION);
    assertThat(replies(keeper, "Mở cửa từ 7 giờ.")).contains("đang gửi đến 1 người hỏi");
    assertThat(presses(keeper, "Soạn mục")).contains("Đã lưu F63 ở trạng thái nháp");
    assertThat(says(keeper, "bỏ qua")).contains("Căn cứ");
    assertThat(says(keeper, "05-KL/TU")).contains("Sửa F63");
    assertThat(says(keeper, "xong")).contains("Lý do");
    assertThat(presses(keeper, "Bỏ qua")).contains("05-KL/TU");
    assertThat(says(keeper, "1")).contains("F63");
    assertThat(says(admin, "/xem F63")).contains(QUESTION, "Mở cửa từ 7 giờ.", "05-KL/TU");
  }

  @Test
  void takesTheReasonAfterAThumbDown() {
    assertThat(says(lan, HELD)).contains("Bí thư chi bộ");
    String down = lan.vote("👎");
    assertThat(lan.pressesToken(down)).contains("chưa đúng ở chỗ nào");
    restart();
    assertThat(says(lan, "Thiếu tên người ký.")).contains("Thiếu tên người ký");

    assertThat(says(dung, HELD)).contains("Bí thư chi bộ");
    assertThat(says(dung, "sai")).contains("chưa đúng ở chỗ nào");
    assertThat(says(dung, "số liệu cũ rồi")).startsWith("Đã ghi").contains("số liệu cũ rồi");
    assertThat(
            office
                .jdbc()
                .sql("select vote || ' ' || why from asked_question order by why")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("DOWN Thiếu tên người ký.", "DOWN số liệu cũ rồi");
  }

  @Test
  void pausesOnTheWordOfTwo() {
    assertThat(says(admin, "/tamdung web im lặng bảo trì")).contains("đã được báo");
    assertThat(other.mail()).singleElement().asString().contains("bảo trì");
    assertThat(says(other, "/tamdung đồng ý")).startsWith("Đã dừng trả lời trên trang web");
    assertThat(admin.mail()).singleElement().asString().contains("đã đồng ý");
    assertThat(says(admin, "/molai web")).isNotEmpty();
    assertThat(says(other, "/molai đồng ý")).isEqualTo("Đã mở lại trang web.");
  }

  @Test
  void writesToAllOnAWord() {
    says(lan, "/theodoi huyện Đức Thọ");
    assertThat(says(admin, "/thongbao " + NOTICE)).contains(NOTICE, "1. Gửi cho ");
    assertThat(says(admin, "1")).startsWith("Bắt đầu gửi thông báo số ");
    while (office.part(vn.tinhgon.command.BroadcastWork.class).look()) {
      office.mail("nobody");
      restart();
    }
    assertThat(lan.mail()).singleElement().asString().contains(NOTICE);
  }

  @Test
  void removesAnEntryAndErasesOnesOwnData() {
    assertThat(says(admin, "/xoa F15")).contains("1. Đồng ý xóa F15");
    assertThat(says(admin, "1")).startsWith("Đã xóa F15");
    assertThat(says(admin, "/hoantac")).contains("F15");
    assertThat(says(admin, "1")).contains("F15");
    says(dung, HELD);
    assertThat(says(dung, "/xoadulieu")).contains("1. ");
    assertThat(says(dung, "1")).contains("Đã xóa");
  }
}
