package vn.tinhgon.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryFolderTest extends CopiedTables {

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
  void saysThatTheFolderIsMissing() {
    assertThat(RegistryFolder.read(folder.resolve("nowhere")).problems()).hasSize(1);
  }

  private Problem only() {
    List<Problem> problems = RegistryFolder.read(folder).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }
}
