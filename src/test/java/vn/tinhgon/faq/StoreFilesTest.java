package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.RegistryStore;
import vn.tinhgon.registry.Verdict;

/** What a file would do to the store, and what is taken of it. */
class StoreFilesTest extends StoreThroughFiles {

  @Test
  void saysOfEachRowWhatItWouldDoAndTakesWhatIsRight() throws IOException {
    Path workbook =
        edited(sheet -> {
          cell(sheet.getRow(1), "answer", "Câu trả lời mới.");
          Row fresh = sheet.createRow(63);
          COLUMNS.forEach(column -> cell(fresh, column, ""));
          cell(fresh, "title", "Cổng tra cứu mở cửa mấy giờ?");
          cell(fresh, "topic", "khác");
          cell(fresh, "state", "published");
          cell(fresh, "answer", "=Mở cả ngày");
          Row wrong = sheet.createRow(64);
          COLUMNS.forEach(column -> cell(wrong, column, ""));
          cell(wrong, "id", "F90");
          cell(wrong, "title", "Ai kiêm?");
          cell(wrong, "topic", "khác");
          cell(wrong, "documents", "DOC-999");
          cell(wrong, "answer", "Đồng chí A.");
        });

    ImportPlan plan = files.plan(workbook, "a.xlsx");

    assertThat(plan.count(Verdict.CHANGED)).isOne();
    assertThat(plan.count(Verdict.NEW)).isOne();
    assertThat(plan.count(Verdict.WRONG)).isOne();
    assertThat(plan.count(Verdict.SAME)).isGreaterThan(400);
    ImportPlan.Row row = only(plan, Verdict.WRONG);
    assertThat(row.problems())
        .extracting(Problem::text)
        .singleElement()
        .asString()
        .startsWith("faq, dòng 65, documents (F65): mã DOC-999 không có trong");
    assertThat(store.list()).hasSize(62);

    take(workbook, "a.xlsx");

    assertThat(store.find("F01").orElseThrow().answer()).isEqualTo("Câu trả lời mới.");
    assertThat(store.find("F63")).isEmpty();
    assertThat(store.find("F91").orElseThrow().answer()).isEqualTo("=Mở cả ngày");
    assertThat(store.revisions("F01").getLast().reason()).isEqualTo("nhập từ tệp a.xlsx");
    assertThat(store.list()).hasSize(63);
    assertThat(take(workbook, "a.xlsx").takes()).isFalse();
    assertThat(take(workbook(), "b.xlsx").takes()).isFalse();
  }

  @Test
  void refusesARowWithoutATopicForNoVersionOfItCouldBeRead() throws IOException {
    Path workbook =
        edited(sheet -> {
          for (String column : List.of("topic", "status")) {
            cell(sheet.getRow(1), column, "");
          }
          cell(sheet.getRow(1), "answer", "Câu trả lời mới.");
          Row fresh = sheet.createRow(63);
          COLUMNS.forEach(column -> cell(fresh, column, ""));
          cell(fresh, "title", "Cổng tra cứu mở cửa mấy giờ?");
          cell(fresh, "answer", "Cả ngày.");
        });

    ImportPlan plan = files.plan(workbook, "a.xlsx");

    assertThat(plan.rows().stream().filter(row -> row.verdict() == Verdict.WRONG))
        .hasSize(2)
        .allSatisfy(row ->
            assertThat(row.problems())
                .extracting(Problem::text)
                .anySatisfy(text -> assertThat(text).contains("mục topic để trống")));
    take(workbook, "a.xlsx");
    assertThat(store.list()).hasSize(62);
    assertThat(store.revisions("F01"))
        .allSatisfy(version -> assertThat(version.content().topic()).isNotBlank());
  }

  @Test
  void takesTablesAndEntriesThatLeadToTheirRowsTogether() throws IOException {
    String units = Files.readString(Path.of("faq/registry/sources.csv"));
    String line = units.lines().skip(1).findFirst().orElseThrow().replace("SRC-000", "SRC-900");
    line = line.replaceFirst("^[^,]*,", "SRC-900,");
    String entry = Files.readString(all(Path.of("faq")).getFirst());
    String md =
        entry
            .replaceFirst("id: F\\d+", "id: F95")
            .replaceFirst("title: .*", "title: Câu chỉ có ở đây, ngày nào?")
            .replaceFirst("(?s)alternates:.*?topic", "alternates: []\ntopic")
            .replaceFirst("sources: .*", "sources: [SRC-900]");
    Path both =
        zip(
            List.of("sources.csv", "95-moi.md", "../../evil.sh"),
            List.of(units.lines().findFirst().orElseThrow() + "\n" + line + "\n", md, "rm"));

    ImportPlan plan = take(both, "a.zip");

    assertThat(plan.faults()).isEmpty();
    assertThat(plan.rows())
        .as(plan.toString())
        .extracting(ImportPlan.Row::verdict)
        .containsExactlyInAnyOrder(Verdict.NEW, Verdict.NEW);
    assertThat(store.find("F95")).isPresent();
    assertThat(context.get(RegistryStore.class).load().sources())
        .anyMatch(source -> source.id().equals("SRC-900"));
    assertThat(take(both, "a.zip").takes()).isFalse();
  }

  @Test
  void findsFormulasAndLegacyFontsRowByRow() throws IOException {
    Path workbook =
        edited(sheet -> {
          sheet.getRow(1).getCell(COLUMNS.indexOf("answer")).setCellFormula("1+1");
          cell(sheet.getRow(2), "answer", "Céng hoµ x· héi chñ nghÜa ViÖt Nam");
          cell(sheet.getRow(3), "answer", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam");
        });

    ImportPlan plan = files.plan(workbook, "a.xlsx");

    assertThat(plan.rows().stream().filter(row -> row.verdict() == Verdict.WRONG))
        .extracting(row -> row.problems().getFirst().text())
        .hasSize(3)
        .anyMatch(text -> text.startsWith("faq, dòng 2, P2: ô là công thức"))
        .anyMatch(text -> text.startsWith("faq, dòng 3, answer (P3): chữ trong ô gõ bằng phông cũ"))
        .anyMatch(
            text -> text.startsWith("faq, dòng 4, answer (P4): chữ trong ô gõ bằng phông cũ"));
    byte[] latin = "id,title\nF1,\u00e1\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(fault(Files.write(folder.resolve("faq.csv"), latin))).contains("UTF-8");
  }

  @Test
  void tellsOfEachOfTenThousandRowsThatItTakes() throws IOException {
    Path workbook = rows(9_900);

    List<Integer> told = Collections.synchronizedList(new ArrayList<>());
    long now = files.plan(workbook, "a.xlsx").revision();
    ImportPlan plan =
        files
            .take(workbook, "a.xlsx", LAN, ImportGate.OPEN, now, "", (done, _) -> told.add(done))
            .orElseThrow()
            .plan();

    assertThat(plan.count(Verdict.NEW)).isEqualTo(9_900);
    assertThat(told).hasSize(9_900);
    assertThat(store.list()).hasSize(62 + 9_900);
  }

  private String fault(Path file) throws IOException {
    ImportPlan plan = files.plan(file, file.getFileName().toString());
    assertThat(plan.takes()).isFalse();
    return String.join("\n", plan.faults().stream().map(Problem::text).toList());
  }

  private static ImportPlan.Row only(ImportPlan plan, Verdict verdict) {
    return plan.rows().stream().filter(row -> row.verdict() == verdict).findFirst().orElseThrow();
  }

  private Path rows(int count) throws IOException {
    Path file = folder.resolve("rows.xlsx");
    try (var writer = new WorkbookWriter();
        OutputStream out = Files.newOutputStream(file)) {
      writer.sheet(
          "faq",
          COLUMNS,
          () ->
              IntStream.range(0, count)
                  .mapToObj(n ->
                      COLUMNS.stream()
                          .map(column ->
                              switch (column) {
                                case "title" -> "Câu hỏi nhập từ tệp số " + n + " là gì?";
                                case "topic" -> "khác";
                                case "state" -> "published";
                                case "answer" -> "Câu trả lời số " + n + ".";
                                default -> "";
                              })
                          .toList())
                  .iterator());
      writer.writeTo(out);
    }
    return file;
  }
}
