package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Sender.Origin;

/**
 * While the store may not be changed, it can be read, and nothing half done is lost or finished.
 */
class PausedStoreTest extends OfficeJourney {
  private static final String LAN = "7";
  private static final String LOCKED = "Kho đang tạm khóa";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7", "tinhgon.faq-dir", storeOf("15"));
  }

  @Test
  void lookingGoesOn() {
    pause();
    for (String look :
        List.of(
            "/trogiup",
            "/xem F15",
            "/tim bí thư",
            "/danhsach",
            "/trangthai",
            "/lichsu F15",
            "/sosanh F15 1 1",
            "/kiemtra F15",
            "/duyet",
            "/rasoat",
            "/vanban",
            "/vanban 1",
            "/vanban 05-KL/TU",
            "/caidat",
            "/phanquyen",
            "/nhatky",
            "/nhatky F15",
            "/huy")) {
      assertThat(office.says(LAN, look)).as(look).isNotEmpty().doesNotContain(LOCKED);
    }
  }

  @Test
  void nothingIsChanged() {
    pause();
    int versions = office.count("faq_revision");
    for (String deed :
        List.of(
            "/them",
            "/them A?\nB.\nCăn cứ: SRC-001",
            "/sua F15",
            "/sua F15\nTrả lời: Khác.",
            "/xoa F15",
            "/hoantac F15",
            "/hoantac 05-KL/TU",
            "/guiduyet F15",
            "/duyet F15",
            "/tralai F15 sai",
            "/an F15",
            "/hien F15",
            "/hethan F15",
            "/rasoat F15",
            "/vanban bãi bỏ 05-KL/TU",
            "/vanban bãi bỏ 05-KL/TU từ 31/2/2020",
            "/vanban thêm 01-KL/TU ngày 1/1/2020 của Tỉnh ủy",
            "/vanban còn hiệu lực 05-KL/TU",
            "/caidat bốn mắt không")) {
      assertThat(office.says(LAN, deed)).as(deed).startsWith(LOCKED);
    }
    assertThat(office.count("faq_revision")).isEqualTo(versions);
    assertThat(office.count("guided")).isZero();
    assertThat(office.count("house_rule")).isZero();
  }

  @Test
  void whatIsEnteredStepByStepIsKeptAndNotFinished() {
    List<Button> buttons = entered();
    pause();
    for (String word : List.of("đăng", "ngay bây giờ")) {
      assertThat(office.says(LAN, word)).startsWith(LOCKED).contains("được giữ lại", "/huy");
    }
    var press = new Content.ButtonPress(buttons.getFirst().token());
    assertThat(office.says(office.message("telegram", LAN, LAN, press, Origin.TYPED, true)))
        .startsWith(LOCKED);
    assertThat(office.count("faq_entry")).isEqualTo(1);

    office.says(LAN, "/molai telegram");
    assertThat(office.says(LAN, "đăng")).contains("Đã thêm F16 (phiên bản 1)");
  }

  @Test
  void whatIsEnteredStepByStepCanBeGivenUp() {
    for (String stop : List.of("/huy", "hủy")) {
      entered();
      pause();
      assertThat(office.says(LAN, stop)).isEqualTo("Đã hủy, không có gì được lưu.");
      assertThat(office.count("guided")).isZero();
      office.says(LAN, "/molai telegram");
    }
  }

  private List<Button> entered() {
    office.says(LAN, "/them");
    office.says(LAN, "Cổng tra cứu TinhGọn mở cửa mấy giờ?");
    office.says(LAN, "Cả ngày.");
    office.says(LAN, "SRC-001");
    office.says(LAN, "bỏ qua");
    return office.replies(office.typed(LAN, "bỏ qua")).getFirst().buttons();
  }

  private void pause() {
    assertThat(office.says(LAN, "/tamdung telegram chi doc kiểm kê"))
        .startsWith("Đã khóa sửa kho trên Telegram");
  }
}
