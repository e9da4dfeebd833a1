package vn.tinhgon.faq;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.tinhgon.registry.GuardedCell;

/** Writes tables into an .xlsx, row by row; every cell is text, none can be a formula. */
public final class WorkbookWriter implements AutoCloseable {
  private static final int IN_MEMORY = 100;
  private static final int WIDTH = 24 * 256;

  private final SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
  private final CellStyle text = workbook.createCellStyle();
  private final CellStyle head = workbook.createCellStyle();

  /** An empty one; it has no sheet yet. */
  public WorkbookWriter() {
    short asText = workbook.createDataFormat().getFormat("@");
    text.setDataFormat(asText);
    text.setQuotePrefixed(true);
    head.setDataFormat(asText);
    var bold = workbook.createFont();
    bold.setBold(true);
    head.setFont(bold);
  }

  /** One sheet: the columns, and below them the rows. */
  public void sheet(String name, List<String> columns, Iterable<List<String>> rows) {
    Sheet sheet = workbook.createSheet(name);
    sheet.createFreezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, WIDTH);
      // What is typed into an empty row stays as it is typed: 4/8 does not become a day.
      sheet.setDefaultColumnStyle(i, text);
    }
    row(sheet, 0, columns, head);
    int place = 1;
    for (List<String> cells : rows) {
      row(sheet, place++, cells, text);
    }
  }

  private static void row(Sheet sheet, int place, List<String> cells, CellStyle style) {
    Row row = sheet.createRow(place);
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellStyle(style);
      cell.setCellValue(GuardedCell.guard(cells.get(i)));
    }
  }

  /** Writes all sheets; to be called once, after the last. */
  public void writeTo(OutputStream out) throws IOException {
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
