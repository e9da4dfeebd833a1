package vn.tinhgon.faq;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.SheetReader;

/** The cells of one sheet as they pass by. */
final class WorkbookCells extends DefaultHandler {
  private static final int MOST_COLUMNS = 100;
  private static final int LONGEST_CELL = 10_000;

  private final String table;
  private final SharedStrings texts;
  private final @Nullable StylesTable styles;
  private final Findings findings;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** A cell that was changed may hold its former text beside the new one. */
  private final StringBuilder inline = new StringBuilder();

  private Map<Integer, String> cells = new HashMap<>();
  private int row;
  private int column = -1;
  private String type = "n";
  private int style;
  private @Nullable StringBuilder place;
  private boolean formula;

  /** One row; the cells by their place, the first is 0. */
  record Row(int number, Map<Integer, String> cells) {}

  WorkbookCells(
      String table, SharedStrings texts, @Nullable StylesTable styles, Findings findings) {
    this.table = table;
    this.texts = texts;
    this.styles = styles;
    this.findings = findings;
  }

  List<Row> rows() {
    return rows;
  }

  @Override
  public void startElement(String space, String name, String qualified, Attributes attributes)
      throws WorkbookReader.TooMuch {
    switch (name) {
      case "row" -> {
        row = number(attributes.getValue("r"), row + 1);
        column = -1;
        cells = new HashMap<>();
        if (rows.size() > SheetReader.MAX_ROWS) {
          throw tooMuch("too-many-rows", SheetReader.MAX_ROWS);
        }
      }
      case "c" -> {
        String at = attributes.getValue("r");
        column = at == null ? column + 1 : new CellReference(at).getCol();
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = number(attributes.getValue("s"), 0);
        formula = false;
        text.setLength(0);
        inline.setLength(0);
        if (column >= MOST_COLUMNS) {
          throw tooMuch("too-many-columns", MOST_COLUMNS);
        }
      }
      case "f" -> formula = true;
      case "v" -> place = text;
      case "t" -> place = inline;
      case "mergeCell" -> findings.error(table, 0, attributes.getValue("ref"), "cells-merged");
      default -> {
        // Widths, views and the like.
      }
    }
  }

  @Override
  public void characters(char[] some, int start, int length) {
    StringBuilder into = place;
    if (into != null) {
      into.append(some, start, Math.clamp(LONGEST_CELL + 1L - into.length(), 0, length));
    }
  }

  @Override
  public void endElement(String space, String name, String qualified) {
    switch (name) {
      case "v", "t" -> place = null;
      case "c" -> cell();
      case "row" -> {
        if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(new Row(row, cells));
        }
      }
      default -> {
        // As above.
      }
    }
  }

  private void cell() {
    if (formula) {
      findings.error(table, row, address(), "cell-formula");
      return;
    }
    // Some programs end lines as Windows does.
    String value = value().replace("\r\n", "\n").replace('\r', '\n');
    if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      findings.error(table, row, address(), "control-sign");
    }
    if (value.length() > LONGEST_CELL) {
      findings.error(table, row, address(), "cell-too-long", LONGEST_CELL);
    }
    cells.put(column, value);
  }

  private String value() {
    String raw = text.toString();
    return switch (type) {
      case "s" -> shared(raw);
      case "inlineStr" -> inline.toString();
      case "b" -> raw.equals("1") ? "yes" : "no";
      case "n" -> number(raw);
      default -> raw;
    };
  }

  private String shared(String index) {
    int place = number(index, -1);
    return place >= 0 && place < texts.getUniqueCount() ? texts.getItemAt(place).getString() : "";
  }

  /** As somebody would type it: a day as year-month-day, a number without what binary adds. */
  private String number(String raw) {
    if (raw.isBlank()) {
      return "";
    }
    double value;
    try {
      value = Double.parseDouble(raw);
    } catch (NumberFormatException none) {
      return raw;
    }
    if (isDate() && DateUtil.isValidExcelDate(value)) {
      LocalDate day = DateUtil.getLocalDateTime(value).toLocalDate();
      return day.toString();
    }
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  private boolean isDate() {
    if (styles == null || style <= 0 || style >= styles.getNumCellStyles()) {
      return false;
    }
    XSSFCellStyle cellStyle = styles.getStyleAt(style);
    return DateUtil.isADateFormat(cellStyle.getDataFormat(), cellStyle.getDataFormatString());
  }

  private String address() {
    return CellReference.convertNumToColString(column) + row;
  }

  private WorkbookReader.TooMuch tooMuch(String kind, int most) {
    findings.error(table, 0, "", kind, most);
    return new WorkbookReader.TooMuch();
  }

  private static int number(@Nullable String text, int otherwise) {
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }
}
