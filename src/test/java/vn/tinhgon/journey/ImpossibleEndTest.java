package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** No document ends before it was issued, or by one that ended by it. */
class ImpossibleEndTest extends OfficeJourney {
  private static final String LAN = "7";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7", "tinhgon.faq-dir", storeOf("01", "62"));
  }

  @Test
  void asksBackForADayBeforeTheIssue() {
    assertThat(office.says(LAN, "/vanban hết hiệu lực 05-KL/TU từ 1/1/1990"))
        .isEqualTo(
            "Chưa ghi: Kết luận 05-KL/TU ban hành 29/6/2016, sau ngày 1/1/1990. Xin xem lại ngày.");
    assertThat(office.says(LAN, "/vanban sửa đổi 05-KL/TU bằng 92-KL/TU từ 1/1/2017"))
        .isEqualTo(
            "Chưa ghi: Kết luận 92-KL/TU ban hành 3/10/2018, sau ngày 1/1/2017. Xin xem lại ngày.");
    int held = office.count("document");
    assertThat(
            office.says(
                LAN,
                "/vanban sửa đổi 05-KL/TU bằng KL số 93-KL/TU ngày 1/1/2019 của Tỉnh ủy từ"
                    + " 1/1/2018"))
        .startsWith("Chưa ghi: Kết luận 93-KL/TU ban hành 1/1/2019");
    assertThat(office.count("document")).isEqualTo(held);
    assertThat(office.count("document_ending")).isZero();
  }

  @Test
  void replacesNoDocumentByOneThatItReplaced() {
    office.says(LAN, "/vanban thay thế 05-KL/TU bằng 92-KL/TU từ 3/10/2018");
    assertThat(office.says(LAN, "/vanban thay thế 92-KL/TU bằng 05-KL/TU từ 1/1/2021"))
        .isEqualTo(
            "Chưa ghi: Kết luận 05-KL/TU đang được ghi là được thay thế bằng Kết luận 92-KL/TU từ"
                + " 3/10/2018. Nếu ghi nhầm, gửi trước: /hoantac D-KL05");
    office.says(LAN, "/vanban thay thế 92-KL/TU bằng 13-KL/HU từ 1/1/2020");
    assertThat(office.says(LAN, "/vanban thay thế 13-KL/HU bằng 05-KL/TU từ 1/1/2021"))
        .contains("Kết luận 92-KL/TU đang được ghi là được thay thế bằng Kết luận 13-KL/HU");
    assertThat(office.says(LAN, "/vanban bãi bỏ 13-KL/HU từ 1/1/2021")).startsWith("Đã ghi");
  }
}
