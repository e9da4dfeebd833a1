package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.feedback.Questions;
import vn.tinhgon.message.Address;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.TextPhone;

/** What keepers learn from all that was asked. */
class StatisticsTest extends OfficeJourney {
  private static final String HELD = "Kết luận 05-KL/TU ban hành ngày nào?";
  private static final String NOT_HELD = "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
  private static final String SAME = "buổi sáng thư viện đức thọ mở cửa mấy giờ vậy ạ";
  private static final String OTHER = "Số của tôi là 0912345678, bể bơi huyện Cam Lộ ở đâu?";

  private TextPhone admin;
  private ButtonPhone keeper;
  private ButtonPhone lan;
  private TextPhone dung;

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an", "tinhgon.faq-dir", storeOf("01", "02"));
  }

  @BeforeEach
  void ask() {
    admin = new TextPhone(office, "an");
    keeper = new ButtonPhone(office, "501");
    lan = new ButtonPhone(office, "601");
    dung = new TextPhone(office, "dung");
    String invitation = admin.says("/phanquyen mời biên tập huyện Đức Thọ");
    keeper.says(invitation.substring(invitation.lastIndexOf('/')));
    lan.says(HELD);
    lan.pressesToken(lan.vote("👎"));
    lan.says("Lý do: thiếu người ký");
    lan.says(NOT_HELD);
    dung.says(SAME);
    dung.says(OTHER);
  }

  @Test
  void countsWhatWasAskedAndWhatCameOfIt() throws IOException {
    String text = admin.says("/thongke");

    assertThat(text)
        .contains("Câu hỏi: 4. Đã trả lời: 1; hỏi lại: 0; chưa có câu trả lời: 3.")
        .contains("1 câu trả lời chưa đúng")
        .contains("- văn bản: 1 câu, chưa có câu trả lời 0, bị báo chưa đúng 1")
        .contains("- huyện Đức Thọ: 2 câu, chưa có câu trả lời 2")
        .contains("- Zalo Bot: 2 câu", "- Telegram: 2 câu")
        .contains("1. Xem câu chưa trả lời được", "2. Thống kê 30 ngày");
    assertThat(lan.says("/thongke")).doesNotContain("Câu hỏi: 4");

    keeper.says("/thongke tháng");
    var picture = office.latest("501").papers().files().getFirst();
    assertThat(picture.name()).isEqualTo("thong-ke-thang.png");
    assertThat(office.attached(new Address("telegram", "42", "501"), picture))
        .startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void showsWhatNothingAnswersGroupedAndWithoutNumbersOfPeople() {
    admin.says("/thongke tuần");
    String groups = admin.says("1");

    assertThat(groups)
        .contains("Có 3 câu chưa trả lời được, gộp thành 2 nhóm (trang 1/1)")
        .contains("1. (2 lần) " + NOT_HELD, "Cũng hỏi: " + SAME, "huyện Đức Thọ")
        .contains("2. (1 lần) Số của tôi là …")
        .doesNotContain("0912345678");
    assertThat(keeper.says("/thongke câu hỏi tuần"))
        .contains("Có 2 câu chưa trả lời được, gộp thành 1 nhóm")
        .doesNotContain("bể bơi");
  }

  @Test
  void beginsAnEntryOfAGroup() {
    keeper.says("/thongke câu hỏi");
    assertThat(keeper.presses("Soạn câu trả lời 1"))
        .contains("Soạn câu trả lời cho: " + NOT_HELD, SAME, "Bước 2/5");
    keeper.says("Thư viện mở cửa từ 7 giờ.");
    keeper.says("05-KL/TU");
    keeper.says("bỏ qua");
    assertThat(keeper.says("bỏ qua")).contains(NOT_HELD, SAME, "huyện Đức Thọ", "7 giờ");
    assertThat(keeper.says("1")).contains("Đã lưu");
    String waiting = admin.says("/duyet");
    String id = waiting.replaceAll("(?s).*?\\b(F\\d+) .*", "$1");
    admin.says("/xem " + id);
    assertThat(admin.says("/duyet " + id)).startsWith("Đã duyệt");
    assertThat(lan.says(NOT_HELD)).contains("Thư viện mở cửa từ 7 giờ.");
    assertThat(keeper.says("/thongke câu hỏi")).contains("Nay đã có câu trả lời: " + id);
  }

  @Test
  void keepsCountsWhenTheWordsAreGone() {
    office.part(Questions.class).erase(office.clock().instant().plus(Duration.ofDays(1)));

    assertThat(admin.says("/thongke tuần")).contains("Câu hỏi: 4.", "chưa có câu trả lời: 3");
    assertThat(admin.says("/thongke câu hỏi")).startsWith("Không có câu hỏi nào");
    office.clock().advance(Duration.ofDays(8));
    assertThat(admin.says("/thongke")).contains("Chưa có câu hỏi nào");
    assertThat(admin.says("/thongke tháng")).contains("Câu hỏi: 4.");
    assertThat(admin.says("/thongke năm")).startsWith("Cách viết");
  }

  @Test
  void beginsAnEntryWithoutTheNamesOfThoseWhoAsked() {
    dung.says(
        "Tôi là Nguyễn Văn Tý cán bộ ở Đức Thọ, vợ tôi Trần Thị Bé thuê ki ốt giá bao nhiêu?");
    dung.says("Bể bơi và xưởng mộc huyện Đức Thọ ở đâu?");
    keeper.says("/thongke câu hỏi");
    for (String press : keeper.buttons()) {
      if (press.startsWith("Soạn câu trả lời")) {
        keeper.says("/thongke câu hỏi");
        assertThat(keeper.presses(press))
            .contains("Bước 2/5")
            .doesNotContain("Nguyễn Văn Tý", "Trần Thị Bé");
        keeper.says("/huy");
      }
    }
  }

  @Test
  void countsAQuestionThatWasOnlyPassedOnOnce() {
    String typed = "Huyện Đức Thọ có xưởng mộc nào không?";
    dung.says("/chuyen " + typed);
    dung.says("không");
    assertThat(admin.says("/thongke")).contains("Câu hỏi: 4.");

    dung.says("/chuyen " + typed);
    assertThat(dung.says("1")).contains("Mã phiếu");
    lan.says("/chuyen " + NOT_HELD);
    assertThat(lan.says("/chuyen đồng ý")).contains("Mã phiếu");

    assertThat(admin.says("/thongke"))
        .contains("Câu hỏi: 5. Đã trả lời: 1; hỏi lại: 0; chưa có câu trả lời: 4.");
    assertThat(admin.says("/thongke câu hỏi")).contains(typed);
  }
}
