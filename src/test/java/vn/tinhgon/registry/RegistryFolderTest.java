package vn.tinhgon.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryFolderTest {
  private static final Path SHIPPED = Path.of("faq");

  @TempDir Path folder;

  @BeforeEach
  void copyTheShippedTables() throws IOException {
    Path registry = Files.createDirectory(folder.resolve("registry"));
    try (Stream<Path> files = Files.list(SHIPPED.resolve("registry"))) {
      for (Path file : files.toList()) {
        Files.copy(file, registry.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void findsNothingWrongWithTheShippedTables() {
    RegistryFiles files = RegistryFolder.read(SHIPPED);

    assertThat(files.problems()).isEmpty();
    assertThat(files.tables()).hasSize(17);
    assertThat(files.registry().find(Locality.class, "L-KA").orElseThrow().type())
        .isEqualTo("thị xã");
    assertThat(files.registry().find(Document.class, "D-KADA").orElseThrow().number()).isNull();
    assertThat(files.registry().find(Unit.class, "U-KA-VH3").orElseThrow().provenance().served())
        .isFalse();
  }

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
  void namesIdsThatLeadNowhere() throws IOException {
    change("events.csv", text -> text.replaceFirst(",L-DT,", ",L-XX,"));

    assertThat(only().text())
        .startsWith("registry/events.csv, dòng 2, locality (C2): mã L-XX không có trong");
  }

  @Test
  void reportsAnUnreadableTableOnce() throws IOException {
    change("units.csv", text -> text.replaceFirst("also_written", "also"));

    assertThat(RegistryFolder.read(folder).problems())
        .extracting(Problem::file)
        .containsOnly("registry/units.csv");
  }

  @Test
  void namesIdsUsedTwice() throws IOException {
    change("contacts.csv", text -> text + text.lines().skip(1).findFirst().orElseThrow() + "\n");

    assertThat(only().text()).contains("contacts.csv, dòng 3, id (A3)").contains("contacts.csv:2");
  }

  @Test
  void findsPlansToldAsDone() throws IOException {
    change(
        "unifications.csv", text -> text.replaceFirst("Huyện Đức Thọ dự kiến", "Huyện Đức Thọ đã"));

    assertThat(only().what()).contains("PLANNED");
  }

  @Test
  void findsInferredDatesFilledIn() throws IOException {
    change(
        "units.csv", text -> text.replaceFirst("ACTIVE,,,none,inf", "ACTIVE,2016-08-19,,day,inf"));

    assertThat(only().cell()).isEqualTo("valid_from (I2)");
  }

  @Test
  void findsDistrictsThatDoNotEnd() throws IOException {
    change("localities.csv", text -> text.replaceFirst(",2025-07-01,day", ",2025-07-02,day"));

    assertThat(only().what()).contains("Đức Thọ là đơn vị cấp huyện").contains("2025-07-01");
  }

  @Test
  void findsValidityThatEndsBeforeItBegins() throws IOException {
    change(
        "events.csv", text -> text.replaceFirst("2016-01-01,2018-01-01", "2018-01-01,2018-01-01"));

    assertThat(only().cell()).startsWith("valid_to");
  }

  @Test
  void findsMissingSourcesAndContext() throws IOException {
    change(
        "contacts.csv",
        text -> text.replace(",SRC-004,", ",,").replaceFirst("theo chân trang[^,]*,", ","));

    assertThat(RegistryFolder.read(folder).problems())
        .extracting(Problem::cell)
        .containsExactly("sources (N2)", "context (M2)");
  }

  @Test
  void findsInferredYearsShownAsPrinted() throws IOException {
    change("contacts.csv", text -> text.replace("(không ghi ngày)", "(26/2/2020)"));

    assertThat(only().cell()).isEqualTo("context (M2)");
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
  void findsTextOfAnotherEncoding() throws IOException {
    byte[] old = Files.readString(table("contacts.csv")).getBytes(Charset.forName("windows-1258"));
    Files.write(table("contacts.csv"), old);

    assertThat(RegistryFolder.read(folder).problems())
        .filteredOn(problem -> problem.file().equals("registry/contacts.csv"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).contains("UTF-8"));
  }

  @Test
  void findsDecomposedLetters() throws IOException {
    change(
        "contacts.csv",
        text -> java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD));

    assertThat(only().line()).isEqualTo(2);
  }

  @Test
  void findsBrokenQuotes() throws IOException {
    change("contacts.csv", text -> text.replaceFirst("thị xã Kỳ Anh\"", "thị xã Kỳ Anh"));

    assertThat(RegistryFolder.read(folder).problems()).isNotEmpty().allMatch(Problem::blocks);
  }

  @Test
  void findsShortRowsUnknownWordsAndMissingFiles() throws IOException {
    change("contacts.csv", text -> text + "CT-2,chỉ hai ô\n");
    change("events.csv", text -> text.replaceFirst(",DONE,", ",FINISHED,"));
    Files.delete(table("themes.csv"));

    assertThat(RegistryFolder.read(folder).problems())
        .extracting(Problem::file)
        .containsExactlyInAnyOrder(
            "registry/contacts.csv", "registry/events.csv", "registry/themes.csv");
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

  @Test
  void saysThatTheFolderIsMissing() {
    assertThat(RegistryFolder.read(folder.resolve("nowhere")).problems()).hasSize(1);
  }

  private Problem only() {
    List<Problem> problems = RegistryFolder.read(folder).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  private String hash(String table) {
    return RegistryFolder.read(folder).tables().stream()
        .filter(read -> read.file().endsWith("/" + table))
        .findFirst()
        .orElseThrow()
        .hash();
  }

  private Path table(String name) {
    return folder.resolve("registry").resolve(name);
  }

  private void change(String table, java.util.function.UnaryOperator<String> edit)
      throws IOException {
    String before = Files.readString(table(table));
    String after = edit.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(table(table), after);
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
