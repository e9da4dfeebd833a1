package vn.tinhgon.faq;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.GuardedCell;
import vn.tinhgon.registry.Sheet;

/**
 * Reads the tables of an .xlsx as a stream: never more of it in memory than its texts. A sheet is a
 * table by its name; cells are what they show, except formulas, which are refused.
 */
final class WorkbookReader {
  private static final double LEAST_RATIO = 0.01;
  private static final long LARGEST_PART = 30L << 20;
  private static final long MOST_TEXT = 20_000_000;
  private static final long MOST_PARTS = 500;

  static {
    ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMaxTextSize(MOST_TEXT);
    ZipSecureFile.setMaxFileCount(MOST_PARTS);
  }

  private final String name;
  private final Map<String, List<String>> columns;
  private final Findings findings;

  private WorkbookReader(String name, Map<String, List<String>> columns, Findings findings) {
    this.name = name;
    this.columns = columns;
    this.findings = findings;
  }

  /**
   * The sheets that are tables of the store, by name.
   *
   * @param columns the tables and their columns
   */
  static Map<String, Sheet> read(
      Path file, String name, Map<String, List<String>> columns, Findings findings) {
    return new WorkbookReader(name, columns, findings).read(file);
  }

  private Map<String, Sheet> read(Path file) {
    try {
      if (!zipped(file)) {
        findings.error(name, 0, "", "workbook-kind");
        return Map.of();
      }
      try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
        boolean macros =
            workbook.getParts().stream()
                .anyMatch(part -> part.getPartName().getName().contains("vbaProject"));
        if (macros) {
          findings.error(name, 0, "", "workbook-macros");
          return Map.of();
        }
        return read(workbook);
      }
    } catch (TooMuch many) {
      return Map.of();
    } catch (IOException
        | SAXException
        | OpenXML4JException
        | ParserConfigurationException
        | OpenXML4JRuntimeException
        | POIXMLException
        | IllegalArgumentException
        | IllegalStateException broken) {
      boolean bomb = String.valueOf(broken.getMessage()).contains("Zip bomb");
      findings.error(name, 0, "", bomb ? "workbook-bomb" : "workbook-broken");
      return Map.of();
    }
  }

  /** An encrypted workbook, or one of before 2007, is another kind of file under the same name. */
  private static boolean zipped(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(4);
      return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }
  }

  private Map<String, Sheet> read(OPCPackage workbook)
      throws IOException, SAXException, OpenXML4JException, ParserConfigurationException {
    var reader = new XSSFReader(workbook);
    var texts = new ReadOnlySharedStringsTable(workbook, false);
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    var each = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (each.hasNext()) {
      try (InputStream in = each.next()) {
        String table = each.getSheetName();
        List<String> expected = columns.get(table);
        if (expected == null) {
          findings.note(name, 0, "", "sheet-unknown", table, String.join(", ", columns.keySet()));
          continue;
        }
        var cells = new WorkbookCells(table, texts, reader.getStylesTable(), findings);
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(cells);
        xml.parse(new InputSource(in));
        sheet(table, expected, cells.rows(), sheets);
      }
    }
    if (sheets.isEmpty() && findings.all().stream().noneMatch(problem -> problem.blocks())) {
      findings.error(name, 0, "", "workbook-empty", String.join(", ", columns.keySet()));
    }
    return sheets;
  }

  private void sheet(
      String table,
      List<String> expected,
      List<WorkbookCells.Row> rows,
      Map<String, Sheet> sheets) {
    if (rows.isEmpty()) {
      findings.error(table, 0, "", "no-header", String.join(",", expected));
      return;
    }
    Map<Integer, String> heads = new LinkedHashMap<>();
    rows.getFirst().cells().forEach((place, cell) -> heads.put(place, cell.strip()));
    heads.values().removeIf(String::isEmpty);
    if (!sound(table, expected, List.copyOf(heads.values()))) {
      return;
    }
    int width = heads.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      names.add(heads.getOrDefault(i, ""));
    }
    List<Sheet.Line> lines = new ArrayList<>();
    for (WorkbookCells.Row row : rows.subList(1, rows.size())) {
      Map<String, String> cells = new HashMap<>();
      heads.forEach((place, column) ->
          cells.put(column, GuardedCell.open(row.cells().getOrDefault(place, "").strip())));
      if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
        lines.add(new Sheet.Line(row.number(), row.number(), cells));
      }
    }
    sheets.put(table, new Sheet(table, "", names, lines));
  }

  private boolean sound(String table, List<String> expected, List<String> heads) {
    String all = String.join(",", expected);
    Set<String> seen = new HashSet<>();
    boolean sound = true;
    for (String head : heads) {
      if (!seen.add(head)) {
        findings.error(table, 1, head, "column-twice", head);
        sound = false;
      } else if (!expected.contains(head)) {
        findings.error(table, 1, head, "column-unknown", head, all);
        sound = false;
      }
    }
    for (String column : expected) {
      if (!seen.contains(column)) {
        findings.error(table, 1, column, "column-missing", column, all);
        sound = false;
      }
    }
    return sound;
  }

  /** A sheet is larger than any we take; what it is, is in the findings. */
  static final class TooMuch extends SAXException {
    private static final long serialVersionUID = 1L;
  }
}
