package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.Reviews;
import vn.tinhgon.support.MadeFiles;

/** A file makes its bringer the keeper of what nobody kept; taking it back ends that. */
class KeepersOfFilesTest extends TwoKeepers {

  @Override
  Map<String, Object> settings() {
    return settings("on");
  }

  @Test
  void areAsBeforeOnceItIsTakenBack() {
    brings("Theo tệp.");
    assertThat(keeper()).isEqualTo(LAN);
    takesBack();
    assertThat(keeper()).isEmpty();
  }

  @Test
  void stayWhereSomebodyElseTookOver() {
    brings("Theo tệp.");
    office.says(MAI, "/rasoat F15 nhận");
    takesBack();
    assertThat(keeper()).isEqualTo(MAI);
  }

  private void brings(String answer) {
    String changed = MadeFiles.changed(entry("F15").entry(), "SRC-000", "published", answer);
    office.first(office.sent("telegram", LAN, "a.csv", MadeFiles.table(changed), "/nhaptep"));
    office.laterTo(LAN);
    begins(LAN, "/nhaptep đồng ý");
    assertThat(later(LAN)).contains("Đã nhập tệp");
  }

  private void takesBack() {
    assertThat(office.says(LAN, "/hoantac")).contains("- nhập tệp a.csv, ");
    begins(LAN, "1");
    assertThat(later(LAN)).contains("trở lại như trước");
  }

  private String keeper() {
    return office.part(Reviews.class).keeper("F15").map(Editor::userId).orElse("");
  }
}
