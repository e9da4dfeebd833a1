package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keepers see all that the store holds of a unit. */
class UnitJourneyTest extends AdminDesk {

  @Test
  void showsTheLifeOfAUnit() {
    assertThat(office.says(LAN, "/donvi xã Đức Thọ, tỉnh Hà Tĩnh").lines())
        .startsWith("xã Đức Thọ (mã trong kho: xã đức thọ/tỉnh hà tĩnh@2025-07-01)", "Tên và cấp:")
        .anyMatch(line -> line.startsWith("- từ 1/7/2025: xã Đức Thọ, thuộc tỉnh Hà Tĩnh, mã "))
        .anyMatch(line ->
            line.startsWith(
                    "- 1/7/2025: thành lập (1665/NQ-UBTVQH15, khoản 37 Điều 1); từ thị trấn")
                && line.endsWith("; thành xã Đức Thọ"));
    assertThat(office.says(LAN, "/donvi huyện Đức Thọ"))
        .contains("có từ 30/6/2025 hoặc trước đó đến hết 30/6/2025: huyện Đức Thọ, thuộc tỉnh Hà")
        .contains("1/7/2025: kết thúc hoạt động (203/2025/QH15); từ huyện Đức Thọ");
  }

  @Test
  void namesThoseThatFitByWhatNamesOneOnly() {
    String many = office.says(LAN, "/donvi Đức Thọ");
    assertThat(many).startsWith("Có 3 đơn vị phù hợp");
    many.lines()
        .skip(1)
        .forEach(line -> assertThat(office.says(LAN, line.substring(2))).contains("Tên và cấp:"));
    assertThat(office.says(LAN, "/donvi xã Không Đâu Cả"))
        .startsWith("Kho tư liệu không có đơn vị nào mang tên “xã Không Đâu Cả”");
    assertThat(office.says(LAN, "/donvi")).startsWith("Mẫu: /donvi xã Đức Thọ, tỉnh Hà Tĩnh\n");
  }

  @Test
  void tellsNobodyWithoutARole() {
    assertThat(office.says("8", "/donvi xã Đức Thọ"))
        .isEqualTo("Lệnh này dành cho người giữ kho (biên tập, duyệt hoặc quản trị).");
  }
}
