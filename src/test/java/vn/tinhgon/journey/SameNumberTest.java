package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers begin anew with every issuer and every year. */
class SameNumberTest extends OfficeJourney {
  private static final String LAN = "7";
  private static final String OTHERS = "KL số 05-KL/TU ngày 3/3/2021 của Tỉnh ủy Quảng Trị";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7", "tinhgon.faq-dir", storeOf("01", "62"));
  }

  @Test
  void addsTheOtherIssuersDocumentBesideTheOneOfThatNumber() {
    assertThat(office.says(LAN, "/vanban thêm " + OTHERS))
        .isEqualTo(
            "Đã thêm văn bản 05-KL/TU vào kho (mã D-5-KL-TU). Cùng số này kho còn có:"
                + " 05-KL/TU (Ban Thường vụ Tỉnh ủy Hà Tĩnh; D-KL05).");
    assertThat(office.says(LAN, "/vanban thêm " + OTHERS)).startsWith("Kho đã có");
    assertThat(office.says(LAN, "/vanban thêm KL số 05-KL/TU ngày 29/6/2016 của Tỉnh ủy Hà Tĩnh"))
        .startsWith("Kho đã có");
    assertThat(office.says(LAN, "/vanban bãi bỏ 05-KL/TU từ 1/1/2022"))
        .contains("“05-KL/TU” là nhiều văn bản", "D-KL05", "D-5-KL-TU");
    assertThat(office.says(LAN, "/vanban bãi bỏ " + OTHERS + " từ 1/1/2022"))
        .startsWith("Đã ghi: Kết luận 05-KL/TU bị bãi bỏ từ 1/1/2022.")
        .contains("/hoantac D-5-KL-TU");
  }

  @Test
  void restsAnEntryOnTheDocumentThatWasCited() {
    assertThat(
            office.says(LAN, "/them Cổng TinhGọn Quảng Trị ở đâu?\nTrên mạng.\nCăn cứ: " + OTHERS))
        .contains("Đã thêm F63", "Căn cứ: D-5-KL-TU", "ban hành ngày 3/3/2021");
    assertThat(office.says("8", "Cổng TinhGọn Quảng Trị ở đâu?"))
        .contains("ban hành ngày 3/3/2021")
        .doesNotContain("29/6/2016");
  }

  @Test
  void asksWhereTheDayOrTheIssuerIsAnothers() {
    String beside = "Cùng số này kho có: 05-KL/TU (Ban Thường vụ Tỉnh ủy Hà Tĩnh; D-KL05)";
    assertThat(office.says(LAN, "/vanban bãi bỏ " + OTHERS + " từ 1/1/2022"))
        .startsWith("Kho không có văn bản “" + OTHERS + "”.")
        .contains(beside);
    assertThat(
            office.says(
                LAN, "/them Cổng ở đâu?\nTrên mạng.\nCăn cứ: 05-KL/TU của Tỉnh ủy Quảng Trị"))
        .startsWith("Chưa lưu")
        .contains(beside);
    assertThat(office.says(LAN, "/vanban thay thế 05-KL/TU bằng " + OTHERS + " từ 3/3/2021"))
        .startsWith("Đã ghi: Kết luận 05-KL/TU được thay thế bằng Kết luận 05-KL/TU từ 3/3/2021.");
  }
}
