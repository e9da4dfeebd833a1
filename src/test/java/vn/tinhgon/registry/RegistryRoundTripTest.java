package vn.tinhgon.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.Seeds;

/** What is written can be read, by whatever program it was saved. */
class RegistryRoundTripTest extends CopiedTables {
  private static final int BLOCK = 200;

  @Test
  void readsBackWhatItWrites() throws IOException {
    Registry shipped = RegistryFolder.read(SHIPPED).registry();

    RegistryFolder.write(shipped, folder);

    assertThat(RegistryFolder.read(folder).registry()).isEqualTo(shipped);
    assertThat(Files.readAllBytes(table("units.csv")))
        .startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
  }

  @Test
  void readsSemicolonsTabsAndAnyLineEndingTheSame() throws IOException {
    Registry shipped = RegistryFolder.read(SHIPPED).registry();

    for (char delimiter : new char[] {';', '\t'}) {
      for (String ending : List.of("\r\n", "\n")) {
        saveAllWith(delimiter, ending);
        RegistryFiles read = RegistryFolder.read(folder);

        assertThat(read.registry()).isEqualTo(shipped);
        assertThat(read.problems()).noneMatch(Problem::blocks);
      }
    }
  }

  @Test
  void keepsTheFingerprintWhenOnlyMarkAndLineEndingsChange() throws IOException {
    String before = hash("units.csv");

    change("units.csv", text -> text.substring(1).replace("\n", "\r\n"));

    assertThat(hash("units.csv")).isEqualTo(before);
  }

  /** Every column of every table comes back as it went out. */
  @Test
  void readsBackAnyText() throws IOException {
    // In blocks, for a table has ten thousand rows at most.
    for (int first = 0; first < Seeds.COUNT; first += BLOCK) {
      List<Source> sources = new ArrayList<>();
      List<Row> rows = new ArrayList<>();
      List<RowWordings> wordings = new ArrayList<>();
      for (int seed = first; seed < Math.min(first + BLOCK, Seeds.COUNT); seed++) {
        for (Table table : Table.values()) {
          switch (AnyRow.of(table, seed)) {
            case Source source -> sources.add(source);
            case RowWordings words -> wordings.add(words);
            case Row row -> rows.add(row);
            default -> throw new IllegalStateException("a table of another kind: " + table);
          }
        }
      }
      var written = new Registry(sources, rows, wordings);
      RegistryFolder.write(written, folder);

      Registry read = RegistryFolder.read(folder).registry();

      Map<String, Row> byId = read.byId();
      // Every id names its seed.
      rows.forEach(row -> assertThat(byId.get(row.id())).isEqualTo(row));
      assertThat(read.sources()).containsExactlyElementsOf(sources);
      assertThat(read.wordings()).containsExactlyElementsOf(wordings);
    }
  }

  @Test
  void toleratesEmptyRowsAndColumnsAtTheEnd() throws IOException {
    Registry shipped = RegistryFolder.read(SHIPPED).registry();
    change(
        "contacts.csv",
        text -> String.join(",,\n", text.split("\n")) + ",,\n" + ",".repeat(18) + "\n\n");

    RegistryFiles read = RegistryFolder.read(folder);

    assertThat(read.problems()).isEmpty();
    assertThat(read.registry()).isEqualTo(shipped);
  }

  private String hash(String table) {
    return RegistryFolder.read(folder).tables().stream()
        .filter(read -> read.file().endsWith("/" + table))
        .findFirst()
        .orElseThrow()
        .hash();
  }

  private void saveAllWith(char delimiter, String ending) throws IOException {
    for (Path file : shippedTables()) {
      String text = Files.readString(file).substring(1);
      CSVFormat format =
          CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setRecordSeparator(ending).get();
      try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180);
          CSVPrinter printer =
              new CSVPrinter(
                  Files.newBufferedWriter(table(file.getFileName().toString()), UTF_8), format)) {
        printer.printRecords(parser);
      }
    }
  }
}
