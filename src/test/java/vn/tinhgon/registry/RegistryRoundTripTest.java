package vn.tinhgon.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

/** What is written can be read, by whatever program it was saved. */
class RegistryRoundTripTest extends CopiedTables {

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

  @Test
  void readsBackAnyText() throws IOException {
    int seeds = Integer.getInteger("seeds", 1000);
    List<Row> rows = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      rows.add(anyTheme(seed));
      rows.add(anyStatement(seed));
    }
    RegistryFolder.write(new Registry(List.of(), rows, List.of()), folder);

    Map<String, Row> read = RegistryFolder.read(folder).registry().byId();

    for (Row row : rows) {
      assertThat(read.get(row.id())).as("seed %s", row.id()).isEqualTo(row);
    }
  }

  private static Theme anyTheme(int seed) {
    Random random = new Random(seed);
    List<String> items = IntStream.range(0, random.nextInt(4)).mapToObj(i -> any(random)).toList();
    return new Theme("XL-" + seed, any(random), items, anyProvenance(random));
  }

  private static Statement anyStatement(int seed) {
    Random random = new Random(seed);
    String document = random.nextBoolean() ? null : any(random);
    return new Statement(
        "LS-" + seed, any(random), any(random), "", any(random), document, anyProvenance(random));
  }

  private static Provenance anyProvenance(Random random) {
    return new Provenance(
        random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(30_000)),
        null,
        Provenance.Precision.values()[random.nextInt(6)],
        Provenance.Basis.values()[random.nextInt(3)],
        any(random),
        List.of(any(random)),
        random.nextBoolean(),
        any(random));
  }

  /** What has a meaning in CSV, without blanks at the ends, strokes, or signs of damage. */
  private static String any(Random random) {
    int[] signs = "aâĐ5;,'\"\n\t:#\\{}“” =ỷ\uD83D\uDE00".codePoints().toArray();
    StringBuilder text = new StringBuilder("x");
    IntStream.range(0, random.nextInt(10))
        .forEach(i -> text.appendCodePoint(signs[random.nextInt(signs.length)]));
    return text.append('.').toString();
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
    try (Stream<Path> files = Files.list(SHIPPED.resolve("registry"))) {
      for (Path file : files.toList()) {
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
}
