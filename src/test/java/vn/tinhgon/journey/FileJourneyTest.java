package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.MadeFiles;
import vn.tinhgon.support.TextPhone;

/** Files from the chat into the store and back, between people with different roles. */
class FileJourneyTest extends OfficeJourney {
  private static final String LAN = "1";
  private static final String BINH = "2";
  private static final String CHI = "3";
  private static final String STRANGER = "9";
  private static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:1");
  }

  @AfterEach
  void leavesTheAuditWhole() {
    assertThat(office.part(AuditLog.class).verify()).isInstanceOf(AuditVerdict.Sound.class);
  }

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
    office.resume();
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
    office.forget();
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
  void letsWaitWhatItsWriterMayNotPublish() {
    become(BINH, "biên tập");
    become(CHI, "duyệt");
    byte[] file = table("Cả ngày.");

    sends(BINH, "a.csv", file, "/nhaptep");
    Reply shown = only(office.laterTo(BINH));
    assertThat(text(shown)).contains("Trong đó 1 phải chờ", "(chờ duyệt)", "cho người duyệt");
    presses(BINH, shown, 0);
    assertThat(later(BINH)).contains("Các mục chờ duyệt", "Người duyệt đã được báo.");
    assertThat(office.mail(CHI)).anyMatch(told -> told.contains("a.csv: 1 mục chờ duyệt"));
    assertThat(answer()).doesNotContain("Cả ngày");
    sends(BINH, "a.csv", file, "/nhaptep");
    assertThat(later(BINH)).contains("1 giữ nguyên", "Không có gì để nhập.");

    assertThat(says(CHI, "/duyet F63 v1")).startsWith("Đã duyệt và đăng F63");
    assertThat(answer()).contains("Cả ngày.");

    // Two people can approve now, so even who may approve does not approve his own.
    sends(LAN, "b.csv", table("Cả đêm."), "/nhaptep");
    Reply own = only(office.laterTo(LAN));
    assertThat(text(own)).contains("1 thay đổi", "Trong đó 1 phải chờ");
    presses(LAN, own, 0);
    assertThat(later(LAN)).contains("Các mục chờ duyệt");
    assertThat(answer()).contains("Cả ngày.");
    assertThat(says(CHI, "/duyet F63 v3")).startsWith("Đã duyệt và đăng F63");
    assertThat(answer()).contains("Cả đêm.");
  }

  @Test
  void letsRowsOfTheRegisterBeTakenByASecondPerson() throws IOException {
    become(CHI, "duyệt");
    List<String> sources = Files.readAllLines(Path.of("faq/registry/sources.csv"));
    String fresh = sources.get(1).replaceFirst("^[^,]*,", "SRC-900,");
    byte[] table = (sources.getFirst() + "\n" + fresh + "\n").getBytes(StandardCharsets.UTF_8);

    sends(LAN, "sources.csv", table, "/nhaptep");
    Reply shown = only(office.laterTo(LAN));
    assertThat(text(shown)).contains("1 mới", "Trong đó 1 phải chờ");
    presses(LAN, shown, 0);
    String told = later(LAN);
    assertThat(told).contains("chờ người duyệt thứ hai gõ /nhaptep ");
    assertThat(sourcesInStore()).isZero();

    String command = "/nhaptep " + told.replaceFirst("(?s).*gõ /nhaptep (\\w{6}).*", "$1");
    assertThat(says(LAN, command)).contains("cần một người duyệt khác");
    assertThat(says(STRANGER, command)).contains("quản trị viên");
    assertThat(office.mail(CHI)).anyMatch(mail -> mail.contains(command));
    says(CHI, command);
    Reply theirs = only(office.laterTo(CHI));
    assertThat(text(theirs)).contains("1 mới").doesNotContain("phải chờ");
    presses(CHI, theirs, 0);
    assertThat(later(CHI)).startsWith("Đã nhập tệp sources.csv: 1 mới");
    assertThat(sourcesInStore()).isOne();
    assertThat(office.count("brought_file")).isZero();
  }

  private int sourcesInStore() {
    return office
        .jdbc()
        .sql("select count(*) from source where id = 'SRC-900'")
        .query(Integer.class)
        .single();
  }

  @Test
  void takesNothingByARoleThatWasWithdrawnOrFromAStranger() {
    become(BINH, "biên tập");
    byte[] file = table("Cả ngày.");

    assertThat(sends(STRANGER, "a.csv", file, "/nhaptep")).contains("dành cho quản trị viên");
    assertThat(sends(STRANGER, "a.csv", file, "")).contains("Tôi chưa đọc được tệp");
    for (Origin origin : List.of(Origin.FORWARDED, Origin.BOT, Origin.ANONYMOUS, Origin.EDITED)) {
      var document = new Content.Document("f", "a.csv", 10, "/nhaptep");
      var message = office.message("telegram", LAN, LAN, document, origin, true);
      assertThat(office.says(message)).as("" + origin).contains("không nhận tệp chuyển tiếp");
    }
    var group =
        office.message(
            "telegram",
            "-5",
            LAN,
            new Content.Document("f", "a.csv", 10, "/nhaptep"),
            Origin.TYPED,
            false);
    assertThat(office.says(group)).contains("nhắn riêng");
    assertThat(office.count("brought_file")).isZero();

    sends(BINH, "a.csv", file, "/nhaptep");
    Reply shown = only(office.laterTo(BINH));
    assertThat(sends(LAN, "b.exe", file, "/nhaptep")).contains("Không nhận kiểu tệp");
    office.jdbc().sql("delete from staff").update();
    assertThat(presses(BINH, shown, 0)).contains("dành cho quản trị viên");
    // Between the press and the work.
    office.jdbc().sql("update brought_file set step = 'TAKING'").update();
    office.resume();
    assertThat(later(BINH)).contains("Quyền của anh/chị đã thay đổi");
    assertThat(answer()).doesNotContain("Cả ngày");
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
  void refusesWhatIsTooLargeBeforeItIsFetched() {
    var large = new Content.Document("nowhere", "a.xlsx", 6 << 20, "/nhaptep");
    var message = office.message("telegram", LAN, LAN, large, Origin.TYPED, true);
    assertThat(office.says(message)).contains("lớn hơn 5 MB");
    // Said to be small, and is not.
    office.lies("liar", new byte[6 << 20]);
    var liar = new Content.Document("liar", "a.xlsx", 10, "/nhaptep");
    office.first(office.message("telegram", LAN, LAN, liar, Origin.TYPED, true));
    assertThat(later(LAN)).contains("lớn hơn 5 MB");
    var gone = new Content.Document("gone", "a.xlsx", 10, "/nhaptep");
    office.first(office.message("telegram", LAN, LAN, gone, Origin.TYPED, true));
    assertThat(later(LAN)).contains("Chưa tải được tệp");
    assertThat(office.count("brought_file")).isZero();
    assertThat(office.count("kept_file")).isZero();
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
    assertThat(says(STRANGER, "/xuattep")).contains("quản trị viên");
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

  private byte[] table(String answer) {
    return MadeFiles.table(
        MadeFiles.entry(QUESTION, answer),
        MadeFiles.row(
            Map.of(
                "id", "F10",
                "title", "Câu hỏi có văn bản lạ?",
                "topic", "khác",
                "documents", "DOC-999",
                "state", "published",
                "answer", "Không.")));
  }

  private void become(String person, String role) {
    says(person, invitation(role));
    office.laterTo(person);
  }

  private String invitation(String role) {
    String said = says(LAN, "/phanquyen mời " + role);
    return said.substring(said.lastIndexOf('/'));
  }

  private String answer() {
    return says("77", QUESTION);
  }

  private String says(String person, String text) {
    return text(office.first(office.typed(person, text)));
  }

  private String sends(String person, String name, byte[] bytes, String caption) {
    return text(office.first(office.sent("telegram", person, name, bytes, caption)));
  }

  private String presses(String person, Reply reply, int choice) {
    var press = new Content.ButtonPress(reply.buttons().get(choice).token());
    return text(
        office.first(office.message("telegram", person, person, press, Origin.TYPED, true)));
  }

  private String later(String person) {
    return String.join("\n", office.laterTo(person).stream().map(FileJourneyTest::text).toList());
  }

  private String report(Reply reply) {
    try {
      var at = new Address("telegram", "42", LAN);
      return new String(
          office.attached(at, reply.papers().files().getFirst()), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }

  private static Reply only(List<Reply> replies) {
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  private static String text(Reply reply) {
    return reply.body().text();
  }

  private static List<String> labels(Reply reply) {
    return reply.buttons().stream().map(button -> button.label()).toList();
  }
}
