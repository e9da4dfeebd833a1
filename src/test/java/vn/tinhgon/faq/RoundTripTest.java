package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tinhgon.registry.Verdict;

/** The store out into files and back again. */
class RoundTripTest extends StoreThroughFiles {

  @Test
  void comesBackFromAWorkbookWithoutADifference() throws IOException {
    Path workbook = workbook();
    var before = store.list();

    ImportPlan plan = take(workbook, "a.xlsx");

    assertThat(plan.faults()).isEmpty();
    assertThat(plan.count(Verdict.SAME)).isEqualTo(plan.rows().size()).isGreaterThan(400);
    assertThat(store.list()).isEqualTo(before);
    assertThat(context.get(KnowledgeRevision.class).current()).isEqualTo(1);
  }

  @Test
  void comesBackFromAFolderWithoutADifference() throws IOException {
    Path out = folder.resolve("out");
    files.writeFolder(out);

    assertThat(contents(out)).isEqualTo(contents(Path.of("faq")));
    assertThat(KnowledgeFolder.read(out).current().registry())
        .isEqualTo(KnowledgeFolder.read(Path.of("faq")).current().registry());
    ImportPlan plan = take(zip(out), "a.zip");
    assertThat(plan.faults()).isEmpty();
    assertThat(plan.count(Verdict.SAME)).isEqualTo(plan.rows().size()).isGreaterThan(400);
  }

  @Test
  void leavesCellsTextThatLookLikeFormulas() throws IOException {
    List<String> naughty =
        List.of("=1+1", "+84 1", "-5", "@SUM(A1)", "'=x", "''@", "＝1", "'lời", "a | b", " =x");
    int number = 70;
    for (String text : naughty) {
      var old = store.find("F01").orElseThrow().entry();
      var entry =
          new Entry(
              "F" + number++,
              text + " câu hỏi số " + number,
              List.of(text + " cách hỏi " + number),
              old.topic(),
              List.of(),
              List.of(),
              List.of(),
              null,
              old.provenance(),
              text);
      assertThat(store.add(entry, new Change(LAN, ""))).isInstanceOf(EditOutcome.Saved.class);
    }
    Path workbook = workbook();

    try (var read = new XSSFWorkbook(Files.newInputStream(workbook))) {
      for (var sheet : read) {
        for (Row row : sheet) {
          row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING));
          row.forEach(cell ->
              assertThat(cell.getStringCellValue()).doesNotContainPattern("^\\s*[=+\\-@＝]"));
        }
      }
    }
    assertThat(take(workbook, "a.xlsx").count(Verdict.SAME)).isGreaterThan(400);
    assertThat(take(workbook, "a.xlsx").takes()).isFalse();
  }

  @Test
  void givesATemplateThatHoldsNothing() throws IOException {
    Path template = folder.resolve("mau.xlsx");
    try (OutputStream out = Files.newOutputStream(template)) {
      files.writeTemplate(out);
    }

    ImportPlan plan = files.plan(template, "mau.xlsx");

    assertThat(plan.faults()).isEmpty();
    assertThat(plan.rows()).isEmpty();
  }

  private static List<String> contents(Path folder) {
    return FaqFolder.read(folder).files().stream()
        .map(file -> file.file() + '\n' + EntryText.print(file.entry(), file.state()))
        .toList();
  }
}
