package vn.tinhgon.faq;

import static vn.tinhgon.faq.MadeWorkbooks.SHEET;
import static vn.tinhgon.faq.MadeWorkbooks.bytes;
import static vn.tinhgon.faq.MadeWorkbooks.cell;
import static vn.tinhgon.faq.MadeWorkbooks.edited;
import static vn.tinhgon.faq.MadeWorkbooks.formula;
import static vn.tinhgon.faq.MadeWorkbooks.heads;
import static vn.tinhgon.faq.MadeWorkbooks.part;
import static vn.tinhgon.faq.MadeWorkbooks.replaced;
import static vn.tinhgon.faq.MadeWorkbooks.rows;
import static vn.tinhgon.faq.MadeWorkbooks.written;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tinhgon.faq.MadeWorkbooks.Writing;
import vn.tinhgon.support.MadeFiles;

/** Files that mean no good, each built here, and what is said of each. */
final class HostileFiles {
  private static final List<String> COLUMNS = EntryRow.SHAPE.columns();
  private static final int MEGABYTE = 1 << 20;

  private final Path folder;
  private final Map<String, Hostile> all = new LinkedHashMap<>();

  /** One such file; {@code said} stands in the refusal, or in the report of a row. */
  record Hostile(Path file, String name, String said) {}

  private HostileFiles(Path folder) {
    this.folder = folder;
  }

  /** All of them by what they are. */
  static Map<String, Hostile> in(Path folder) throws IOException {
    var files = new HostileFiles(folder);
    files.archives();
    files.workbooks();
    files.texts();
    return files.all;
  }

  private void archives() throws IOException {
    add("zip bomb", "a.zip", "lớn hơn 5 MB", out -> zip(out, "faq.csv", spaces(400)));
    add("many zip entries", "a.zip", "hơn 12000 tệp", HostileFiles::manyEntries);
    add(
        "nested zip",
        "a.zip",
        "nén trong tệp nén",
        out ->
            out.write(
                MadeFiles.zip(Map.of("b.zip", MadeFiles.zip(Map.of("faq.csv", row("Câu?")))))));
    add(
        "zip with ../ names",
        "a.zip",
        "mới",
        out -> out.write(MadeFiles.zip(Map.of("../../../tmp/evil/faq.csv", row("Câu hỏi lạ?")))));
    add("empty zip", "a.zip", "hỏng hoặc trống", _ -> {});
    add(
        "truncated zip",
        "a.zip",
        "hỏng",
        out -> {
          byte[] random = new byte[64 << 10];
          new java.util.Random(1).nextBytes(random);
          byte[] whole = MadeFiles.zip(Map.of("faq.csv", random));
          out.write(whole, 0, whole.length / 2);
        });
    add(
        "one member just too large",
        "a.zip",
        "lớn hơn 5 MB",
        out -> zip(out, "a.csv", written("x".repeat(6 * MEGABYTE))));
  }

  private void workbooks() throws IOException {
    add("workbook bomb in a part", "a.xlsx", "quá lớn", out -> part(out, spaces(60)));
    add("workbook bomb in texts", "a.xlsx", "quá lớn", HostileFiles::textBomb);
    add("formula", "a.xlsx", "là công thức", edited(sheet -> formula(sheet, "1+1")));
    add(
        "DDE",
        "a.xlsx",
        "là công thức",
        out ->
            part(
                out,
                written(
                    SHEET
                        + "<row r='1'>"
                        + heads()
                        + "</row><row r='2'><c r='B2'><f>cmd|'/c"
                        + " calc'!A0</f><v>1</v></c></row></sheetData></worksheet>")));
    add(
        "external link",
        "a.xlsx",
        "là công thức",
        edited(sheet -> formula(sheet, "HYPERLINK(\"http://evil.example\",\"x\")")));
    add("macros", "a.xlsx", "macro", MadeWorkbooks::macros);
    add(
        "merged cells",
        "a.xlsx",
        "A2:B3: có các ô gộp",
        edited(sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 1))));
    add(
        "1,000 columns",
        "a.xlsx",
        "hơn 100 cột",
        edited(sheet -> {
          for (int i = 0; i < 1_000; i++) {
            sheet.getRow(0).createCell(i).setCellValue("c" + i);
          }
        }));
    add("100,000 rows", "a.xlsx", "hơn 10000 dòng", out -> rows(out, 100_000));
    add(
        "xls of before 2007",
        "a.xls",
        "không nhận kiểu tệp",
        out -> {
          try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("faq");
            workbook.write(out);
          }
        });
    add(
        "xls under another name",
        "a.xlsx",
        "không phải tệp .xlsx",
        out -> {
          try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("faq");
            workbook.write(out);
          }
        });
    add("password", "a.xlsx", "mật khẩu", MadeWorkbooks::encrypted);
    add("empty", "a.xlsx", "không phải tệp .xlsx", _ -> {});
    add(
        "truncated",
        "a.xlsx",
        "hỏng",
        out -> {
          byte[] whole = bytes(edited(_ -> {}));
          out.write(whole, 0, whole.length / 2);
        });
    add(
        "wrong extension of a text",
        "a.xlsx",
        "không phải tệp .xlsx",
        out -> out.write(row("Câu?")));
    add(
        "huge cell in a workbook",
        "a.xlsx",
        "10000 ký tự",
        edited(sheet -> cell(sheet.getRow(1), "answer", "x".repeat(32_000))));
    add(
        "XXE",
        "a.xlsx",
        "hỏng",
        out ->
            out.write(
                bytes(to ->
                    part(
                        to,
                        written(
                            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                                + SHEET
                                + "<row r='1'><c r='A1'"
                                + " t='str'><v>&e;</v></c></row></sheetData></worksheet>")))));
    add(
        "billion laughs",
        "a.xlsx",
        "hỏng",
        out ->
            part(
                out,
                written(
                    "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
                        + " '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>"
                        + SHEET
                        + "<row r='1'><c r='A1' t='str'><v>&d;&d;&d;</v></c></row></sheetData>"
                        + "</worksheet>")));
    add("begins like a zip", "a.xlsx", "hỏng", written("PK\3\4 but no zip"));
  }

  private void texts() throws IOException {
    add("DDE as text", "faq.csv", "mới", out -> out.write(row("=cmd|'/c calc'!A0")));
    add(
        "broken UTF-8",
        "faq.csv",
        "UTF-8",
        out -> out.write("id,title\nF1,\u00e1\n".getBytes(StandardCharsets.ISO_8859_1)));
    add(
        "TCVN3 font",
        "faq.csv",
        "phông cũ",
        out -> out.write(row("Céng hoµ x· héi chñ nghÜa ViÖt Nam lµ g×?")));
    add(
        "VNI font",
        "faq.csv",
        "phông cũ",
        out -> out.write(row("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam laø gì?")));
    add(
        "100,000 rows as csv",
        "faq.csv",
        "dòng",
        out -> {
          out.write((String.join(",", COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 100_000; i++) {
            out.write((",Câu " + i + ",".repeat(14) + "\n").getBytes(StandardCharsets.UTF_8));
          }
        });
    add("empty csv", "faq.csv", "dòng tiêu đề", _ -> {});
    add("wrong extension", "faq.csv", "UTF-8", out -> out.write(bytes(edited(_ -> {}))));
    add("program", "a.exe", "không nhận kiểu tệp", out -> out.write(new byte[] {'M', 'Z'}));
    add("huge cell", "faq.csv", "10000 ký tự", out -> out.write(row("x".repeat(200_000))));
    add(
        "duplicate ids",
        "faq.csv",
        "F70",
        out ->
            out.write(
                MadeFiles.table(
                    entry("F70", "Một câu hỏi lạ?"), entry("F70", "Một câu hỏi khác?"))));
  }

  private void add(String what, String name, String said, Writing writing) throws IOException {
    Path file = folder.resolve(all.size() + "-" + name);
    try (OutputStream out = Files.newOutputStream(file)) {
      writing.to(out);
    }
    all.put(what, new Hostile(file, name, said));
  }

  private static byte[] row(String question) {
    return MadeFiles.table(MadeFiles.entry(question, "Câu trả lời."));
  }

  private static String entry(String id, String question) {
    return MadeFiles.row(
        Map.of(
            "id", id,
            "title", question,
            "topic", "khác",
            "sources", "SRC-000",
            "state", "published",
            "answer", "Câu trả lời."));
  }

  private static Writing spaces(int megabytes) {
    byte[] some = new byte[MEGABYTE];
    Arrays.fill(some, (byte) ' ');
    return out -> {
      out.write(SHEET.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < megabytes; i++) {
        out.write(some);
      }
      out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    };
  }

  private static void zip(OutputStream out, String name, Writing writing) throws IOException {
    var zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(name));
    writing.to(zip);
    zip.finish();
  }

  private static void manyEntries(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    for (int i = 0; i < 100_000; i++) {
      zip.putNextEntry(new ZipEntry("x" + i + ".txt"));
    }
    zip.finish();
  }

  private static void textBomb(OutputStream out) throws IOException {
    byte[] some = new byte[MEGABYTE];
    Arrays.fill(some, (byte) 'x');
    replaced(
        out,
        "xl/sharedStrings.xml",
        to -> {
          written(
                  "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                      + " count='1' uniqueCount='1'><si><t>")
              .to(to);
          for (int i = 0; i < 100; i++) {
            to.write(some);
          }
          written("</t></si></sst>").to(to);
        });
  }
}
