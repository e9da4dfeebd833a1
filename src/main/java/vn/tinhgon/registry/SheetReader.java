package vn.tinhgon.registry;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one CSV file as spreadsheets write it: comma, semicolon or tab, any line ending. */
public final class SheetReader {
  /** More rows than that, below the heading, are not read. */
  public static final int MAX_ROWS = 10_000;

  private static final int MAX_CELL = 10_000;

  private final FileText source;
  private final List<String> expected;
  private final Findings findings;

  private SheetReader(FileText source, List<String> expected, Findings findings) {
    this.source = source;
    this.expected = expected;
    this.findings = findings;
  }

  /** The table of that file, or nothing where its header or its quoting is broken. */
  public static Optional<Sheet> read(FileText source, List<String> expected, Findings findings) {
    return new SheetReader(source, expected, findings).read();
  }

  private Optional<Sheet> read() {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter())
            .setIgnoreEmptyLines(false)
            .setTrailingData(false)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), format)) {
      return readGuarded(parser);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory can be read", impossible);
    }
  }

  private Optional<Sheet> readGuarded(CSVParser parser) {
    try {
      return read(parser);
    } catch (UncheckedIOException broken) {
      findings.error(source.file(), (int) parser.getCurrentLineNumber(), "", "csv-broken");
      return Optional.empty();
    }
  }

  private char delimiter() {
    String header = source.text().lines().findFirst().orElse("");
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(c -> header.chars().filter(h -> h == c).count()))
        .orElseThrow();
  }

  private Optional<Sheet> read(CSVParser parser) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      findings.error(source.file(), 0, "", "no-header", String.join(",", expected));
      return Optional.empty();
    }
    List<String> columns = records.next().stream().map(String::strip).toList();
    if (!headerIsSound(columns)) {
      return Optional.empty();
    }
    List<Sheet.Line> lines = new ArrayList<>();
    while (true) {
      int line = (int) parser.getCurrentLineNumber() + 1;
      if (!records.hasNext()) {
        return Optional.of(new Sheet(source.file(), source.hash(), columns, lines));
      }
      CSVRecord row = records.next();
      // The heading is a record too.
      if (row.getRecordNumber() - 1 > MAX_ROWS) {
        findings.error(source.file(), line, "", "too-many-rows", MAX_ROWS);
        return Optional.empty();
      }
      if (row.stream().anyMatch(cell -> !cell.isBlank()) && isSound(row, columns, line)) {
        lines.add(new Sheet.Line(line, (int) row.getRecordNumber(), cells(row, columns)));
      }
    }
  }

  private boolean headerIsSound(List<String> columns) {
    Set<String> missing = new HashSet<>(expected);
    Set<String> seen = new HashSet<>();
    boolean sound = true;
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column)) {
        findings.error(source.file(), 1, column, "column-twice", column);
        sound = false;
      } else if (!column.isEmpty() && !missing.remove(column)) {
        findings.error(
            source.file(), 1, column, "column-unknown", column, String.join(",", expected));
        sound = false;
      }
    }
    for (String column : expected) {
      if (missing.contains(column)) {
        findings.error(
            source.file(), 1, column, "column-missing", column, String.join(",", expected));
        sound = false;
      }
    }
    return sound;
  }

  private boolean isSound(CSVRecord row, List<String> columns, int line) {
    for (int i = columns.size(); i < row.size(); i++) {
      if (!row.get(i).isBlank()) {
        findings.error(source.file(), line, "", "row-too-long", row.size(), columns.size());
        return false;
      }
    }
    if (row.size() < columns.size()) {
      findings.error(source.file(), line, "", "row-too-short", row.size(), columns.size());
      return false;
    }
    boolean sound = true;
    for (int i = 0; i < columns.size(); i++) {
      if (FileText.hasControlSign(row.get(i))) {
        findings.error(source.file(), line, columns.get(i), "control-sign");
        sound = false;
      }
    }
    if (!sound) {
      return false;
    }
    if (row.stream().anyMatch(cell -> cell.length() > MAX_CELL)) {
      findings.error(source.file(), line, "", "cell-too-long", MAX_CELL);
      return false;
    }
    return true;
  }

  private static Map<String, String> cells(CSVRecord row, List<String> columns) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).isEmpty()) {
        cells.put(columns.get(i), GuardedCell.open(row.get(i).strip()));
      }
    }
    return cells;
  }
}
