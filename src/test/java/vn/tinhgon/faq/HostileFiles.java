package vn.tinhgon.faq;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tinhgon.support.MadeFiles;

/** Files that mean no good, each built here, and what is said of each. */
final class HostileFiles {
  private static final List<String> COLUMNS = EntryRow.SHAPE.columns();
  private static final int MEGABYTE = 1 << 20;
  private static final String SHEET =
      "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>";

  private final Path folder;
  private final Map<String, Hostile> all = new LinkedHashMap<>();

  /** One such file; {@code said} stands in the refusal, or in the report of a row. */
  record Hostile(Path file, String name, String said) {}

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private interface Edit {
    void on(Sheet sheet);
  }

  private HostileFiles(Path folder) {
    this.folder = folder;
  }

  /** All of them by what they are. */
  static Map<String, Hostile> in(Path folder) throws IOException {
    var files = new HostileFiles(folder);
    files.build();
    return files.all;
  }

  private void build() throws IOException {
    add("zip bomb", "a.zip", "lớn hơn 5 MB", out -> zip(out, "faq.csv", spaces(400)));
    add("many zip entries", "a.zip", "hơn 12000 tệp", this::manyEntries);
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
    add("workbook bomb in a part", "a.xlsx", "quá lớn", out -> part(out, spaces(60)));
    add("workbook bomb in texts", "a.xlsx", "quá lớn", this::textBomb);
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
    add("DDE as text", "faq.csv", "mới", out -> out.write(row("=cmd|'/c calc'!A0")));
    add(
        "external link",
        "a.xlsx",
        "là công thức",
        edited(sheet -> formula(sheet, "HYPERLINK(\"http://evil.example\",\"x\")")));
    add("macros", "a.xlsx", "macro", this::macros);
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
        "merged cells",
        "a.xlsx",
        "ô gộp",
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
        "100,000 rows as csv",
        "faq.csv",
        "dòng",
        out -> {
          out.write((String.join(",", COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 100_000; i++) {
            out.write((",Câu " + i + ",".repeat(14) + "\n").getBytes(StandardCharsets.UTF_8));
          }
        });
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
    add("password", "a.xlsx", "mật khẩu", this::encrypted);
    add("empty", "a.xlsx", "không phải tệp .xlsx", _ -> {});
    add("empty csv", "faq.csv", "dòng tiêu đề", _ -> {});
    add("empty zip", "a.zip", "hỏng hoặc trống", _ -> {});
    add(
        "truncated",
        "a.xlsx",
        "hỏng",
        out -> {
          byte[] whole = bytes(edited(_ -> {}));
          out.write(whole, 0, whole.length / 2);
        });
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
    add("wrong extension", "faq.csv", "UTF-8", out -> out.write(bytes(edited(_ -> {}))));
    add(
        "wrong extension of a text",
        "a.xlsx",
        "không phải tệp .xlsx",
        out -> out.write(row("Câu?")));
    add("program", "a.exe", "không nhận kiểu tệp", out -> out.write(new byte[] {'M', 'Z'}));
    add("huge cell", "faq.csv", "10000 ký tự", out -> out.write(row("x".repeat(200_000))));
    add(
        "huge cell in a workbook",
        "a.xlsx",
        "10000 ký tự",
        edited(sheet -> cell(sheet.getRow(1), "answer", "x".repeat(32_000))));
    add(
        "duplicate ids",
        "faq.csv",
        "F70",
        out ->
            out.write(
                MadeFiles.table(
                    entry("F70", "Một câu hỏi lạ?"), entry("F70", "Một câu hỏi khác?"))));
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
  }

  private void add(String what, String name, String said, Writing writing) throws IOException {
    Path file = folder.resolve(all.size() + "-" + name);
    try (OutputStream out = Files.newOutputStream(file)) {
      writing.to(out);
    }
    all.put(what, new Hostile(file, name, said));
  }

  private static byte[] bytes(Writing writing) throws IOException {
    var out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toByteArray();
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

  private static Writing written(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String heads() {
    var heads = new StringBuilder();
    for (int i = 0; i < COLUMNS.size(); i++) {
      heads.append("<c r='").append((char) ('A' + i)).append("1' t='str'><v>");
      heads.append(COLUMNS.get(i)).append("</v></c>");
    }
    return heads.toString();
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

  private void manyEntries(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    for (int i = 0; i < 100_000; i++) {
      zip.putNextEntry(new ZipEntry("x" + i + ".txt"));
    }
    zip.finish();
  }

  /** A workbook whose one sheet is that. */
  private void part(OutputStream out, Writing sheet) throws IOException {
    replaced(out, "xl/worksheets/sheet1.xml", sheet);
  }

  private void textBomb(OutputStream out) throws IOException {
    byte[] some = new byte[MEGABYTE];
    Arrays.fill(some, (byte) 'x');
    replaced(
        out,
        "xl/sharedStrings.xml",
        to -> {
          to.write(
              ("<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' count='1'"
                      + " uniqueCount='1'><si><t>")
                  .getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 100; i++) {
            to.write(some);
          }
          to.write("</t></si></sst>".getBytes(StandardCharsets.UTF_8));
        });
  }

  private void replaced(OutputStream out, String part, Writing writing) throws IOException {
    Path plain = folder.resolve("plain.xlsx");
    Files.write(plain, bytes(edited(_ -> {})));
    try (var in = new ZipFile(plain.toFile())) {
      var zip = new ZipOutputStream(out);
      for (ZipEntry entry : Collections.list(in.entries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(part)) {
          writing.to(zip);
        } else {
          in.getInputStream(entry).transferTo(zip);
        }
      }
      zip.finish();
    }
  }

  private void macros(OutputStream out) throws IOException {
    Path plain = folder.resolve("plain.xlsx");
    Files.write(plain, bytes(edited(_ -> {})));
    try (var in = new ZipFile(plain.toFile())) {
      var zip = new ZipOutputStream(out);
      for (ZipEntry entry : Collections.list(in.entries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("[Content_Types].xml")) {
          String text = new String(bytes, StandardCharsets.UTF_8);
          bytes =
              text.replace(
                      "</Types>",
                      "<Override PartName=\"/xl/vbaProject.bin\""
                          + " ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")
                  .getBytes(StandardCharsets.UTF_8);
        }
        zip.write(bytes);
      }
      zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
      zip.write(new byte[100]);
      zip.finish();
    }
  }

  private void encrypted(OutputStream out) throws IOException {
    byte[] plain = bytes(edited(_ -> {}));
    try (var files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("bí mật");
      try (OutputStream sealed = encryptor.getDataStream(files)) {
        sealed.write(plain);
      } catch (java.security.GeneralSecurityException impossible) {
        throw new IOException(impossible);
      }
      files.writeFilesystem(out);
    }
  }

  /** A workbook with one sound entry, changed so. */
  private static Writing edited(Edit edit) {
    return out -> {
      try (Workbook workbook = new XSSFWorkbook()) {
        Sheet sheet = workbook.createSheet("faq");
        Row head = sheet.createRow(0);
        Row row = sheet.createRow(1);
        sheet.createRow(2);
        for (int i = 0; i < COLUMNS.size(); i++) {
          head.createCell(i).setCellValue(COLUMNS.get(i));
        }
        cell(row, "title", "Câu hỏi trong bảng tính là gì?");
        cell(row, "topic", "khác");
        cell(row, "sources", "SRC-000");
        cell(row, "state", "published");
        cell(row, "answer", "Câu trả lời.");
        edit.on(sheet);
        workbook.write(out);
      }
    };
  }

  private static void cell(Row row, String column, String text) {
    row.createCell(COLUMNS.indexOf(column)).setCellValue(text);
  }

  private static void formula(Sheet sheet, String formula) {
    sheet.getRow(1).createCell(COLUMNS.indexOf("answer")).setCellFormula(formula);
  }

  private static void rows(OutputStream out, int count) throws IOException {
    try (var workbook = new SXSSFWorkbook(10)) {
      Sheet sheet = workbook.createSheet("faq");
      Row head = sheet.createRow(0);
      for (int i = 0; i < COLUMNS.size(); i++) {
        head.createCell(i).setCellValue(COLUMNS.get(i));
      }
      for (int i = 1; i <= count; i++) {
        cell(sheet.createRow(i), "title", "Câu " + i);
      }
      workbook.write(out);
    }
  }
}
