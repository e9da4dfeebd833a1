package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.support.Databases;

/** Whoever types half a command, or a wrong one, reads what it lacks and not something else. */
@ParameterizedClass
@EnumSource(Databases.class)
class PlainAnswersTest extends AdminDesk {

  private String says(String text) {
    return office.says(LAN, text);
  }

  @Test
  void teachesTheFormOfADocumentsCommandThatNamesNoDocument() {
    assertThat(says("/vanban thêm")).startsWith("Chưa đủ: cần loại").doesNotContain("“thêm”");
    assertThat(says("/vanban them.")).startsWith("Chưa đủ: cần loại");
    for (String bare :
        new String[] {"thay thế", "bãi bỏ", "sửa đổi", "hết hiệu lực", "còn hiệu lực"}) {
      assertThat(says("/vanban " + bare))
          .startsWith("Chưa ghi gì: còn thiếu số hoặc mã của văn bản.\n\nMẫu:")
          .doesNotContain('“' + bare);
    }
    assertThat(says("/vanban hết hiệu lực một phần")).startsWith("Chưa ghi gì: còn thiếu số");
  }

  @Test
  void saysWhatARowOfTheRegisterIsAndWhichCommandServes() {
    for (String command : new String[] {"/sua", "/xem", "/xoa", "/lichsu", "/duyet", "/an"}) {
      assertThat(says(command + " D-KL05"))
          .startsWith("D-KL05 là văn bản Kết luận 05-KL/TU, không phải mục hỏi đáp.")
          .contains("/vanban D-KL05");
    }
    assertThat(says("/sua d-kl05\nTrả lời: Khác.")).startsWith("D-KL05 là văn bản");
    assertThat(says("/sua SRC-001")).startsWith("SRC-001 là nguồn").contains("/xuattep");
    assertThat(says("/xem L-KHONGCO")).startsWith("Mẫu: /xem");
    assertThat(says("/xem L-HT")).startsWith("L-HT là một dòng dữ liệu").contains("/xuattep");
  }

  @Test
  void leavesNoPartOfASentenceEmpty() {
    assertThat(says("/phanquyen thôi")).startsWith("Mẫu:").doesNotContain("mã  ");
    says("/them");
    says("Nhà văn hóa thử nghiệm mở cửa mấy giờ?");
    says("Mở cửa cả ngày.");
    says("bỏ qua");
    says("bỏ qua");
    says("bỏ qua");
    says("sửa tiếp");
    assertThat(says("4")).startsWith("Căn cứ đang để trống.").doesNotContain("hiện là");
    says("/huy");
    says("/sua F15");
    assertThat(says("1")).startsWith("Câu hỏi hiện là:\n");
  }

  @Test
  void namesTheValueThatARuleCannotHaveAndThoseItCan() {
    String before = says("/caidat");
    assertThat(says("/caidat bốn mắt thỉnh thoảng"))
        .isEqualTo(
            "Chưa lưu: “thỉnh thoảng” không dùng được cho “bốn mắt”. Chọn: có, không, tự động, mặc"
                + " định.");
    assertThat(says("/caidat ẩn hết hiệu lực tự động"))
        .contains("“tự động”", "“ẩn hết hiệu lực”", "Chọn: có, không, mặc định.");
    assertThat(says("/caidat hạn rà soát 0 tháng")).contains("“0 tháng”", "từ 1 đến 999 tháng");
    assertThat(says("/caidat hạn trả lời 31 ngày")).contains("“31 ngày”", "từ 1 đến 30 ngày");
    assertThat(says("/caidat hạn trả lời")).startsWith("“hạn trả lời” chưa có giá trị. Chọn: số");
    assertThat(says("/caidat màu nền xanh")).startsWith("Không có cài đặt “màu nền xanh”.");
    assertThat(says("/caidat")).isEqualTo(before);
    assertThat(acts()).isEmpty();
  }

  @Test
  void showsTheHolidaysOnlyToWhoeverAsksForThem() {
    assertThat(says("/caidat"))
        .doesNotContain("Lịch nghỉ lễ sắp tới")
        .contains("/caidat lịch nghỉ");
    assertThat(says("/caidat bốn mắt có"))
        .startsWith("Đã lưu.\nQuy tắc đang áp dụng:")
        .doesNotContain("nghỉ lễ sắp tới", "căn cứ:");
    assertThat(says("/caidat lịch nghỉ")).startsWith("Lịch nghỉ lễ sắp tới").contains("căn cứ:");
    assertThat(says("/hoantac bốn mắt")).doesNotContain("căn cứ:");
  }

  @Test
  void namesTheRoleThatACommandNeeds() {
    assertThat(office.says("8", "/caidat")).isEqualTo("Lệnh này cần quyền quản trị.");
    assertThat(office.says("8", "/them")).isEqualTo("Lệnh này cần quyền biên tập.");
    assertThat(office.says("8", "/duyet F15")).isEqualTo("Lệnh này cần quyền duyệt.");
    assertThat(office.says("8", "/xem F15"))
        .isEqualTo("Lệnh này dành cho người giữ kho (biên tập, duyệt hoặc quản trị).");
  }

  @Test
  void writesTheTopicAsAWordAndReadsItInAnySpelling() {
    assertThat(says("/xem F15")).contains("Chủ đề: chức danh");
    for (String spelling : new String[] {"số liệu", "so lieu", "SO-LIEU", "Số  Liệu"}) {
      says("/sua F15\nChủ đề: " + spelling);
      assertThat(says("/xem F15")).contains("Chủ đề: số liệu");
    }
    for (String spelling : new String[] {"Khác", "khac", "KHAC", "khác"}) {
      says("/sua F15\nChủ đề: số liệu");
      assertThat(says("/sua F15\nChủ đề: " + spelling)).startsWith("Đã cập nhật");
      assertThat(says("/xem F15")).contains("Chủ đề: khác").doesNotContain("khac");
    }
    assertThat(says("/sua F15\nChủ đề: khác")).contains("không có gì thay đổi");
    says("/sua F15\nChủ đề: Việc riêng");
    assertThat(says("/xem F15")).contains("Chủ đề: viec-rieng");
  }
}
