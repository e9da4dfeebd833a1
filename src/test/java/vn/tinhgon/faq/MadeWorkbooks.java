package vn.tinhgon.faq;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as somebody might bring them, sound or with one thing in them changed. */
final class MadeWorkbooks {
  /** How the text of a sheet begins. */
  static final String SHEET =
      "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>";

  private static final List<String> COLUMNS = EntryRow.SHAPE.columns();

  /** Writes a file, or a part of one. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Changes a sheet whose second row is a sound entry. */
  interface Edit {
    void on(Sheet sheet);
  }

  /** Changes a part of a file. */
  private interface Rewriting {
    byte[] of(String part, byte[] bytes) throws IOException;
  }

  private MadeWorkbooks() {}

  static byte[] bytes(Writing writing) throws IOException {
    var out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toByteArray();
  }

  static Writing written(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The cells of the heading row, as they stand in a sheet. */
  static String heads() {
    var heads = new StringBuilder();
    for (int i = 0; i < COLUMNS.size(); i++) {
      heads.append("<c r='").append((char) ('A' + i)).append("1' t='str'><v>");
      heads.append(COLUMNS.get(i)).append("</v></c>");
    }
    return heads.toString();
  }

  /** A workbook whose one sheet is that text. */
  static void part(OutputStream out, Writing sheet) throws IOException {
    replaced(out, "xl/worksheets/sheet1.xml", sheet);
  }

  /** A workbook of which one part is that text. */
  static void replaced(OutputStream out, String name, Writing writing) throws IOException {
    changed(out, (part, old) -> part.equals(name) ? bytes(writing) : old).finish();
  }

  /** A workbook with a program in it. */
  static void macros(OutputStream out) throws IOException {
    var zip =
        changed(
            out,
            (part, old) ->
                part.equals("[Content_Types].xml")
                    ? new String(old, StandardCharsets.UTF_8)
                        .replace(
                            "</Types>",
                            "<Override PartName=\"/xl/vbaProject.bin\""
                                + " ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")
                        .getBytes(StandardCharsets.UTF_8)
                    : old);
    zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
    zip.write(new byte[100]);
    zip.finish();
  }

  private static ZipOutputStream changed(OutputStream out, Rewriting rewriting) throws IOException {
    var zip = new ZipOutputStream(out);
    try (var in = new ZipInputStream(new ByteArrayInputStream(bytes(edited(_ -> {}))))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(rewriting.of(entry.getName(), in.readAllBytes()));
      }
    }
    return zip;
  }

  /** A workbook behind a password. */
  static void encrypted(OutputStream out) throws IOException {
    byte[] plain = bytes(edited(_ -> {}));
    try (var files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("bí mật");
      try (OutputStream sealed = encryptor.getDataStream(files)) {
        sealed.write(plain);
      } catch (GeneralSecurityException impossible) {
        throw new IOException(impossible);
      }
      files.writeFilesystem(out);
    }
  }

  /** A workbook with one sound entry, changed so. */
  static Writing edited(Edit edit) {
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

  static void cell(Row row, String column, String text) {
    row.createCell(COLUMNS.indexOf(column)).setCellValue(text);
  }

  static void formula(Sheet sheet, String formula) {
    sheet.getRow(1).createCell(COLUMNS.indexOf("answer")).setCellFormula(formula);
  }

  /** A workbook of so many entries that hold but a question. */
  static void rows(OutputStream out, int count) throws IOException {
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
