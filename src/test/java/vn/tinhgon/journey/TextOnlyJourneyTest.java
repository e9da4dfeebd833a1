package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.support.TextPhone;

/** The whole life of an entry between three people who have nothing but words to type. */
class TextOnlyJourneyTest extends OfficeJourney {
  private static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";

  private TextPhone admin;
  private TextPhone editor;
  private TextPhone approver;
  private TextPhone reader;

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an");
  }

  @BeforeEach
  void take() {
    admin = new TextPhone(office, "an");
    editor = new TextPhone(office, "binh");
    approver = new TextPhone(office, "chi");
    reader = new TextPhone(office, "dung");
  }

  @Test
  void leadsAnEntryFromItsFirstDraftIntoTheArchiveAndBack() {
    takeRoles();
    write();
    approve();
    changeAndCompare();
    endItsDocument();
    archiveAndTakeBack();
    assertThat(office.part(AuditLog.class).verify()).isInstanceOf(AuditVerdict.Sound.class);
  }

  private void takeRoles() {
    assertThat(admin.says("/phanquyen")).contains("quản trị, mọi địa phương");
    for (var each : Map.of("biên tập", editor, "duyệt", approver).entrySet()) {
      String invitation = admin.says("/phanquyen mời " + each.getKey());
      assertThat(each.getValue().says(invitation.substring(invitation.lastIndexOf('/'))))
          .contains("quyền " + each.getKey());
    }
    assertThat(editor.says("/trogiup")).contains("/them").doesNotContain("/phanquyen");
    assertThat(approver.says("/trogiup")).contains("/duyet").doesNotContain("/caidat");
    assertThat(admin.says("/caidat")).contains("Bốn mắt", "tự động");
  }

  private void write() {
    assertThat(editor.says("/them")).contains("Bước 1/5");
    editor.says(QUESTION);
    restart();
    assertThat(editor.says("Cổng tra cứu mở cửa cả ngày.")).contains("1. Bỏ qua");
    assertThat(editor.says("NQ số 39-NQ/TW")).contains("Kho chưa có văn bản");
    restart();
    assertThat(editor.says("Bộ Chính trị, ngày 17/4/2015")).contains("Bước 4/5", "7. đã thực hiện");
    assertThat(editor.says("đã thực hiện")).contains("Bước 5/5");
    assertThat(editor.says("1")).contains("Gửi duyệt?", "1. Gửi duyệt", "4. Hủy");
    restart();
    assertThat(editor.says("1")).contains("Đã lưu F63", "Người duyệt đã được báo.");
    assertThat(approver.mail()).singleElement().asString().contains("/duyet F63 v1");
    assertThat(reader.says(QUESTION)).doesNotContain("cả ngày");
  }

  private void approve() {
    assertThat(editor.says("/duyet F63")).isEqualTo("Lệnh này cần quyền duyệt.");
    assertThat(approver.says("/duyet")).contains("F63 (phiên bản 1)");
    assertThat(approver.says("/kiemtra F63")).startsWith("Đã hỏi thử");
    approver.says("/xem F63");
    assertThat(approver.says("/duyet F63 v1")).startsWith("Đã duyệt và đăng F63");
    assertThat(editor.mail()).anyMatch(told -> told.startsWith("F63 đã được duyệt"));
    assertThat(reader.says(QUESTION)).contains("cả ngày");
  }

  private void changeAndCompare() {
    assertThat(editor.says("/sua F63")).contains("Gõ số hoặc tên", "2. Trả lời");
    editor.says("2");
    editor.says("Cổng tra cứu mở cửa từ 7 giờ.");
    editor.says("xong");
    assertThat(editor.says("giờ mới")).contains("[bỏ: cả ngày.] [thêm: từ 7 giờ.]");
    assertThat(editor.says("gửi duyệt")).contains("Người hỏi vẫn nhận bản đang dùng.");
    assertThat(reader.says(QUESTION)).contains("cả ngày");
    assertThat(approver.says("/xem F63")).contains("[thêm: từ 7 giờ.]");
    assertThat(approver.says("/duyet F63")).startsWith("Đã duyệt và đăng F63 (phiên bản 4)");
    assertThat(reader.says(QUESTION)).contains("7 giờ");
    assertThat(editor.says("/lichsu F63")).contains("lý do: giờ mới", "viết bản chờ duyệt");
    assertThat(editor.says("/sosanh F63 1 4")).contains("[thêm: từ 7 giờ.]");
  }

  private void endItsDocument() {
    assertThat(editor.says("/vanban bãi bỏ 39-NQ/TW"))
        .startsWith("Lệnh này cần quyền duyệt.")
        .contains("Xin chuyển cho người duyệt");
    editor.mail();
    assertThat(approver.says("/vanban bãi bỏ 39-NQ/TW từ 1/1/2026")).contains("F63: " + QUESTION);
    assertThat(reader.says(QUESTION)).contains("đã bị bãi bỏ từ 1/1/2026");
    assertThat(editor.mail()).anyMatch(told -> told.contains("xin rà soát lại"));
    assertThat(editor.says("/rasoat")).contains("F63 (văn bản căn cứ đã thay đổi)");
    assertThat(editor.says("/rasoat F63")).startsWith("Đã ghi nhận rà soát F63");
    assertThat(approver.says("/hoantac 39-NQ/TW")).startsWith("Đã hoàn tác");
    assertThat(reader.says(QUESTION)).doesNotContain("bãi bỏ");
  }

  private void archiveAndTakeBack() {
    assertThat(approver.says("/an F63 rà soát")).startsWith("Đã tạm ẩn F63");
    assertThat(reader.says(QUESTION)).doesNotContain("7 giờ");
    assertThat(approver.says("/hoantac F63")).startsWith("Đã hoàn tác");
    assertThat(reader.says(QUESTION)).contains("7 giờ");
    assertThat(approver.says("/xoa F63")).contains("1. Đồng ý xóa F63");
    assertThat(approver.says("1")).startsWith("Đã xóa F63");
    assertThat(reader.says(QUESTION)).doesNotContain("7 giờ");
    assertThat(approver.says("/hoantac F63")).startsWith("Đã hoàn tác");
    assertThat(reader.says(QUESTION)).contains("7 giờ");
    editor.says("/them");
    editor.says("Một câu thôi.");
    assertThat(editor.says("/huy")).isEqualTo("Đã hủy, không có gì được lưu.");
    assertThat(editor.says("/duyt")).doesNotContain("/duyet F14");
  }

  private void restart() {
    office = office.reopened();
    for (TextPhone phone : new TextPhone[] {admin, editor, approver, reader}) {
      phone.reconnect(office);
    }
  }
}
