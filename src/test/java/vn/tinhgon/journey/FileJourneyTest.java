package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.support.MadeFiles;
import vn.tinhgon.support.TextPhone;

/** Files from the chat into the store and back, between people with different roles. */
class FileJourneyTest extends FileJourney {
  @Test
  void takesAFileAfterADryRunAndAPress() {
    byte[] file = table("Cả ngày.");
    assertThat(says(LAN, "/nhaptep")).contains("Mời anh/chị gửi tệp", "/mau");

    assertThat(sends(LAN, "danh-sach.csv", file, "")).startsWith("Đang kiểm tra tệp");
    office.lies("x", file);
    Reply shown = only(office.laterTo(LAN));

    assertThat(text(shown))
        .contains("1 mới, 0 thay đổi, 0 giữ nguyên, 1 sai (không nhập).")
        .contains("mới: faq dòng 2 (F63) " + QUESTION)
        .contains("sai (F10): faq, dòng 3, documents (F3): mã DOC-999 không có")
        .contains("Báo cáo đầy đủ");
    assertThat(labels(shown)).containsExactly("Nhập 1 dòng", "Hủy");
    assertThat(report(shown)).contains("mới: faq dòng 2", "sai (F10): faq, dòng 3");
    assertThat(answer()).doesNotContain("Cả ngày");

    assertThat(presses(LAN, shown, 0)).startsWith("Đang nhập");
    assertThat(later(LAN)).startsWith("Đã nhập tệp danh-sach.csv: 1 mới");
    assertThat(answer()).contains("Cả ngày.");
    assertThat(says(LAN, "/lichsu F63")).contains("Chị Lan", "nhập từ tệp danh-sach.csv");
    assertThat(office.count("kept_file_part")).isOne();
    assertThat(office.count("brought_file")).isZero();

    sends(LAN, "danh-sach.csv", file, "/nhaptep");
    assertThat(later(LAN)).contains("0 mới, 0 thay đổi, 1 giữ nguyên", "Không có gì để nhập.");
    assertThat(says(LAN, "/nhaptep đồng ý")).contains("Không có tệp nào đang chờ");
  }

  @Test
  void goesOnWhereARestartInterruptedIt() {
    byte[] file = table("Cả ngày.");
    sends(LAN, "a.csv", file, "/nhaptep");
    office.laterTo(LAN);
    office = office.reopened();

    office.clock().advance(Duration.ofHours(23));
    says(LAN, "đồng ý");
    assertThat(later(LAN)).startsWith("Đã nhập tệp a.csv");

    // What was begun and never ended.
    office.jdbc().sql("delete from brought_file").update();
    sends(LAN, "b.csv", table("Cả đêm."), "/nhaptep");
    office.laterTo(LAN);
    office.jdbc().sql("update brought_file set step = 'TAKING'").update();
    office = office.reopened();
    office.hours().resume();
    assertThat(later(LAN)).startsWith("Đã nhập tệp b.csv");
    assertThat(answer()).contains("Cả đêm.");
  }

  @Test
  void showsAnewWhatHasChangedMeanwhileAndForgetsAfterADay() {
    sends(LAN, "a.csv", table("Cả ngày."), "/nhaptep");
    Reply shown = only(office.laterTo(LAN));
    says(LAN, "/caidat hạn rà soát 11 tháng");

    presses(LAN, shown, 0);
    Reply again = only(office.laterTo(LAN));

    assertThat(text(again)).startsWith("Kho đã thay đổi").contains("1 mới");
    assertThat(answer()).doesNotContain("Cả ngày");
    says(LAN, "/nhaptep đồng ý");
    assertThat(later(LAN)).startsWith("Đã nhập tệp a.csv");

    sends(LAN, "b.csv", table("Cả đêm."), "/nhaptep");
    office.laterTo(LAN);
    office.clock().advance(Duration.ofHours(25));
    assertThat(says(LAN, "/nhaptep đồng ý")).contains("Không có tệp nào");
    office.hours().forget();
    assertThat(office.count("kept_file")).isZero();
    assertThat(office.count("brought_file")).isZero();
  }

  @Test
  void leavesNothingBehindWhenItIsGivenUp() {
    sends(LAN, "a.csv", table("Cả ngày."), "/nhaptep");
    office.laterTo(LAN);

    assertThat(says(LAN, "/huy")).startsWith("Đã hủy");

    assertThat(office.count("brought_file")).isZero();
    assertThat(says(LAN, "/nhaptep đồng ý")).contains("Không có tệp nào");
    assertThat(answer()).doesNotContain("Cả ngày");
  }

  @Test
  void saysThatAFileGivesWayToTheNext() {
    sends(LAN, "mot.csv", table("Cả ngày."), "/nhaptep");

    assertThat(sends(LAN, "hai.csv", table("Cả đêm."), "/nhaptep"))
        .contains("Đã bỏ tệp mot.csv", "Đang kiểm tra tệp hai.csv");
    assertThat(later(LAN)).contains("hai.csv").doesNotContain("mot.csv");
    assertThat(says(LAN, "/nhaptep")).contains("Đã bỏ tệp hai.csv", "Mời anh/chị gửi tệp");
  }

  @Test
  void offersToReadAFileThatCameWithoutAWord() {
    Reply offered = only(office.replies(office.sent("telegram", LAN, "a.csv", table("A."), "")));
    assertThat(text(offered)).contains("chưa đọc");
    assertThat(labels(offered)).containsExactly("Kiểm tra tệp này");

    assertThat(presses(LAN, offered, 0)).startsWith("Đang kiểm tra");
    assertThat(later(LAN)).contains("1 mới");
  }

  @Test
  void givesTheStoreAndTakesItBackWithoutADifference() throws IOException {
    Reply store = only(office.replies(office.typed(LAN, "/xuattep")));
    assertThat(store.papers().files()).hasSize(2);
    var at = new Address("telegram", "42", LAN);
    for (var file : store.papers().files()) {
      sends(LAN, file.name(), office.attached(at, file), "/nhaptep");
      assertThat(later(LAN)).contains("0 mới, 0 thay đổi", ", 0 sai", "Không có gì để nhập.");
    }
    Reply template = only(office.replies(office.typed(LAN, "/mau")));
    sends(LAN, "mau.xlsx", office.attached(at, template.papers().files().getFirst()), "/nhaptep");
    assertThat(later(LAN)).contains("0 mới, 0 thay đổi, 0 giữ nguyên, 0 sai");
    assertThat(says(STRANGER, "/xuattep")).contains("người giữ kho");
  }

  @Test
  void worksByWordsAndNumbersAlone() {
    become(BINH, "biên tập");
    String code = invitation("quản trị");
    var phone = new TextPhone(office, "zalo-hoa");
    phone.says(code);
    assertThat(phone.says("/xuattep")).contains("Kênh này không gửi được tệp");
    var rows = new String[60];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = MadeFiles.entry("Câu hỏi từ tệp số " + i + " về nhà văn hóa là gì?", "Số " + i);
    }
    assertThat(phone.sends("a.csv", MadeFiles.table(rows), "")).contains("1. Kiểm tra tệp này");
    phone.says("1");
    assertThat(phone.later()).contains("60 mới", "và 48 dòng nữa", "/nhaptep xem", "1. Gửi duyệt");
    assertThat(phone.says("/nhaptep xem")).contains("phần 1/").contains("1. Phần sau");
    assertThat(phone.says("1")).contains("phần 2/");
    office = office.reopened();
    phone.reconnect(office);
    phone.says("đồng ý");
    assertThat(phone.later()).startsWith("Đã nhập tệp a.csv: 60 mới");
    assertThat(office.part(FaqStore.class).list()).hasSize(62 + 60);
  }
}
