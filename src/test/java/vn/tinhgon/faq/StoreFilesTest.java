package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.RegistryStore;
import vn.tinhgon.registry.Verdict;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.StoreContext;

/** The store through files and back, also through files that mean no good. */
@ParameterizedClass
@EnumSource(Databases.class)
class StoreFilesTest {
  private static final Editor LAN = new Editor("telegram", "42", "Chị Lan");
  private static final List<String> COLUMNS = EntryRow.SHAPE.columns();

  @Parameter Databases kind;
  @TempDir Path folder;

  private StoreContext context;
  private StoreFiles files;
  private FaqStore store;

  @BeforeEach
  void open() {
    context =
        new StoreContext(
            kind,
            RegistryStore.class,
            EntryLedger.class,
            KnowledgeRevision.class,
            FaqStore.class,
            StoreFiles.class);
    new KnowledgeSync(
            "faq",
            context.get(EntryLedger.class),
            context.get(RegistryStore.class),
            context.get(KnowledgeRevision.class),
            context.get(PlatformTransactionManager.class))
        .run();
    files = context.get(StoreFiles.class);
    store = context.get(FaqStore.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

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
          row.forEach(cell ->
              assertThat(cell.getCellType())
                  .isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING));
          row.forEach(cell ->
              assertThat(cell.getStringCellValue()).doesNotContainPattern("^\\s*[=+\\-@＝]"));
        }
      }
    }
    assertThat(take(workbook, "a.xlsx").count(Verdict.SAME)).isGreaterThan(400);
    assertThat(take(workbook, "a.xlsx").takes()).isFalse();
  }

  @Test
  void refusesWorkbooksThatMeanNoGood() throws IOException {
    assertThat(fault(write("x.xlsx", "not a workbook"))).contains("không phải tệp .xlsx");
    assertThat(fault(write("x.xlsx", ""))).contains("không phải tệp .xlsx");
    assertThat(fault(write("x.xlsx", "PK\3\4 but no zip"))).contains("hỏng");
    assertThat(fault(write("x.exe", "MZ"))).contains("không nhận kiểu tệp");
    assertThat(fault(bomb())).containsAnyOf("quá lớn", "hỏng");
    assertThat(fault(zip(List.of("a.csv"), List.of("x".repeat(6 << 20))))).contains("lớn hơn 5 MB");
    assertThat(fault(entity())).containsAnyOf("hỏng", "không có trang tính");
    assertThat(fault(edited(sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 1)))))
        .contains("ô gộp", "A2:B3");
    assertThat(
            fault(
                edited(sheet -> {
                  for (int i = 0; i < 1_000; i++) {
                    sheet.getRow(0).createCell(i).setCellValue("c" + i);
                  }
                })))
        .contains("hơn 100 cột");
    assertThat(fault(rows(100_000))).contains("hơn 10000 dòng");
    assertThat(store.list()).hasSize(62);
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
  void takesTenThousandRowsWithinAMinute() throws IOException {
    Path workbook = rows(9_900);
    long begun = System.nanoTime();

    List<Integer> told = Collections.synchronizedList(new ArrayList<>());
    ImportPlan plan = files.take(workbook, "a.xlsx", LAN, (done, _) -> told.add(done));

    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf("import rows=9900 database=%s seconds=%.1f%n", kind, seconds);
    assertThat(plan.count(Verdict.NEW)).isEqualTo(9_900);
    assertThat(told).hasSize(9_900);
    assertThat(store.list()).hasSize(62 + 9_900);
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

  private ImportPlan take(Path file, String name) throws IOException {
    return files.take(file, name, LAN, (_, _) -> {});
  }

  private String fault(Path file) throws IOException {
    ImportPlan plan = files.plan(file, file.getFileName().toString());
    assertThat(plan.takes()).isFalse();
    return String.join("\n", plan.faults().stream().map(Problem::text).toList());
  }

  private static ImportPlan.Row only(ImportPlan plan, Verdict verdict) {
    return plan.rows().stream().filter(row -> row.verdict() == verdict).findFirst().orElseThrow();
  }

  private Path workbook() throws IOException {
    Path file = folder.resolve("out.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      files.writeWorkbook(out);
    }
    return file;
  }

  private interface Edit {
    void on(org.apache.poi.ss.usermodel.Sheet sheet);
  }

  private Path edited(Edit edit) throws IOException {
    Path file = folder.resolve("edited.xlsx");
    try (var workbook = new XSSFWorkbook(Files.newInputStream(workbook()));
        OutputStream out = Files.newOutputStream(file)) {
      edit.on(workbook.getSheet("faq"));
      workbook.write(out);
    }
    return file;
  }

  private static void cell(Row row, String column, String text) {
    int place = COLUMNS.indexOf(column);
    // A new cell, as a spreadsheet would write it: POI leaves the old text in one it overwrites.
    row.createCell(place).setCellValue(text);
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

  /** A workbook whose one sheet is 60 MB of the same letter. */
  private Path bomb() throws IOException {
    byte[] zeros = new byte[1 << 20];
    Arrays.fill(zeros, (byte) ' ');
    return workbook(out -> {
      out.write(
          "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
              .getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 60; i++) {
        out.write(zeros);
      }
      out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    });
  }

  /** A workbook whose sheet asks for a file of this machine. */
  private Path entity() throws IOException {
    return workbook(out ->
        out.write(
            ("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet"
                 + " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row"
                 + " r='1'><c r='A1' t='str'><v>&e;</v></c></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8)));
  }

  private interface Part {
    void write(OutputStream out) throws IOException;
  }

  private Path workbook(Part sheet) throws IOException {
    Path plain = folder.resolve("plain.xlsx");
    try (var workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(plain)) {
      workbook.createSheet("faq");
      workbook.write(out);
    }
    Path file = folder.resolve("hostile.xlsx");
    try (var in = new java.util.zip.ZipFile(plain.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          sheet.write(out);
        } else {
          in.getInputStream(entry).transferTo(out);
        }
      }
    }
    return file;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<Path> all(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> path.toString().matches(".*\\.(md|csv)")).sorted().toList();
    }
  }

  private Path zip(Path root) throws IOException {
    List<String> names = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Path path : all(root)) {
      names.add(root.relativize(path).toString());
      texts.add(Files.readString(path));
    }
    return zip(names, texts);
  }

  private Path zip(List<String> names, List<String> texts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < names.size(); i++) {
        zip.putNextEntry(new ZipEntry(names.get(i)));
        zip.write(texts.get(i).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(folder.resolve("x.zip"), bytes.toByteArray());
  }
}
