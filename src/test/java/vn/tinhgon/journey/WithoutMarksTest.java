package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents are cited without marks, as most people type, and readers see the names with them. */
class WithoutMarksTest extends OfficeJourney {
  private static final String LAN = "7";
  private static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7", "tinhgon.faq-dir", storeOf("15", "62"));
  }

  @Test
  void namesTheIssuerWithItsMarks() {
    office.says(LAN, "/them");
    office.says(LAN, QUESTION);
    office.says(LAN, "Cả ngày.");
    office.says(LAN, "NQ so 39-NQ/TW");
    assertThat(office.says(LAN, "bo chinh tri, ngay 17/4/2015"))
        .startsWith("Đã ghi nhận văn bản 39-NQ/TW");
    office.says(LAN, "bỏ qua");
    assertThat(office.says(LAN, "bỏ qua")).contains("của Bộ Chính trị");
    office.says(LAN, "1");
    assertThat(office.says("8", QUESTION)).contains("Cả ngày").doesNotContain("bo chinh tri");
    assertThat(office.says(LAN, "/vanban 39-NQ/TW")).contains("Nghị quyết 39-NQ/TW, Bộ Chính trị");
  }

  @Test
  void readsOneMessage() {
    String cited = "QD so 777/QD-UBND ngay 1/2/2019 cua UBND tinh Ha Tinh";
    assertThat(office.says(LAN, "/them " + QUESTION + "\nCả ngày.\nCan cu: " + cited))
        .startsWith("Đã thêm văn bản 777/QĐ-UBND vào kho");
    assertThat(office.says(LAN, "/vanban 777/QD-UBND"))
        .contains("Quyết định 777/QĐ-UBND, UBND tỉnh Hà Tĩnh");
    assertThat(office.says(LAN, "/vanban them QD so 778/QD-UBND, UBND tinh Ha Tinh, ngay 1/2/2019"))
        .startsWith("Đã thêm văn bản 778/QĐ-UBND");
    assertThat(office.says(LAN, "/vanban 778/QD-UBND")).contains("UBND tỉnh Hà Tĩnh");
  }

  @Test
  void asksForTheMarksOfANameThatItDoesNotKnow() {
    String cited = "QD so 12/QD-BQL ngay 1/2/2019 cua Ban quan ly cho Ho";
    assertThat(office.says(LAN, "/them " + QUESTION + "\nCả ngày.\nCan cu: " + cited))
        .contains("có dấu", "“Ban quan ly cho Ho”", "ngày 17/4/2015 của Bộ Chính trị");
    assertThat(office.says(LAN, "/vanban them " + cited))
        .contains("có dấu", "“Ban quan ly cho Ho”");
    office.says(LAN, "/them");
    office.says(LAN, QUESTION);
    office.says(LAN, "Cả ngày.");
    office.says(LAN, "12/QD-BQL");
    assertThat(office.says(LAN, "ban quan ly cho Ho, ngay 1/2/2019"))
        .contains("có dấu", "“ban quan ly cho Ho”");
    assertThat(office.says(LAN, "Ban quản lý chợ Hồ, ngay 1/2/2019"))
        .startsWith("Đã ghi nhận văn bản 12/QĐ-BQL");
  }
}
