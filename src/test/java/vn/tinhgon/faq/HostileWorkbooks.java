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
import java.util.Arrays;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Workbooks that mean no good. */
final class HostileWorkbooks {

  private HostileWorkbooks() {}

  /** Adds them. */
  static void in(HostileFiles files) throws IOException {
    files.add(
        "workbook bomb in a part", "a.xlsx", "quá lớn", out -> part(out, HostileFiles.spaces(60)));
    files.add("workbook bomb in texts", "a.xlsx", "quá lớn", HostileWorkbooks::textBomb);
    files.add("formula", "a.xlsx", "là công thức", edited(sheet -> formula(sheet, "1+1")));
    files.add(
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
    files.add(
        "external link",
        "a.xlsx",
        "là công thức",
        edited(sheet -> formula(sheet, "HYPERLINK(\"http://evil.example\",\"x\")")));
    files.add("macros", "a.xlsx", "macro", MadeWorkbooks::macros);
    files.add(
        "merged cells",
        "a.xlsx",
        "A2:B3: có các ô gộp",
        edited(sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 1))));
    files.add(
        "1,000 columns",
        "a.xlsx",
        "hơn 100 cột",
        edited(sheet -> {
          for (int i = 0; i < 1_000; i++) {
            sheet.getRow(0).createCell(i).setCellValue("c" + i);
          }
        }));
    files.add("100,000 rows", "a.xlsx", "hơn 10000 dòng", out -> rows(out, 100_000));
    files.add(
        "xls of before 2007",
        "a.xls",
        "không nhận kiểu tệp",
        out -> {
          try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("faq");
            workbook.write(out);
          }
        });
    files.add(
        "xls under another name",
        "a.xlsx",
        "không phải tệp .xlsx",
        out -> {
          try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("faq");
            workbook.write(out);
          }
        });
    files.add("password", "a.xlsx", "mật khẩu", MadeWorkbooks::encrypted);
    files.add("empty", "a.xlsx", "không phải tệp .xlsx", _ -> {});
    files.add(
        "truncated",
        "a.xlsx",
        "hỏng",
        out -> {
          byte[] whole = bytes(edited(_ -> {}));
          out.write(whole, 0, whole.length / 2);
        });
    files.add(
        "wrong extension of a text",
        "a.xlsx",
        "không phải tệp .xlsx",
        out -> out.write(HostileFiles.row("Câu?")));
    files.add(
        "huge cell in a workbook",
        "a.xlsx",
        "10000 ký tự",
        edited(sheet -> cell(sheet.getRow(1), "answer", "x".repeat(32_000))));
    files.add(
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
    files.add(
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
    files.add("begins like a zip", "a.xlsx", "hỏng", written("PK\3\4 but no zip"));
  }

  private static void textBomb(OutputStream out) throws IOException {
    byte[] some = new byte[HostileFiles.MEGABYTE];
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
