package vn.tinhgon.lineage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tinhgon.lineage.LineageChecks.Place;
import vn.tinhgon.registry.Findings;

/** Reads a published table row by row; a broken row is reported and left out. */
final class Csv {
  private static final int LONGEST_CELL = 20_000;

  private Csv() {}

  /** One row with the place where it stands. */
  record Row(Place place, Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** The columns in the first line of a file. */
  static List<String> columns(BufferedReader file) throws IOException {
    String line = file.readLine();
    return line == null ? List.of() : List.of(line.replace("\uFEFF", "").strip().split(",", -1));
  }

  /**
   * Gives the rows one after another; {@code needed} are the columns without which none is told.
   */
  static void read(
      InputStream in, String file, Set<String> needed, Findings findings, Consumer<Row> each)
      throws IOException {
    var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    try (CSVParser parser = CSVFormat.RFC4180.parse(text)) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> columns = new ArrayList<>();
      if (records.hasNext()) {
        records.next().forEach(column -> columns.add(column.strip()));
      }
      for (String column : needed) {
        if (!columns.contains(column)) {
          findings.error(file, 1, column, "column-missing", column, String.join(",", needed));
          return;
        }
      }
      while (true) {
        int line = (int) parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          return;
        }
        CSVRecord record = records.next();
        if (record.size() < columns.size()) {
          findings.error(file, line, "", "row-too-short", record.size(), columns.size());
        } else if (record.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
          findings.error(file, line, "", "cell-too-long", LONGEST_CELL);
        } else {
          each.accept(new Row(new Place(file, line), cells(columns, record)));
        }
      }
    } catch (UncheckedIOException broken) {
      findings.error(file, 0, "", "csv-broken");
    }
  }

  private static Map<String, String> cells(List<String> columns, CSVRecord record) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), record.get(i).strip());
    }
    return cells;
  }
}
