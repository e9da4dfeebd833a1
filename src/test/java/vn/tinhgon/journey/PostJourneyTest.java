package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which posts one person holds together: shown, added, ended and taken back in the chat. */
class PostJourneyTest extends OfficeJourney {
  private static final String LAN = "7";
  private static final String ADDED =
      """
      /chucdanh
      Chức danh: Trưởng Phòng Văn hóa
      Kiêm: Giám đốc Trung tâm Truyền thông
      Cấp: huyện
      Địa phương: huyện Cẩm Xuyên, tỉnh Hà Tĩnh
      Tình trạng: đã thực hiện
      Từ ngày: 1/3/2019
      Nguồn: SRC-000\
      """;

  private static final String QUESTION = "Ở Cẩm Xuyên ai kiêm Giám đốc Trung tâm Truyền thông?";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7", "tinhgon.four-eyes", "off");
  }

  @Test
  void addsARowThatIsAskedForAndTakenBack() {
    String place = ADDED.replace("Cẩm Xuyên, tỉnh Hà Tĩnh", "Đức Thọ");
    String question = QUESTION.replace("Cẩm Xuyên", "Đức Thọ");
    assertThat(office.says("8", question)).doesNotContain("Trưởng Phòng Văn hóa");

    takes(place);
    assertThat(office.says("8", question))
        .contains("Huyện Đức Thọ đã thực hiện: Trưởng Phòng Văn hóa kiêm Giám đốc")
        .contains("từ ngày 1/3/2019");

    assertThat(office.says(LAN, "/hoantac")).contains("- nhập tệp chuc-danh-");
    begins(LAN, "1");
    assertThat(later(LAN)).contains("1 dòng của bảng trở lại như trước");
    assertThat(office.says("8", question)).doesNotContain("Trưởng Phòng Văn hóa");
  }

  @Test
  void givesARowOutAsLinesAndTakesItBackChanged() {
    String lines = office.says(LAN, "/chucdanh PO-DT-04");
    assertThat(lines)
        .startsWith("Một dòng khớp.")
        .contains("\n/chucdanh\nMã: PO-DT-04\nChức danh: Chánh Văn phòng Huyện ủy\n")
        .contains("\nKiêm: Chánh Văn phòng HĐND-UBND huyện\n", "\nTình trạng: dự kiến\n");
    String form = lines.substring(lines.indexOf("/chucdanh"));

    assertThat(begins(LAN, form)).startsWith("Đang kiểm tra tệp");
    assertThat(later(LAN)).contains("0 mới, 0 thay đổi, 1 giữ nguyên");

    takes(
        form.replace("Tình trạng: dự kiến", "Tình trạng: đã kết thúc")
            .replaceFirst("Đến ngày:.*", "Đến ngày: 30/6/2025")
            .replaceFirst("Câu trả lời:.*\n", ""));
    assertThat(office.says(LAN, "/chucdanh PO-DT-04"))
        .contains("Tình trạng: đã kết thúc", "Đến ngày: 30/6/2025")
        .contains("Câu trả lời: Huyện Đức Thọ đã kết thúc: Chánh Văn phòng Huyện ủy kiêm");
  }

  @Test
  void namesAPublicationThatIsNew() {
    takes(
        ADDED
            .replace("Cẩm Xuyên, tỉnh Hà Tĩnh", "Đức Thọ")
            .replace("SRC-000", "Huyện Đức Thọ sắp xếp bộ máy; Báo Hà Tĩnh; 5/3/2019"));
    var asked = office.typed("8", QUESTION.replace("Cẩm Xuyên", "Đức Thọ"));
    assertThat(office.replies(asked).toString())
        .contains("Huyện Đức Thọ sắp xếp bộ máy", "Báo Hà Tĩnh", "5/3/2019");
  }

  @Test
  void saysWhatIsMissingOrNotUnderstood() {
    assertThat(office.says(LAN, "/chucdanh")).startsWith("Mẫu:\n/chucdanh");
    assertThat(office.says(LAN, "/chucdanh\nChức danh: A\nTừ ngày: 31/2/2020"))
        .startsWith("Chưa ghi được:")
        .contains("thiếu dòng “Kiêm: …”.")
        .contains("thiếu dòng “Địa phương: …”.")
        .contains("Tình trạng", "Nguồn", "“31/2/2020” không phải ngày có trong lịch");
    assertThat(office.says(LAN, ADDED)).contains("“huyện Cẩm Xuyên, tỉnh Hà Tĩnh”");
    assertThat(office.says(LAN, "/chucdanh\nMã: PO-XX-9\nLưu ý: x"))
        .contains("không có dòng nào mang mã PO-XX-9");
    assertThat(office.says(LAN, "/chucdanh Phú Quốc")).contains("không có dòng kiêm chức danh nào");
    assertThat(office.says(LAN, "/chucdanh duc tho")).startsWith("Có ").contains("- PO-DT-01: ");
    assertThat(
            office.says(
                LAN, ADDED.replace("Từ ngày: 1/3/2019", "Từ ngày: 2/3/2019\nĐến ngày: 1/3/2019")))
        .contains("“Đến ngày” phải sau “Từ ngày”");
  }

  private void takes(String form) {
    assertThat(begins(LAN, form)).startsWith("Đang kiểm tra tệp");
    assertThat(later(LAN)).startsWith("Nếu nhập tệp chuc-danh-");
    begins(LAN, "đồng ý");
    assertThat(later(LAN)).startsWith("Đã nhập tệp chuc-danh-");
  }
}
