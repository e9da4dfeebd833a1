package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.support.MadeFiles;

/** A file is tried out before readers get it, and taken back as the one act that it was. */
class TakenBackFilesTest extends TwoKeepers {
  private static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";

  @AfterEach
  void leavesTheAuditWhole() {
    assertThat(office.part(AuditLog.class).verify()).isInstanceOf(AuditVerdict.Sound.class);
  }

  @Test
  void takesBackAllThatAFileBrought() {
    Entry before = entry("F15").entry();
    String changed = MadeFiles.changed(before, "SRC-000", "published", "Theo tệp.");
    brings(LAN, MadeFiles.table(MadeFiles.entry(QUESTION, "Cả ngày."), changed));
    assertThat(office.says("8", QUESTION)).contains("Cả ngày.");
    assertThat(office.says(LAN, "/hoantac")).contains("- nhập tệp a.csv, ");

    assertThat(begins(LAN, "1")).startsWith("Đang hoàn tác việc nhập tệp a.csv");
    assertThat(later(LAN))
        .isEqualTo("Đã hoàn tác việc nhập tệp a.csv: 2 mục và 0 dòng của bảng trở lại như trước.");

    assertThat(entry("F15").entry()).isEqualTo(before);
    assertThat(entry("F39").state()).isEqualTo(State.WITHDRAWN);
    assertThat(office.says("8", QUESTION)).doesNotContain("Cả ngày.");
    assertThat(office.says(LAN, "/lichsu F15")).contains("hoàn tác nhập tệp a.csv");
    assertThat(office.says(LAN, "/hoantac")).doesNotContain("nhập tệp");
  }

  @Test
  void saysWhatWasChangedSince() {
    brings(LAN, MadeFiles.table(MadeFiles.entry(QUESTION, "Cả ngày.")));
    office.says(LAN, "/sua F39\nTrả lời: Từ 7 giờ.");
    begins(LAN, "/hoantac việc " + deed());

    assertThat(later(LAN))
        .startsWith("Chưa hoàn tác việc nhập tệp a.csv, vì sau đó đã có thay đổi ở: F39.");
    assertThat(entry("F39").answer()).isEqualTo("Từ 7 giờ.");

    assertThat(office.says(LAN, "/hoantac F39")).startsWith("Đã hoàn tác: F39");
    begins(LAN, "/hoantac việc " + deed());
    assertThat(later(LAN)).startsWith("Đã hoàn tác việc nhập tệp a.csv: 1 mục");
    assertThat(entry("F39").state()).isEqualTo(State.WITHDRAWN);
  }

  @Test
  void showsInTheLogOfAnEntryTheFileThatTouchedIt() {
    brings(LAN, MadeFiles.table(MadeFiles.entry(QUESTION, "Cả ngày.")));
    assertThat(office.says(LAN, "/nhatky F39"))
        .startsWith("Nhật ký quản trị (1 việc)")
        .contains("Chị Lan (qua Telegram) /nhaptep a.csv");
    assertThat(office.says(LAN, "/nhatky F38")).isEqualTo("Nhật ký chưa có việc nào như vậy.");

    begins(LAN, "/hoantac việc " + deed());
    later(LAN);
    assertThat(office.says(LAN, "/nhatky F39"))
        .startsWith("Nhật ký quản trị (2 việc)")
        .contains("/hoantac a.csv");
  }

  @Test
  void offersTheWholeFileWhereAnEntryOrRowCameWithIt() throws IOException {
    brings(LAN, MadeFiles.table(MadeFiles.entry(QUESTION, "Cả ngày.")));
    assertThat(office.says(LAN, "/hoantac F39"))
        .startsWith("Thay đổi cuối của F39 là do việc nhập tệp a.csv lúc ")
        .contains("Hoàn tác cả việc nhập: /hoantac việc " + deed(), "bỏ mục này: /xoa F39");

    List<String> sources = Files.readAllLines(Path.of("faq/registry/sources.csv"));
    String fresh = sources.get(1).replaceFirst("^[^,]*,", "SRC-900,");
    String table = String.join("\n", sources.getFirst(), fresh) + "\n";
    brings(LAN, "sources.csv", table.getBytes(StandardCharsets.UTF_8));
    assertThat(office.says(LAN, "/hoantac src-900"))
        .contains("của SRC-900 là do việc nhập tệp sources.csv", "/hoantac việc " + deed());
    assertThat(office.says(LAN, "/hoantac SRC-001")).doesNotContain("nhập tệp");
  }

  @Test
  void bringsNothingBackWithAFileThatOneAloneGaveToReaders() {
    office.says(MAI, "/them " + QUESTION + "\nCả ngày.\nCăn cứ: SRC-001");
    Entry mais = entry("F39").entry();
    brings(LAN, MadeFiles.table(MadeFiles.changed(mais, "SRC-001", "published", "Theo tệp.")));
    office.says(LAN, "/caidat bốn mắt có");

    String command = "/hoantac việc " + deed();
    assertThat(begins(MAI, command)).startsWith("Chưa hoàn tác: nhập tệp a.csv do ");
    begins(MAI, command);
    assertThat(later(MAI)).contains("cần một người duyệt khác gõ " + command);
    assertThat(entry("F39").answer()).isEqualTo("Theo tệp.");
  }

  @Test
  void takesBackRowsOfTheRegisterUnlessSomethingRestsOnThem() throws IOException {
    List<String> sources = Files.readAllLines(Path.of("faq/registry/sources.csv"));
    String fresh = sources.get(1).replaceFirst("^[^,]*,", "SRC-900,");
    String other = sources.get(1).replace("Baohatinh.vn", "Báo Hà Tĩnh");
    assertThat(other).isNotEqualTo(sources.get(1));
    String table = String.join("\n", sources.getFirst(), fresh, other) + "\n";
    List<String> before = titles();
    brings(LAN, "sources.csv", table.getBytes(StandardCharsets.UTF_8));
    assertThat(titles()).hasSize(before.size() + 1);
    office.says(LAN, "/sua F15\nCăn cứ: SRC-900\nĐăng: không");
    begins(LAN, "/hoantac việc " + deed());
    assertThat(later(LAN)).contains("đang dựa vào nội dung đã nhập: F15.");

    office.says(LAN, "/hoantac F15");
    begins(LAN, "/hoantac việc " + deed());
    assertThat(later(LAN)).contains("0 mục và 2 dòng của bảng trở lại như trước.");
    assertThat(titles()).isEqualTo(before);
  }

  @Test
  void letsNobodyTakeBackAloneWhatTwoMustAgreeOn() {
    office.close();
    office = new vn.tinhgon.support.Office(kind, data, settings("on"));
    Entry before = entry("F15").entry();
    String changed = MadeFiles.changed(before, "SRC-000", "published", "Theo tệp.");
    brings(LAN, MadeFiles.table(changed, MadeFiles.entry(QUESTION, "Cả ngày.")));
    assertThat(entry("F15").entry()).isEqualTo(before);

    begins(LAN, "/hoantac việc " + deed());
    assertThat(later(LAN)).startsWith("Đã hoàn tác việc nhập tệp a.csv: 2 mục");
    assertThat(office.part(EntryLife.class).waiting("F15")).isEmpty();
    assertThat(entry("F39").state()).isEqualTo(State.WITHDRAWN);

    brings(LAN, MadeFiles.table(MadeFiles.changed(before, "SRC-000", "hidden", before.answer())));
    assertThat(entry("F15").state()).isEqualTo(State.HIDDEN);
    String command = "/hoantac việc " + deed();
    begins(LAN, command);
    assertThat(later(LAN)).contains("cần một người duyệt khác gõ " + command);
    assertThat(office.says("8", command))
        .isEqualTo("Lệnh này dành cho người giữ kho (biên tập, duyệt hoặc quản trị).");
    assertThat(begins(MAI, command)).startsWith("Chưa hoàn tác: nhập tệp a.csv do ");
    assertThat(entry("F15").state()).isEqualTo(State.HIDDEN);
    begins(MAI, command);
    assertThat(later(MAI)).startsWith("Đã hoàn tác việc nhập tệp a.csv: 1 mục");
    assertThat(entry("F15").entry()).isEqualTo(before);
    assertThat(entry("F15").state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void takesNoFileThatTakesQuestionsAwayUnlessSomebodySaysWhy() {
    String twin =
        MadeFiles.row(
            Map.of(
                "title", "Ở Đức Thọ, Bí thư chi bộ kiêm chức danh gì?",
                "alternates",
                    "Bí thư chi bộ Đức Thọ kiêm chức gì? | O Duc Tho, Bi thu chi bo kiem chuc danh"
                        + " nao?",
                "topic", "khác",
                "sources", "SRC-000",
                "state", "published",
                "answer", "Không kiêm chức danh nào."));
    office.first(office.sent("telegram", LAN, "a.csv", MadeFiles.table(twin), "/nhaptep"));
    assertThat(later(LAN))
        .contains("1 mới", "Chưa nhập a.csv, vì hỏi thử", "sẽ do F", "/nhaptep vẫn đăng: lý do");

    assertThat(office.says(LAN, "/nhaptep đồng ý")).startsWith("Chưa nhập a.csv");
    assertThat(office.says(LAN, "/nhaptep vẫn đăng")).doesNotStartWith("Đang nhập");
    assertThat(office.part(EntryLife.class).find("F39")).isEmpty();
    assertThat(begins(LAN, "/nhaptep vẫn đăng: thay F15")).startsWith("Đang nhập");
    assertThat(later(LAN)).startsWith("Đã nhập tệp a.csv: 1 mới");
    assertThat(office.says(LAN, "/lichsu F39")).contains("vẫn đăng: thay F15");
    assertThat(office.says(LAN, "/nhatky")).contains("vẫn đăng: thay F15");
  }

  @Test
  void bringsNothingBackToReadersThatTakesQuestionsAway() {
    office.says(LAN, "/an F15");
    String twin = "/them " + entry("F15").title() + "\nViệc khác.\nCăn cứ: SRC-000";
    assertThat(office.says(LAN, twin)).startsWith("Đã thêm F39");

    assertThat(office.says(LAN, "/hoantac F15")).startsWith("Chưa");
    assertThat(entry("F15").state()).isEqualTo(State.HIDDEN);
  }

  @Test
  void triesASampleOfALargeFile() {
    String[] rows =
        IntStream.rangeClosed(1, 450)
            .mapToObj(i ->
                MadeFiles.entry(
                    "Thủ tục số " + i + " ở nhà văn hóa thôn " + i % 97 + " là gì?",
                    "Nội dung trả lời cho thủ tục số " + i + "."))
            .toArray(String[]::new);
    office.first(office.sent("telegram", LAN, "a.csv", MadeFiles.table(rows), "/nhaptep"));
    assertThat(later(LAN)).contains("450 mới", "hỏi thử một mẫu trải đều 200 mục");
  }

  private void brings(String person, byte[] file) {
    brings(person, "a.csv", file);
  }

  private void brings(String person, String name, byte[] file) {
    office.first(office.sent("telegram", person, name, file, "/nhaptep"));
    later(person);
    begins(person, "/nhaptep đồng ý");
    assertThat(later(person)).startsWith("Đã nhập tệp " + name);
  }

  private long deed() {
    return office
        .jdbc()
        .sql("select max(id) from deed where kind = 'IMPORT'")
        .query(Long.class)
        .single();
  }

  private List<String> titles() {
    return office
        .jdbc()
        .sql("select id || ' ' || title || ' ' || publisher from source order by id")
        .query(String.class)
        .list();
  }
}
