package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.TextPhone;

/** A wording that a keeper dropped can be had back, like all that commands do. */
class DroppedWordingsTest extends LearningJourney {
  private static final String ID = "F15";
  private static final String WORDING = "bên đức thọ bí thư chi bộ giữ thêm việc gì";

  private TextPhone admin;
  private ButtonPhone keeper;

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an", "tinhgon.faq-dir", storeOf("15", "58"));
  }

  @BeforeEach
  void engage() {
    admin = new TextPhone(office, "an");
    keeper = new ButtonPhone(office, "501");
    keeper.says(invitation("biên tập huyện Đức Thọ"));
    chosen(WORDING, ID, "UP");
  }

  @Test
  void offersAgainWhatWasDroppedByMistake() {
    keeper.says("/cachhoi");
    assertThat(keeper.presses("Bỏ của " + ID)).contains("Đã bỏ", "Hoàn tác: /hoantac việc ");
    assertThat(keeper.says("/cachhoi")).startsWith("Chưa có cách hỏi mới");

    assertThat(keeper.says("/hoantac")).contains("- bỏ 1 cách hỏi mới của F15, ");
    assertThat(keeper.presses("bỏ 1 cách hỏi mới của F15"))
        .isEqualTo("Đã hoàn tác: bỏ 1 cách hỏi mới của F15. Xem lại: /cachhoi");
    assertThat(keeper.says("/cachhoi")).contains("“" + WORDING + "”");
    assertThat(keeper.says("/hoantac")).startsWith("Không có việc nào gần đây");

    keeper.says("/cachhoi");
    assertThat(keeper.presses("Nhận cho " + ID)).contains(ID);
    assertThat(admin.says("/nhatky")).contains("/cachhoi F15", "/hoantac F15");
    assertThat(office.part(AuditLog.class).verify()).isInstanceOf(AuditVerdict.Sound.class);
  }

  @Test
  void showsWhoDroppedItBeforeAnotherTakesItBack() {
    String undo = dropped();

    assertThat(admin.says(undo))
        .startsWith("Chưa hoàn tác: bỏ 1 cách hỏi mới của F15 do Chị Lan (qua Telegram) ghi lúc");
    assertThat(admin.says("/cachhoi")).startsWith("Chưa có cách hỏi mới");
    assertThat(admin.says(undo)).startsWith("Đã hoàn tác: bỏ 1 cách hỏi mới của F15");
    assertThat(keeper.mail()).singleElement().asString().contains("đã hoàn tác việc anh/chị ghi");
    assertThat(keeper.says(undo)).startsWith("Không có việc nào như vậy");
    assertThat(admin.says("/cachhoi")).contains(WORDING);
  }

  @Test
  void leavesItToThoseWhoMayWriteTheEntry() {
    String undo = dropped();
    var other = new ButtonPhone(office, "502");
    other.says(invitation("biên tập thị xã Kỳ Anh"));
    var approver = new ButtonPhone(office, "503");
    approver.says(invitation("duyệt thị xã Kỳ Anh"));

    assertThat(other.says(undo)).startsWith("Mục này thuộc địa phương ngoài phạm vi");
    assertThat(approver.says(undo)).startsWith("Lệnh này cần quyền biên tập.");
    assertThat(admin.says("/cachhoi")).startsWith("Chưa có cách hỏi mới");
  }

  @Test
  void givesBackWhatFoundNoRoom() {
    chosen("cấp trên khuyên thị xã kỳ anh chuyện gì", "F58", "UP");
    admin.says("/cachhoi");
    assertThat(admin.says("3")).contains("còn 1 không nhận vì mục đã đủ 30");
    assertThat(admin.says("/cachhoi")).doesNotContain("F58");

    assertThat(admin.says("/hoantac")).contains("bỏ 1 cách hỏi mới của F58");
    assertThat(admin.says("1")).startsWith("Đã hoàn tác");
    assertThat(admin.says("/cachhoi")).contains("F58");
  }

  @Test
  void changesNothingWhileTheStoreIsLocked() {
    String undo = dropped();
    chosen("quyết đinh về bí thư chi bộ đức thọ", ID, "UP");
    keeper.says("/cachhoi");
    admin.says("/tamdung tất cả chỉ đọc kiểm kê");

    assertThat(keeper.presses("Bỏ của " + ID)).startsWith("Kho đang tạm khóa");
    assertThat(keeper.says(undo)).startsWith("Kho đang tạm khóa");
    assertThat(keeper.says("/cachhoi")).contains("quyết đinh về bí thư").doesNotContain(WORDING);
  }

  private String dropped() {
    keeper.says("/cachhoi");
    String said = keeper.presses("Bỏ của " + ID);
    return said.substring(said.indexOf("/hoantac"));
  }

  private String invitation(String role) {
    String said = admin.says("/phanquyen mời " + role);
    return said.substring(said.lastIndexOf('/'));
  }
}
