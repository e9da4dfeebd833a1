package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.RegistryStore;
import vn.tinhgon.registry.Source;
import vn.tinhgon.registry.Verdict;

/** Signs that nobody sees, in the cells of files that come and go, and words in old fonts. */
class ControlSignsTest extends StoreThroughFiles {
  private static final Path SOURCES = Path.of("faq/registry/sources.csv");

  @Test
  void takesAndGivesWhatBeginsLikeAFormulaOrWithATab() throws IOException {
    List<String> naughty = List.of("\tTiêu đề", "=1+1", "\t=1+1", "＝1", "-5", "@SUM(A1)", "'\tA");
    for (String title : naughty) {
      assertThat(take(sources("\"'" + title + "\""), "sources.csv").takes()).isTrue();
      assertThat(titles()).contains(title);
      assertThat(take(workbook(), "a.xlsx").takes()).as(title).isFalse();
    }

    Path out = folder.resolve("out");
    files.writeFolder(out);
    assertThat(Files.readString(out.resolve("registry/sources.csv")))
        .contains("'" + naughty.getLast());
    assertThat(take(zip(out), "a.zip").takes()).isFalse();
    assertThat(titles()).contains(naughty.getLast());
  }

  @Test
  void readsALineEndOfAnyKindInsideACellAsOne() throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      take(sources("\"Một" + end + "hai\""), "sources.csv");
      assertThat(titles()).contains("Một\nhai");
    }
    ImportPlan plan = take(titled("Một_x000D_\nhai"), "a.xlsx");
    assertThat(plan.faults()).isEmpty();
    assertThat(titles()).contains("Một\nhai").noneMatch(title -> title.contains("\r"));
  }

  @Test
  void refusesOtherControlSignsInACsvAndSaysInWhichCell() throws IOException {
    for (int sign : List.of(0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x85, 0x9F)) {
      ImportPlan plan = files.plan(sources("\"Một" + (char) sign + "hai\""), "sources.csv");

      assertThat(plan.takes()).as("%x", sign).isFalse();
      assertThat(problems(plan))
          .as("%x", sign)
          .anySatisfy(text ->
              assertThat(text)
                  .contains("sources.csv, dòng 2, title", "ký tự điều khiển không nhìn thấy"));
    }
  }

  @Test
  void refusesARowOfAWorkbookForThemAndNamesTheCell() throws IOException {
    for (String sign : List.of("_x0000_", "_x0001_", "_x0007_", "_x001B_", "_x0085_")) {
      assertThat(problems(files.plan(titled("Một" + sign + "hai"), "a.xlsx")))
          .as(sign)
          .anySatisfy(text -> assertThat(text).contains("dòng 2", "ký tự điều khiển"));
    }
    Path entries = edited(sheet -> cell(sheet.getRow(1), "answer", "Một_x0000_hai"));
    assertThat(problems(files.plan(entries, "b.xlsx")))
        .anySatisfy(
            text -> assertThat(text).startsWith("faq, dòng 2, P2").contains("ký tự điều khiển"));
  }

  @Test
  void reportsOldFontsInEverySheetRowByRow() throws IOException {
    for (String typed :
        List.of(
            "Céng hoµ x· héi chñ nghÜa ViÖt Nam lµ g×?",
            "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam laø gì?")) {
      assertThat(problems(files.plan(titled(typed), "a.xlsx")))
          .anySatisfy(text -> assertThat(text).contains("dòng 2", "gõ bằng phông cũ"));
      assertThat(take(titled(typed), "a.xlsx").count(Verdict.WRONG)).isOne();
      assertThat(titles()).doesNotContain(typed);
      assertThat(problems(files.plan(sources('"' + typed + '"'), "sources.csv")))
          .anySatisfy(text -> assertThat(text).contains("gõ bằng phông cũ"));
    }
  }

  private static List<String> problems(ImportPlan plan) {
    return IntStream.range(0, 2)
        .mapToObj(i ->
            i == 0
                ? plan.faults()
                : plan.rows().stream().flatMap(row -> row.problems().stream()).toList())
        .flatMap(List::stream)
        .map(Problem::text)
        .toList();
  }

  private List<String> titles() {
    return context.get(RegistryStore.class).load().sources().stream().map(Source::title).toList();
  }

  /** A table of one source whose title is that cell. */
  private Path sources(String title) throws IOException {
    List<String> lines = Files.readAllLines(SOURCES);
    String head = lines.getFirst().replace("\uFEFF", "");
    List<String> columns = List.of(head.split(",", -1));
    String row =
        String.join(
            ",",
            columns.stream()
                .map(column ->
                    switch (column) {
                      case "id" -> "SRC-900";
                      case "title" -> title;
                      case "date_basis" -> "inferred";
                      case "publisher" -> "Baohatinh.vn";
                      default -> "";
                    })
                .toList());
    return Files.writeString(folder.resolve("sources.csv"), head + "\n" + row + "\n");
  }

  /** The store as a workbook whose first source has that title. */
  private Path titled(String title) throws IOException {
    Path file = folder.resolve("titled.xlsx");
    try (var workbook = new XSSFWorkbook(Files.newInputStream(workbook()));
        var out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.getSheet("sources");
      Row head = sheet.getRow(0);
      for (var cell : head) {
        if (cell.getStringCellValue().equals("title")) {
          sheet.getRow(1).createCell(cell.getColumnIndex()).setCellValue(title);
        }
      }
      workbook.write(out);
    }
    return file;
  }
}
