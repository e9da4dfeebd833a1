package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.faq.StoreFiles;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.support.Office;

/** Documents that came by the chat go out into files and come back like all others. */
class CitedDocumentFilesTest extends TwoKeepers {

  @BeforeEach
  void cite() {
    add("Cổng tra cứu TinhGọn mở cửa mấy giờ?", "NQ số 39-NQ/TW ngày 17/4/2015 của Bộ Chính trị");
    add("Thư viện TinhGọn do ai lập?", "QĐ 777/QĐ-UBND ngày 1/2/2019 của UBND tỉnh Hà Tĩnh");
    add("Phụ cấp TinhGọn theo nghị định nào?", "178/2024/NĐ-CP ngày 31/12/2024 của Chính phủ");
    add("Phòng đọc TinhGọn ở tầng mấy?", "KH số 5/KH-UBND ngày 3/1/2020 của UBND huyện Đức Thọ");
  }

  private void add(String question, String document) {
    assertThat(office.says(LAN, "/them " + question + "\nCả ngày.\nCăn cứ: " + document))
        .contains("Đã thêm F");
  }

  @Test
  void comeBackWithoutADifference() throws IOException {
    Reply store = office.first(office.typed(LAN, "/xuattep"));
    var at = new Address("telegram", "42", LAN);
    for (var file : store.papers().files()) {
      byte[] bytes = office.attached(at, file);
      office.first(office.sent("telegram", LAN, file.name(), bytes, "/nhaptep"));
      assertThat(later(LAN)).contains("0 mới, 0 thay đổi", ", 0 sai", "Không có gì để nhập.");
    }
  }

  @Test
  void fillAnEmptyStore() throws IOException {
    Path out = Files.createDirectory(data.resolve("out"));
    office.part(StoreFiles.class).writeFolder(out);
    assertThat(KnowledgeFolder.read(out).problems()).filteredOn(Problem::blocks).isEmpty();

    office.close();
    office = new Office(kind, data, Map.of("tinhgon.faq-dir", out.toString()));
    for (String id : new String[] {"F39", "F40", "F41", "F42"}) {
      assertThat(entry(id).state()).isEqualTo(State.PUBLISHED);
      assertThat(entry(id).entry().documents()).isNotEmpty();
    }
    assertThat(office.says("8", "Thư viện TinhGọn do ai lập?"))
        .contains("Cả ngày.", "ban hành ngày 1/2/2019");
  }

  @Test
  void stayUnapprovedInFiles() throws IOException {
    take("5", "biên tập");
    assertThat(
            office.says("5", "/vanban thêm QĐ số 779/QĐ-UBND ngày 1/2/2019 của UBND tỉnh Hà Tĩnh"))
        .contains("người hỏi nhận được khi");
    Path out = Files.createDirectory(data.resolve("out"));
    office.part(StoreFiles.class).writeFolder(out);
    comeBackWithoutADifference();

    var folder = KnowledgeFolder.read(out);
    assertThat(served(folder.current().registry(), "779/QĐ-UBND")).isFalse();
    assertThat(served(folder.current().registry(), "777/QĐ-UBND")).isTrue();

    office.close();
    office = new Office(kind, data, settings(out));
    assertThat(office.says("8", "Quyết định 779/QĐ-UBND ban hành ngày nào?"))
        .doesNotContain("1/2/2019");
    assertThat(office.says(LAN, "/vanban thêm 779/QĐ-UBND")).startsWith("Đã đưa Quyết định 779");
    assertThat(office.says("8", "Quyết định 779/QĐ-UBND ban hành ngày nào?")).contains("1/2/2019");

    // A later copy of the file mends the row; the approver's word stands, until it is taken back.
    rewrite(out, row -> row.replace("2019-02-01", "2019-02-03"));
    office = office.reopened();
    assertThat(office.says("8", "Quyết định 779/QĐ-UBND ban hành ngày nào?")).contains("3/2/2019");
    assertThat(office.says(LAN, "/hoantac văn bản 779/QĐ-UBND")).startsWith("Đã ");
    rewrite(out, row -> row.replace("2019-02-03", "2019-02-04"));
    office = office.reopened();
    assertThat(office.says("8", "Quyết định 779/QĐ-UBND ban hành ngày nào?"))
        .doesNotContain("/2/2019");
  }

  @Test
  void areTakenBackByAFileThatAnAdministratorBringsLater() throws IOException {
    take("5", "biên tập");
    office.says("5", "/vanban thêm QĐ số 779/QĐ-UBND ngày 1/2/2019 của UBND tỉnh Hà Tĩnh");
    Path out = Files.createDirectory(data.resolve("out"));
    office.part(StoreFiles.class).writeFolder(out);
    byte[] before = Files.readAllBytes(out.resolve("registry/documents.csv"));
    office.close();
    office = new Office(kind, data, settings(out));
    assertThat(office.says(LAN, "/vanban thêm 779/QĐ-UBND")).startsWith("Đã đưa Quyết định 779");

    office.first(office.sent("telegram", LAN, "documents.csv", before, "/nhaptep"));
    assertThat(later(LAN)).contains("1 thay đổi");
    office.says(LAN, "/nhaptep đồng ý");
    later(LAN);
    rewrite(out, row -> row.replace("2019-02-01", "2019-02-03"));
    office = office.reopened();

    assertThat(office.says("8", "Quyết định 779/QĐ-UBND ban hành ngày nào?"))
        .doesNotContain("/2/2019");
  }

  /** As somebody who mends a row of the file and moves it. */
  private static void rewrite(Path folder, UnaryOperator<String> mending) throws IOException {
    Path documents = folder.resolve("registry/documents.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(documents));
    lines.add(1, lines.removeLast());
    lines.replaceAll(mending);
    Files.write(documents, lines);
  }

  private static Map<String, Object> settings(Path folder) {
    return Map.of("tinhgon.admins", "telegram:7", "tinhgon.faq-dir", folder.toString());
  }

  private static boolean served(Registry registry, String number) {
    return registry
        .all(Document.class)
        .filter(document -> number.equals(document.number()))
        .findFirst()
        .orElseThrow()
        .provenance()
        .served();
  }
}
