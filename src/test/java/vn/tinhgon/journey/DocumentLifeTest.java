package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.DocumentLife;

/** Documents end, entries grow old, and both readers and keepers are told. */
class DocumentLifeTest extends OfficeJourney {
  private static final String LAN = "7";
  private static final String KL05 = "Kết luận 05-KL/TU là văn bản nào?";
  private static final String WARNING =
      "Lưu ý: Kết luận 05-KL/TU đã được thay thế bằng Kết luận 92-KL/TU từ 3/10/2018.";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7,telegram:9");
  }

  @Test
  void warnsAtOnceWhereADocumentHasEnded() {
    assertThat(office.says("8", KL05)).doesNotContain("Lưu ý: Kết luận 05");
    office.says("9", "/rasoat");

    assertThat(office.says(LAN, "/vanban thay thế KL số 05-KL/TU bằng 92-KL/TU từ 3/10/2018"))
        .startsWith("Đã ghi: Kết luận 05-KL/TU được thay thế bằng Kết luận 92-KL/TU từ 3/10/2018.")
        .contains("F01: " + KL05, "dòng dữ liệu", "/hoantac D-KL05");
    assertThat(office.says("8", KL05)).contains(WARNING);
    assertThat(office.mail("9"))
        .singleElement()
        .asString()
        .contains("Anh/chị phụ trách các mục, dòng dữ liệu dựa trên văn bản này", "F01: ");
    assertThat(office.says(LAN, "/rasoat")).contains("F01 (văn bản căn cứ đã thay đổi)");
    assertThat(office.says(LAN, "/rasoat F01")).startsWith("Đã ghi nhận rà soát F01.");
    assertThat(office.says(LAN, "/rasoat")).doesNotContain("F01 (");

    assertThat(office.says(LAN, "/hoantac 05-KL/TU")).startsWith("Đã hoàn tác: Kết luận 05-KL/TU");
    assertThat(office.says("8", KL05)).doesNotContain("Lưu ý: Kết luận 05");
  }

  @Test
  void replacesNoDocumentByItself() {
    for (String same : new String[] {"05-KL/TU", "D-KL05", "05 kl tu"}) {
      assertThat(office.says(LAN, "/vanban thay thế 05-KL/TU bằng " + same))
          .isEqualTo(
              "Chưa ghi: Kết luận 05-KL/TU không thể được thay thế hoặc sửa đổi bằng chính nó."
                  + " Ghi số của văn bản mới.");
    }
    assertThat(office.says("8", KL05)).doesNotContain("Lưu ý: Kết luận 05");
    assertThat(office.says(LAN, "/hoantac 05-KL/TU")).contains("đang không được ghi");
  }

  @Test
  void takesNoNumberForAnotherThatHasAZeroInside() {
    assertThat(office.says(LAN, "/vanban bãi bỏ 201-KH/HU từ 1/1/2020"))
        .isEqualTo("Kho không có văn bản “201-KH/HU”.");
    assertThat(office.says(LAN, "/vanban thêm KL số 103-KL/HU ngày 1/8/2019 của Huyện ủy Cam Lộ"))
        .startsWith("Đã thêm văn bản 103-KL/HU vào kho (mã D-103-KL-HU)");
    assertThat(office.says(LAN, "/vanban hết hiệu lực 05-KL/TU năm 2020")).contains("“năm 2020”");
  }

  @Test
  void warnsFromTheDayOnWhichItEnds() {
    office.says(LAN, "/vanban bãi bỏ 05-KL/TU từ 1/12/2026");
    assertThat(office.says("8", KL05)).doesNotContain("bãi bỏ");
    office.clock().advance(Duration.ofDays(10));
    office.part(DocumentLife.class).endDue();
    assertThat(office.says("8", KL05))
        .contains("Lưu ý: Kết luận 05-KL/TU đã bị bãi bỏ từ 1/12/2026.");
    assertThat(office.says(LAN, "/vanban hết hiệu lực một phần 05-KL/TU từ 1/1/2026: mục 2"))
        .contains("hết hiệu lực một phần từ 1/1/2026");
    assertThat(office.says("8", KL05))
        .contains("đã hết hiệu lực một phần từ 1/1/2026. Phần liên quan: mục 2.");
  }

  @Test
  void saysThatOnlyTheLastWordAboutADocumentCounts() {
    assertThat(office.says(LAN, "/vanban sửa đổi 05-KL/TU từ 3/10/2018"))
        .doesNotContain("Thay cho");
    assertThat(office.says(LAN, "/vanban bãi bỏ 05-KL/TU từ 1/1/2020"))
        .contains("Thay cho ghi nhận trước (được sửa đổi từ 3/10/2018)");
  }

  @Test
  void tellsThoseWhoApproveWhereTheKeeperHasNoRoleAnyMore() {
    String code = office.says(LAN, "/phanquyen mời biên tập");
    office.says("21", "/phanquyen " + code.substring(code.lastIndexOf(' ') + 1));
    office.says("21", "/rasoat F15 nhận");
    office.says("9", "/trangthai");
    office.jdbc().sql("delete from staff").update();
    office.mail("9");

    office.says(LAN, "/vanban bãi bỏ 05-KL/TU từ 1/1/2020");

    assertThat(office.mail("21")).isEmpty();
    assertThat(office.mail("9")).singleElement().asString().contains("F15: ");
  }

  @Test
  void hidesWhatRestsOnItWhereTheHouseWantsThat() {
    office.says(LAN, "/caidat ẩn hết hiệu lực có");
    office.says(LAN, "/vanban thay thế 05-KL/TU bằng 92-KL/TU từ 3/10/2018");
    long before = office.part(vn.tinhgon.faq.KnowledgeSource.class).current().entries().size();
    assertThat(before).isLessThan(62);
    office.says(LAN, "/caidat ẩn hết hiệu lực không");
    assertThat(office.part(vn.tinhgon.faq.KnowledgeSource.class).current().entries()).hasSize(62);
  }

  @Test
  void showsListsAndAddsDocuments() {
    assertThat(office.says(LAN, "/vanban"))
        .startsWith("Kho có")
        .contains("D-KL05: Kết luận 05-KL/TU");
    assertThat(office.says(LAN, "/vanban kết luận 05")).contains("Dựa trên văn bản này có");
    assertThat(office.says(LAN, "/vanban thêm NQ 39-NQ/TW")).startsWith("Chưa đủ");
    assertThat(office.says(LAN, "/vanban thêm NQ số 39-NQ/TW ngày 17/4/2015 của Bộ Chính trị"))
        .isEqualTo("Đã thêm văn bản 39-NQ/TW vào kho (mã D-39-NQ-TW).");
    assertThat(office.says(LAN, "/vanban thêm 39-NQ/TW")).startsWith("Kho đã có");
    assertThat(office.says("8", "/vanban"))
        .isEqualTo("Lệnh này dành cho người giữ kho (biên tập, duyệt hoặc quản trị).");
  }

  @Test
  void endsNothingFromADayThatItCannotRead() {
    for (String day :
        List.of(
            "tu 3/10", "từ 3/10/18", "từ tháng 10 năm 2018", "kể từ năm 2018", "từ 31/2/2018")) {
      for (String deed : List.of("bai bo 05-KL/TU ", "thay thế 05-KL/TU bằng 92-KL/TU ")) {
        assertThat(office.says(LAN, "/vanban " + deed + day)).startsWith("Ngày không đúng");
      }
    }
    for (String day :
        List.of("từ ngày 3/10/2018.", "tu ngay 3 thang 10 nam 2018", "từ 3 / 10 / 2018")) {
      assertThat(office.says(LAN, "/vanban bãi bỏ 05-KL/TU " + day))
          .startsWith("Đã ghi: Kết luận 05-KL/TU bị bãi bỏ từ 3/10/2018.");
    }
  }

  @Test
  void takesADayWithoutTheWordBeforeItAndAsksBackWhatItCannotRead() {
    for (String day :
        List.of("ngày 1/7/2025", "1/7/2025", "vào ngày 1/7/2025", ", ngày 1-7-2025")) {
      assertThat(office.says(LAN, "/vanban bãi bỏ 05-KL/TU " + day))
          .startsWith("Đã ghi: Kết luận 05-KL/TU bị bãi bỏ từ 1/7/2025.");
    }
    for (String rest : List.of("hôm qua", "tháng trước", "1/7", "đầu năm", "ngày mai", "quý 3")) {
      assertThat(office.says(LAN, "/vanban bãi bỏ 05-KL/TU " + rest)).startsWith("Chưa ghi gì");
      assertThat(office.says(LAN, "/vanban thay thế 05-KL/TU bằng 92-KL/TU " + rest))
          .startsWith("Chưa ghi gì");
    }
    assertThat(office.says(LAN, "/vanban bãi bỏ KL số 05-KL/TU ngày 29/6/2016"))
        .startsWith("29/6/2016 là ngày ban hành");
    assertThat(office.says(LAN, "/vanban bãi bỏ KL số 05-KL/TU ngày 29/6/2016 từ 1/7/2025"))
        .contains("bị bãi bỏ từ 1/7/2025");
    assertThat(office.says(LAN, "/vanban bãi bỏ 05-KL/TU của Tỉnh ủy hôm nay"))
        .startsWith("Chưa ghi gì");
    assertThat(office.says(LAN, "/vanban bãi bỏ 05-KL/TU hôm nay"))
        .contains("bị bãi bỏ từ 22/11/2026");
    assertThat(office.says(LAN, "/vanban bãi bỏ 05-KL/TU của Tỉnh ủy"))
        .contains("bị bãi bỏ từ 22/11/2026");
  }

  @Test
  void saysWhatIsOverdueAndWritesToTheKeeperOnceAWeek() {
    office.says(LAN, "/rasoat F15 1/12/2026");
    office.at(Instant.parse("2026-12-05T03:00:00Z"));
    assertThat(office.says("8", "Ở Đức Thọ, Bí thư chi bộ kiêm chức danh nào?"))
        .contains("Lưu ý: nội dung này quá hạn rà soát từ 2/12/2026.");
    var letters = office.hours().weekly();
    letters.run();
    assertThat(office.mail(LAN))
        .singleElement()
        .asString()
        .contains("Việc rà soát tuần này", "F15 (quá hạn từ 2/12/2026)");
    letters.run();
    assertThat(office.mail(LAN)).isEmpty();
    assertThat(office.says(LAN, "/rasoat F15")).contains("Lần sau: 5/12/2027");
    assertThat(office.says("8", "Ở Đức Thọ, Bí thư chi bộ kiêm chức danh nào?"))
        .doesNotContain("quá hạn rà soát");
  }
}
