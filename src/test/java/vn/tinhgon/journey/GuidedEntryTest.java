package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;

/** An entry is entered and changed step by step, by words, by numbers and by buttons. */
class GuidedEntryTest extends OfficeJourney {
  private static final String LAN = "7";
  private static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7", "tinhgon.faq-dir", storeOf("15", "62"));
  }

  @Test
  void leadsThroughANewEntryAndPublishesIt() {
    assertThat(office.says(LAN, "/them")).contains("Bước 1/5");
    assertThat(office.says(LAN, QUESTION)).contains("Bước 2/5");
    assertThat(office.says(LAN, "Cổng tra cứu mở cửa cả ngày.")).contains("Bước 3/5");
    assertThat(office.says(LAN, "99-KL/TU")).contains("Kho chưa có văn bản “99-KL/TU”");
    assertThat(office.says(LAN, "Ban Thường vụ Tỉnh ủy")).contains("Chưa đủ");
    assertThat(office.says(LAN, "Ban Thường vụ Tỉnh ủy Hà Tĩnh, ngày 2/3/2019"))
        .startsWith("Đã ghi nhận văn bản 99-KL/TU")
        .contains("Bước 4/5", "7. đã thực hiện");
    assertThat(office.says(LAN, "7")).contains("Bước 5/5");
    Reply check = office.replies(office.typed(LAN, "bỏ qua")).getFirst();
    assertThat(check.body().text())
        .contains(QUESTION, "Đăng ngay?", "Văn bản sẽ được thêm vào kho: 99-KL/TU");
    assertThat(check.buttons()).extracting(Button::label).startsWith("Đăng ngay");
    assertThat(office.says("8", QUESTION)).doesNotContain("cả ngày");
    assertThat(office.says(LAN, "1"))
        .startsWith("Đã thêm văn bản 99-KL/TU")
        .contains("Đã thêm F63 (phiên bản 1)");
    assertThat(office.says("8", QUESTION)).contains("cả ngày", "ban hành ngày 2/3/2019");
    assertThat(office.count("guided")).isZero();
    assertThat(office.says(LAN, QUESTION)).contains("cả ngày");
  }

  @Test
  void changesFieldsAndShowsTheDifferenceFirst() {
    assertThat(office.says(LAN, "/sua F15")).contains("2. Trả lời", "8. Xong");
    assertThat(office.says(LAN, "trả lời")).contains("Trả lời hiện là:");
    assertThat(office.says(LAN, "Câu trả lời mới hẳn.")).contains("2. Trả lời (đã đổi)");
    assertThat(office.says(LAN, "xong")).contains("Lý do");
    assertThat(office.says(LAN, "số liệu mới")).contains("[thêm: ", "Đăng ngay?");
    Button publish = button("/xem F15");
    assertThat(publish).isNull();
    assertThat(office.says(LAN, "đăng")).isEqualTo("Đã cập nhật F15 (phiên bản 2).");
    assertThat(office.says(LAN, "/lichsu F15")).contains("lý do: số liệu mới");
  }

  @Test
  void takesANumberAsItIsSaidElsewhere() {
    office.says(LAN, "/them");
    assertThat(office.says(LAN, "Bí thư chi bộ ở Đức Thọ năm 2017 kiêm chức danh nào?"))
        .doesNotContain("số liệu khác");
    office.says(LAN, "Cả ngày.");
    office.says(LAN, "SRC-001");
    assertThat(office.says(LAN, "số 7")).contains("Bước 5/5");
    office.says(LAN, "bỏ qua");
    assertThat(office.says(LAN, "ba")).contains("2. Trả lời");
    assertThat(office.says(LAN, "số 2")).contains("Trả lời hiện là:");
    office.says(LAN, "Cả đêm.");
    office.says(LAN, "xong");
    office.says(LAN, "bỏ qua");
    assertThat(office.says(LAN, "số 2")).contains("ở trạng thái nháp");
  }

  @Test
  void goesOnByButtons() {
    office.says(LAN, "/them");
    office.says(LAN, QUESTION);
    office.says(LAN, "Cả ngày.");
    office.says(LAN, "SRC-001");
    Button skip = office.replies(office.typed(LAN, "đã xong")).getFirst().buttons().getFirst();
    Reply check = office.replies(press(skip)).getFirst();
    assertThat(office.says(press(skip))).contains("hết hạn");
    assertThat(office.says(press(check.buttons().getFirst()))).startsWith("Đã thêm F63");
  }

  @Test
  void takesANumberForWhatItStandsBeside() {
    office.says(LAN, "/them");
    office.says(LAN, QUESTION);
    office.says(LAN, "Cả ngày.");
    office.says(LAN, "SRC-001");
    office.says(LAN, "1");
    assertThat(office.says(LAN, "bỏ qua")).contains("Tình trạng: nguồn không nêu rõ");
    office.says(LAN, "/huy");

    office.says(LAN, "/sua F15");
    office.says(LAN, "2");
    office.says(LAN, "1");
    office.says(LAN, "xong");
    assertThat(office.says(LAN, "bỏ qua")).contains("[thêm: 1]");
  }

  @Test
  void losesNothingByARestart() {
    office.says(LAN, "/them");
    office.says(LAN, QUESTION);
    office = office.reopened();
    assertThat(office.says(LAN, "Cả ngày.")).contains("Bước 3/5");
    office = office.reopened();
    office.says(LAN, "SRC-001");
    office.says(LAN, "bỏ qua");
    office = office.reopened();
    office.says(LAN, "Mở lúc nào? | Giờ mở cửa cổng");
    office = office.reopened();
    assertThat(office.says(LAN, "2")).startsWith("Đã lưu F63 (phiên bản 1) ở trạng thái nháp");
    assertThat(office.part(EntryLife.class).find("F63").orElseThrow().state())
        .isEqualTo(State.DRAFT);
  }

  @Test
  void leavesNothingBehindWhenCancelled() {
    for (String stop : List.of("/huy", "/hủy", "hủy")) {
      int documents = office.count("document");
      office.says(LAN, "/them");
      office.says(LAN, QUESTION);
      office.says(LAN, "Cả ngày.");
      office.says(LAN, "99-KL/TU");
      office.says(LAN, "Ban Thường vụ Tỉnh ủy Hà Tĩnh, ngày 2/3/2019");
      assertThat(office.says(LAN, stop)).isEqualTo("Đã hủy, không có gì được lưu.");
      assertThat(office.count("guided") + office.count("choice")).isZero();
      assertThat(office.count("document")).isEqualTo(documents);
      assertThat(office.says(LAN, "/huy")).isEqualTo("Không có việc gì đang làm dở.");
    }
    assertThat(office.part(EntryLife.class).find("F63")).isEmpty();
  }

  @Test
  void takesNoStepFromForwardedOrEditedWordsOrAnother() {
    office.says(LAN, "/them");
    for (Origin origin : List.of(Origin.FORWARDED, Origin.EDITED, Origin.BOT)) {
      office.says(office.message("telegram", LAN, LAN, QUESTION, origin, true));
    }
    office.says(office.message("telegram", "-5", LAN, QUESTION, Origin.TYPED, false));
    office.says("8", QUESTION);
    assertThat(office.jdbc().sql("select step from guided").query(String.class).single())
        .isEqualTo("QUESTION");
  }

  @Test
  void stopsWhenTheRoleIsGone() {
    String code = office.says(LAN, "/phanquyen mời biên tập");
    office.says("21", "/phanquyen " + code.substring(code.lastIndexOf(' ') + 1));
    office.says("21", "/them");
    office.jdbc().sql("delete from staff").update();
    assertThat(office.says("21", QUESTION)).isEqualTo("Lệnh này cần quyền biên tập.");
    assertThat(office.count("guided")).isZero();
  }

  @Test
  void showsWhatAnotherChangedBeforeItIsOverwritten() {
    office.says(LAN, "/phanquyen");
    office.says(LAN, "/caidat bốn mắt không");
    String code = office.says(LAN, "/phanquyen mời quản trị");
    office.says("9", "/phanquyen " + code.substring(code.lastIndexOf(' ') + 1));
    office.says("9", "/sua F15");
    office.says("9", "2");
    office.says("9", "Câu của người thứ hai.");
    office.says("9", "xong");
    office.says("9", "bỏ qua");
    office.says(LAN, "/sua F15\nTrả lời: Câu của người thứ nhất.");
    assertThat(office.says("9", "đăng"))
        .startsWith("Chưa lưu: F15 đã được Chị Lan")
        .contains("[thêm: Câu của người thứ nhất.]");
    assertThat(office.says("9", "đăng")).isEqualTo("Đã cập nhật F15 (phiên bản 3).");
  }

  @Test
  void forgetsAfterADay() {
    office.says(LAN, "/them");
    office.clock().advance(Duration.ofHours(25));
    assertThat(office.says(LAN, "Ai kiêm Chánh Thanh tra ở Đức Thọ?")).doesNotContain("Bước");
  }

  private Button button(String typed) {
    return office.replies(office.typed(LAN, typed)).getFirst().buttons().stream()
        .findFirst()
        .orElse(null);
  }

  private vn.tinhgon.message.Inbound press(Button button) {
    return office.message(
        "telegram", LAN, LAN, new Content.ButtonPress(button.token()), Origin.TYPED, true);
  }
}
