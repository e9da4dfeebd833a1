package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;

/** What was rewritten while readers do not get it finds its way to a second person. */
class HiddenEditTest extends TwoKeepers {

  @Test
  void passesTheEditOfAHiddenEntryOn() {
    office.says(LAN, "/caidat bốn mắt có");
    office.says(MAI, "/xem F15");
    office.says(LAN, "/an F15 xem lại");

    assertThat(office.says(MAI, "/duyet")).startsWith("Không có mục nào chờ");
    assertThat(office.says(LAN, "/sua F15\nTrả lời: Của chị Lan."))
        .contains("mục vẫn tạm ẩn", "Người duyệt đã được báo.");
    assertThat(office.mail(MAI))
        .singleElement()
        .asString()
        .startsWith("Chị Lan đã sửa mục đang ẩn F15 (phiên bản 3), chờ duyệt.")
        .endsWith("Đăng lại: /hien F15 v3");
    assertThat(office.says(MAI, "/duyet")).contains("F15 (phiên bản 3, đang tạm ẩn, đã sửa");
    assertThat(office.says(LAN, "/duyet")).contains("anh/chị viết nên người khác duyệt");

    assertThat(office.says(MAI, "/hien F15"))
        .startsWith("Chưa duyệt: F15 nay là phiên bản 3")
        .contains("lý do: xem lại", "Nội dung thay đổi ở:\n3. ", "[thêm: Của chị Lan.]");
    assertThat(office.says(MAI, "1")).startsWith("Đã duyệt và đăng F15");
    assertThat(entry("F15").state()).isEqualTo(State.PUBLISHED);
    assertThat(office.says(MAI, "/duyet")).startsWith("Không có mục nào chờ");
  }
}
