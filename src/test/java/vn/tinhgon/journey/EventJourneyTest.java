package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keepers tell what happened to units; whoever asks reads it at once, until it is taken back. */
class EventJourneyTest extends AdminDesk {
  private static final String CITED =
      "\nCăn cứ: 1234/NQ-UBTVQH15 ngày 1/10/2026 của Ủy ban Thường vụ Quốc hội";
  private static final String RENAMED =
      "Loại: đổi tên\nNgày: 1/11/2026\nTừ: xã Đức Thọ, tỉnh Hà Tĩnh\n"
          + "Thành: xã La Giang, tỉnh Hà Tĩnh"
          + CITED;
  private static final String MERGED =
      "Loại: sáp nhập\nNgày: 1/11/2026\nTừ: xã Đức Đồng, tỉnh Hà Tĩnh\n"
          + "Thành: xã Đức Thọ, tỉnh Hà Tĩnh"
          + CITED;

  @Test
  void isShownFirstWrittenOnAgreementAndTakenBack() {
    String before = office.says("8", "Xã Đức Thọ, tỉnh Hà Tĩnh nay là đơn vị nào?");

    assertThat(office.says(LAN, "/sukien\n" + MERGED))
        .startsWith("Sẽ ghi: sáp nhập ngày 1/11/2026, theo 1234/NQ-UBTVQH15 (1/10/2026).")
        .contains("Trước: xã Đức Đồng, tỉnh Hà Tĩnh", "Từ ngày đó: xã Đức Thọ, tỉnh Hà Tĩnh");
    assertThat(office.says("8", "Xã Đức Đồng, tỉnh Hà Tĩnh nay là đơn vị nào?"))
        .doesNotContain("1/11/2026");

    assertThat(office.says(LAN, "/sukien đồng ý\n" + MERGED)).startsWith("Đã ghi (số ");
    // Two of that name are over now, the older one since 2025.
    assertThat(office.says("8", "Xã Đức Đồng, tỉnh Hà Tĩnh nay là đơn vị nào?"))
        .contains("(đến 30/6/2025)", "(đến 31/10/2026)");
    assertThat(office.says("8", "2")).contains("xã Đức Thọ", "1/11/2026", "1234/NQ-UBTVQH15");

    assertThat(office.says(LAN, "/hoantac"))
        .contains("- ghi sáp nhập ngày 1/11/2026: 1234/NQ-UBTVQH15");
    assertThat(office.says(LAN, "1")).startsWith("Đã hoàn tác: ghi sáp nhập");
    assertThat(office.says("8", "Xã Đức Thọ, tỉnh Hà Tĩnh nay là đơn vị nào?")).isEqualTo(before);
  }

  @Test
  void letsARenamedUnitStayTheSame() {
    office.says(LAN, "/sukien đồng ý\n" + RENAMED);

    assertThat(office.says("8", "Xã Đức Thọ, tỉnh Hà Tĩnh nay là đơn vị nào?"))
        .contains("La Giang", "1/11/2026");
    assertThat(office.says("8", "Thị trấn Đức Thọ nay là đơn vị nào?")).contains("La Giang");
  }

  @Test
  void saysWhatIsMissingOrCannotBe() {
    assertThat(office.says(LAN, "/sukien")).startsWith("Mẫu:\n/sukien");
    assertThat(office.says(LAN, "/sukien\nLoại: gộp\nNgày: 31/2/2026"))
        .contains("Chưa ghi được:", "Loại", "Ngày", "Căn cứ", "Nội dung anh/chị đã gửi");
    assertThat(
            office.says(
                LAN, "/sukien\n" + MERGED.replace("xã Đức Đồng, tỉnh Hà Tĩnh", "xã Nam Đàn")))
        .contains("kho không có đơn vị “xã Nam Đàn” vào ngày 31/10/2026");
    assertThat(
            office.says(
                LAN,
                "/sukien\nLoại: thành lập\nNgày: 1/11/2026\nThành: xã Đức Thọ, tỉnh Hà Tĩnh"
                    + CITED))
        .contains("Chưa ghi được:", "Đức Thọ");
  }

  @Test
  void isForThoseWhoApprove() {
    assertThat(office.says("8", "/sukien\n" + MERGED)).contains("Lệnh này cần quyền duyệt.");
  }

  @Test
  void correctsWhatWasWrittenWrong() {
    String wrong =
        "/donvi sửa\nĐơn vị: xã Đức Đồng, tỉnh Hà Tĩnh\nTừ ngày: 1/7/2025\nMã: 99999\n"
            + "Tên khác: Đức Đồng mới\nLý do: danh mục mã năm 2025";
    String unit = "xã đức đồng/tỉnh hà tĩnh@2025-07-01";
    String before = office.says(LAN, "/donvi " + unit);

    assertThat(office.says(LAN, wrong)).startsWith("Sẽ sửa: xã Đức Đồng").contains("Mã 99999");
    assertThat(office.says(LAN, "1")).startsWith("Đã ghi (số ").contains("sửa xã Đức Đồng");
    assertThat(office.says(LAN, "/donvi xã Đức Đồng mới")).contains("99999", "Đức Đồng mới");
    assertThat(office.says(LAN, wrong)).contains("không có gì khác với kho");

    assertThat(office.says(LAN, "/hoantac")).contains("- ghi sửa xã Đức Đồng");
    assertThat(office.says(LAN, "1")).startsWith("Đã hoàn tác: ghi sửa xã Đức Đồng");
    assertThat(office.says(LAN, "/donvi " + unit)).isEqualTo(before);

    assertThat(office.says("8", wrong)).startsWith("Lệnh này dành cho người giữ kho");
    assertThat(office.says(LAN, "/donvi sửa\nĐơn vị: xã Đức Đồng\nTên: Đức Đồng"))
        .contains("Chưa ghi được:", "là nhiều đơn vị", "chưa rõ cấp", "Lý do");
  }

  @Test
  void changesNothingWhileTheStoreIsLocked() {
    office.says(LAN, "/tamdung tất cả chỉ đọc kiểm kê");
    office.says("9", "/tamdung đồng ý");
    assertThat(office.says(LAN, "/sukien đồng ý\n" + MERGED)).contains("kiểm kê");

    String wrong =
        "/donvi sửa đồng ý\nĐơn vị: xã Đức Đồng, tỉnh Hà Tĩnh\nTừ ngày: 1/7/2025\n"
            + "Mã: 99999\nLý do: danh mục mã năm 2025";
    assertThat(office.says(LAN, wrong)).contains("kiểm kê");
    assertThat(office.says(LAN, "/donvi xã đức đồng/tỉnh hà tĩnh@2025-07-01"))
        .contains("Tên và cấp:")
        .doesNotContain("99999");
    assertThat(office.says(LAN, "/hoantac")).doesNotContain("Đức Đồng", "sáp nhập");
  }
}
