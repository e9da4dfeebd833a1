package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;

/** Readers get nothing that rests on nothing, nor what takes other entries' questions away. */
class PublishingTest {
  private static final String LAN = "7";

  @TempDir Path data;
  private Office office;

  @BeforeEach
  void open() {
    office = new Office(Databases.H2, data, Map.of("tinhgon.admins", "telegram:7"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void keepsBackWhatTakesANeighboursQuestions() {
    String said =
        office.says(
            LAN,
            "/them Ở Đức Thọ, Bí thư chi bộ kiêm chức danh gì?\n"
                + "Cách hỏi khác: Bí thư chi bộ Đức Thọ kiêm chức gì? | O Duc Tho, Bi thu chi bo"
                + " kiem chuc danh nao?\nTrả lời: Không kiêm chức danh nào.\nCăn cứ: SRC-000");

    assertThat(said)
        .startsWith("Đã lưu F63 (phiên bản 1)")
        .contains("Chưa đăng, vì:", "của mục mới sẽ do F15 trả lời", "/duyet F63 vẫn đăng: lý do")
        .contains("Kho đã có nội dung gần giống", "- F15: ");
    assertThat(state("F63")).isEqualTo(State.DRAFT);
    assertThat(office.says(LAN, "/duyet F63")).startsWith("Chưa duyệt F63, vì:");
    assertThat(office.says(LAN, "/duyet F63 vẫn đăng"))
        .startsWith("Lý do sau “vẫn đăng:” đang để trống");
    assertThat(office.says(LAN, "/duyet F63 vẫn đăng: thay F15 từ nay"))
        .startsWith("Đã duyệt và đăng F63");
    assertThat(office.says(LAN, "/lichsu F63")).contains("lý do: vẫn đăng: thay F15 từ nay");
  }

  @Test
  void takesADocumentThatIsCitedInFull() {
    String cited = "NQ số 39-NQ/TW ngày 17/4/2015 của Bộ Chính trị";
    assertThat(
            office.says(LAN, "/them Giờ mở cửa cổng tra cứu TinhGọn?\nCả ngày.\nCăn cứ: " + cited))
        .startsWith("Đã thêm văn bản 39-NQ/TW vào kho")
        .contains("Đã thêm F63", "Căn cứ: 39-NQ/TW", "ban hành ngày 17/4/2015");
    assertThat(office.says(LAN, "/sua F14\nCăn cứ: nghị quyết 39 - NQ / TW"))
        .startsWith("Đã cập nhật F14");
  }

  @Test
  void keepsBackAnotherDayOfIssueThanItsDocumentHas() {
    String said =
        office.says(
            LAN,
            "/them Kết luận 05-KL/TU ban hành ngày nào vậy?\n05-KL/TU ban hành ngày 30/6/2016.\n"
                + "Căn cứ: 05-KL/TU");

    assertThat(said)
        .contains(
            "câu trả lời của mục mới ghi 05-KL/TU ban hành ngày 30/6/2016, còn kho ghi ngày"
                + " 29/6/2016.");
    assertThat(state("F63")).isEqualTo(State.DRAFT);
    assertThat(office.says(LAN, "/duyet F63"))
        .contains("câu trả lời của F63 ghi 05-KL/TU ban hành ngày 30/6/2016");
    assertThat(office.says(LAN, "/sua F63\nTrả lời: 05-KL/TU ban hành ngày 29/6/2016."))
        .doesNotContain("còn kho ghi");
  }

  @Test
  void publishesNothingWithoutGrounds() {
    assertThat(office.says(LAN, "/them Cổng tra cứu mở mấy giờ?\nCả ngày.\nĐăng: không"))
        .startsWith("Đã lưu F63 (phiên bản 1) ở trạng thái nháp");
    assertThat(office.says(LAN, "/duyet F63")).contains("chưa có căn cứ");
    assertThat(office.says(LAN, "/duyet F63 vẫn đăng: gấp")).contains("chưa có căn cứ");
    assertThat(state("F63")).isEqualTo(State.DRAFT);
  }

  private State state(String id) {
    return office.part(EntryLife.class).find(id).orElseThrow().state();
  }
}
