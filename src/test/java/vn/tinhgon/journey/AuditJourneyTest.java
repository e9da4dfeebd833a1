package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;

/** Administrators read who did what; the log itself holds nobody's id. */
class AuditJourneyTest extends AdminDesk {

  @Test
  void showsWhoDidWhatLatestFirst() {
    office.says(LAN, "/sua F15\nTrả lời: Mới.");
    office.says("9", "/sua F99\nTrả lời: Mới.");

    assertThat(office.says(LAN, "/nhatky").lines())
        .containsExactly(
            "Nhật ký quản trị (2 việc), trang 1/1, mới nhất trước:",
            "15:00 22/11/2026: Chị Lan (qua Telegram) /sua F99 (bị từ chối)",
            "15:00 22/11/2026: Chị Lan (qua Telegram) /sua F15");
    assertThat(office.says(LAN, "/nhatky f15")).contains("(1 việc)", "/sua F15");
    assertThat(office.says(LAN, "/nhatky F14")).isEqualTo("Nhật ký chưa có việc nào như vậy.");
    assertThat(office.says(LAN, "/nhatky xyz")).startsWith("Mẫu: /nhatky");
    assertThat(office.says("8", "/nhatky")).isEqualTo("Lệnh này cần quyền quản trị.");
  }

  @Test
  void knowsPeopleByWhatStandsForThemInTheLog() {
    office.says(LAN, "/sua F15\nTrả lời: Mới.");
    office.says("9", "/sua F99\nTrả lời: Mới.");
    List<String> codes =
        Pattern.compile("Q\\d{6}")
            .matcher(office.says(LAN, "/phanquyen").lines().limit(3).toList().toString())
            .results()
            .map(MatchResult::group)
            .toList();

    assertThat(codes).hasSize(2).doesNotHaveDuplicates();
    assertThat(office.says(LAN, "/nhatky " + codes.getFirst())).contains("(1 việc)", "/sua F15");
    assertThat(office.says(LAN, "/nhatky " + codes.getLast())).contains("(1 việc)", "/sua F99");
    assertThat(office.says(LAN, "/nhatky Q999999")).startsWith("Không có ai mang mã Q999999");
    assertThat(office.jdbc().sql("select user_id from audit").query(String.class).list())
        .allMatch(id -> id.matches("[0-9a-f]{64}"));

    office.part(AuditLog.class).erase(office.clock().instant().plusSeconds(1));
    assertThat(office.says(LAN, "/nhatky")).contains("người đã quá hạn lưu tên /sua F15");
    assertThat(office.part(AuditLog.class).verify()).isInstanceOf(AuditVerdict.Sound.class);
  }

  @Test
  void turnsPages() {
    for (int i = 0; i < 20; i++) {
      office.says(LAN, "/sua F99\nTrả lời: Mới.");
    }
    assertThat(office.says(LAN, "/nhatky")).contains("trang 1/2", "Xem tiếp: /nhatky 2");
    assertThat(office.says(LAN, "/nhatky F99 2")).contains("(20 việc), trang 2/2");
    assertThat(office.says(LAN, "/nhatky F99")).contains("Xem tiếp: /nhatky F99 2");
  }
}
