package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Databases;

/** An administrator keeps the store, message by message, through inbox and outbox. */
@ParameterizedClass
@EnumSource(Databases.class)
class AdminJourneyTest extends AdminDesk {
  private static final String QUESTION = "1 tăng 2 giảm nghĩa là gì?";

  @Test
  void answersTheNextQuestionWithTheWordsJustGiven() {
    List<Entry> before = store().published();
    assertThat(office.says("8", QUESTION)).doesNotContain("Tăng một, giảm hai, câu mới");

    assertThat(
            office.says(LAN, "/sua F38\nTrả lời: Tăng một, giảm hai, câu mới.\nLý do: có số mới"))
        .isEqualTo("Đã cập nhật F38 (phiên bản 2).");

    assertThat(office.says("8", QUESTION)).contains("Tăng một, giảm hai, câu mới.");
    assertThat(without("F38", store().published())).isEqualTo(without("F38", before));
    assertThat(office.says(LAN, "/xem F38"))
        .startsWith("F38, phiên bản 2, đang dùng\n")
        .contains("Trả lời: Tăng một, giảm hai, câu mới.")
        .contains("quản trị viên đã sửa; tệp không ghi đè")
        .contains("Chị Lan (qua Telegram); có số mới.");
  }

  @Test
  void addsAnEntryAndTakesItAwayAgain() {
    String question = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";
    assertThat(
            office.says(
                LAN,
                """
                /them Câu hỏi: Cổng tra cứu TinhGọn mở cửa mấy giờ?
                Cách hỏi khác: Giờ mở cửa cổng tra cứu | Mấy giờ tra cứu được?
                Trả lời: Cổng tra cứu mở cửa cả ngày.
                Căn cứ: SRC-001
                Tình trạng: đã thực hiện
                Thời điểm: tháng 6/2020
                """))
        .startsWith("Đã thêm F63 (phiên bản 1): " + question)
        .contains("Căn cứ: SRC-001", "Tình trạng: đã thực hiện", "Thời điểm: tháng 6/2020");
    assertThat(office.says("8", question)).contains("mở cửa cả ngày", "tháng 6/2020");
    assertThat(office.says(LAN, "/tim cong tra cuu")).contains("F63: " + question);

    assertThat(office.says(LAN, "/xoa F63")).contains("Xóa F63 (phiên bản 1)?", question);
    assertThat(office.says("8", question)).contains("mở cửa cả ngày");
    assertThat(office.says(LAN, "/xoa F63 đồng ý")).startsWith("Đã xóa F63");

    assertThat(office.says("8", question)).doesNotContain("mở cửa cả ngày");
    assertThat(office.says(LAN, "/xem F63")).isEqualTo(missing("F63"));
    assertThat(acts()).containsExactly("7 them F63 DONE", "7 xoa F63 DONE");
  }

  @Test
  void removesByTheButtonOnce() {
    Button button = ask("/xoa F15").buttons().getFirst();
    assertThat(button.label()).isEqualTo("Đồng ý xóa F15");

    assertThat(office.says(press("9", LAN, button))).contains("hết hạn");
    assertThat(office.says(press(LAN, "9", button))).contains("hết hạn");
    assertThat(store().find("F15")).isPresent();
    assertThat(office.says(press(LAN, LAN, button))).startsWith("Đã xóa F15");
    for (int i = 0; i < 100; i++) {
      assertThat(office.says(press(LAN, LAN, button))).contains("hết hạn");
    }

    assertThat(store().find("F15")).isEmpty();
    assertThat(store().revisions("F15")).hasSize(2);
  }

  @Test
  void removesByTheNumberWhereThereAreNoButtons() {
    office.says(LAN, "/xoa F15");

    assertThat(office.says(LAN, "1")).startsWith("Đã xóa F15");
  }

  @Test
  void removesNothingLateOrOnAnothersWordOrUnseen() {
    office.says(LAN, "/xoa F15");
    assertThat(office.says("9", "/xoa F15 đồng ý")).startsWith("Chưa xóa F15");
    office.clock().advance(Duration.ofMinutes(5));
    assertThat(office.says(LAN, "/xoa F15 đồng ý")).startsWith("Chưa xóa F15");

    Button late = ask("/xoa F15").buttons().getFirst();
    office.clock().advance(Duration.ofMinutes(6));
    assertThat(office.says(press(LAN, LAN, late))).startsWith("Chưa xóa F15");

    office.says(LAN, "/xoa F15");
    office.says("9", "/sua F15\nTrả lời: Sửa trong lúc chờ.");
    assertThat(office.says(LAN, "/xoa F15 đồng ý"))
        .startsWith("Chưa xóa: F15 đã được Chị Lan (qua Telegram) thay đổi")
        .contains("Sửa trong lúc chờ.");
    assertThat(store().find("F15").orElseThrow().answer()).isEqualTo("Sửa trong lúc chờ.");
  }

  @Test
  void losesNothingThatWasTyped() {
    String typed = "/them Ai kiêm?\nĐồng chí A.\nCăn cứ: 99-KL/TU";

    assertThat(office.says(LAN, typed))
        .startsWith("Chưa lưu, cần sửa:\n- kho không có văn bản hoặc nguồn “99-KL/TU”.")
        .contains("Mẫu:\n/them Câu hỏi: …")
        .endsWith("Nội dung anh/chị đã gửi (chép lại để sửa):\n" + typed);
    assertThat(store().list()).hasSize(62);
  }

  @Test
  void overwritesNothingThatTheEditorHasNotSeen() {
    office.says("9", "/sua F15 v1\nTrả lời: Của người kia.");

    assertThat(office.says(LAN, "/sua F15 v1\nTrả lời: Của tôi."))
        .startsWith("Chưa lưu: F15 đã được")
        .contains("hiện là phiên bản 2:", "Trả lời: Của người kia.")
        .endsWith("/sua F15 v1\nTrả lời: Của tôi.");
    assertThat(office.says(LAN, "/sua F15 v2\nTrả lời: Của tôi."))
        .isEqualTo("Đã cập nhật F15 (phiên bản 3).");
    assertThat(office.says(LAN, "/sua F15\nTrả lời: Của tôi."))
        .isEqualTo("F15 không có gì thay đổi (phiên bản 3).");
  }

  private Reply ask(String text) {
    return office.replies(office.typed(LAN, text)).getFirst();
  }

  private Inbound press(String chat, String person, Button button) {
    return office.message(
        "telegram", chat, person, new Content.ButtonPress(button.token()), Origin.TYPED, true);
  }

  private FaqStore store() {
    return office.part(FaqStore.class);
  }

  private static List<Entry> without(String id, List<Entry> entries) {
    return entries.stream().filter(entry -> !entry.id().equals(id)).toList();
  }
}
