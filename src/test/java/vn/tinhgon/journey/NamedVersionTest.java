package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is undone is the version that was named, or nothing. */
class NamedVersionTest extends TwoKeepers {

  @Test
  void approvesNoVersionThatWasNamedAndNeverShown() {
    office.says(LAN, "/caidat bốn mắt có");
    office.says(LAN, "/sua F15\nTrả lời: Câu trả lời khác hẳn.");
    assertThat(office.says(MAI, "/duyet F15 v2"))
        .contains("chưa xem bản này", "[thêm: Câu trả lời khác hẳn.]");
    assertThat(office.says(MAI, "/duyet F15 v2")).doesNotContain("chưa xem bản này");
  }

  @Test
  void sendsBackTheVersionThatIsNamedOrNone() {
    office.says(LAN, "/caidat bốn mắt có");
    office.says(LAN, "/sua F15\nTrả lời: Hai.");
    office.says(LAN, "/sua F15\nTrả lời: Ba.");
    assertThat(office.says(MAI, "/tralai F15 v2 sai"))
        .isEqualTo(
            "Chưa trả lại: F15 nay là phiên bản 3, không phải 2. Xem: /xem F15. Trả lại bản này:"
                + " /tralai F15 v3 lý do");
    assertThat(office.says(MAI, "/tralai F15 v3")).startsWith("Mẫu:");
    assertThat(office.says(MAI, "/tralai F15 phiên bản 3 sai số")).startsWith("Đã trả lại F15");
    assertThat(office.says(MAI, "/lichsu F15")).contains("lý do: sai số").doesNotContain("v3 sai");
  }

  @Test
  void undoesNothingWhereTheVersionIsNotPlain() {
    office.says(LAN, "/sua F15\nTrả lời: Hai.");
    office.says(LAN, "/sua F15\nTrả lời: Ba.");

    for (String rest :
        List.of("-1", "2.", "1 2", "+1", "v-1", "1,2", "1 -2", "2.5", "phiên bản 1.", "1 v2")) {
      assertThat(office.says(LAN, "/hoantac F15 " + rest))
          .isEqualTo(
              "Chưa hoàn tác F15, vì chưa rõ “"
                  + rest
                  + "” là phiên bản nào. Ghi một số từ 1 đến 2, ví dụ: /hoantac F15 2");
    }
    assertThat(office.says(LAN, "/hoantac 15 -1")).startsWith("Chưa hoàn tác F15, vì chưa rõ");
    assertThat(office.says(LAN, "/hoantac F38 -1")).isEqualTo("F38 mới có phiên bản 1.");
    assertThat(entry("F15").version()).isEqualTo(3);
    assertThat(office.says(LAN, "/hoantac F15 - sửa nhầm"))
        .startsWith("Đã hoàn tác: F15 trở lại như phiên bản 2");
    assertThat(office.says(LAN, "/hoantac F15 v1 nhầm 2 số"))
        .startsWith("Đã hoàn tác: F15 trở lại như phiên bản 1");
  }
}
