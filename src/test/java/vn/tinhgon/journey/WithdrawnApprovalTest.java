package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;

/** Whoever takes an approval back stands behind the words no longer. */
class WithdrawnApprovalTest extends TwoKeepers {

  @Test
  void countsNoApprovalThatWasTakenBack() {
    office.says(LAN, "/caidat bốn mắt có");
    office.says(LAN, "/them Cổng mở cửa mấy giờ?\nCả ngày.\nCăn cứ: SRC-001");
    office.says(MAI, "/xem F39");
    assertThat(office.says(MAI, "/duyet F39 v1")).startsWith("Đã duyệt và đăng F39");
    assertThat(office.says(MAI, "/hoantac F39")).contains("nay là phiên bản 3, chờ duyệt");

    assertThat(office.says(LAN, "/duyet F39 v3")).startsWith("Anh/chị đã viết bản này");
    office.says(LAN, "/hoantac F39 2");
    assertThat(office.says(LAN, "/hoantac F39 2")).contains("đang chờ người khác duyệt");
    assertThat(entry("F39").state()).isEqualTo(State.REVIEW);
    office.says(MAI, "/xem F39");
    assertThat(office.says(MAI, "/duyet F39")).startsWith("Đã duyệt và đăng F39");
  }

  @Test
  void countsNoApprovalOfHiddenWordsThatWasTakenBack() {
    office.says(LAN, "/caidat bốn mắt có");
    office.says(LAN, "/an F15");
    office.says(LAN, "/sua F15\nTrả lời: Của chị Lan.");
    office.says(MAI, "/xem F15");
    assertThat(office.says(MAI, "/hien F15 v3")).startsWith("Đã duyệt và đăng F15");
    assertThat(office.says(MAI, "/hoantac F15")).contains("tạm ẩn");

    office.says(LAN, "/xem F15");
    office.says(LAN, "/an F15 xem lại");
    assertThat(office.says(LAN, "/hien F15")).startsWith("Anh/chị đã viết bản này");
    assertThat(entry("F15").state()).isEqualTo(State.HIDDEN);
  }
}
