package vn.tinhgon.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables saved by a spreadsheet: semicolons, no byte order mark, and spoiled cells. */
class SpoiledTablesTest {
  private static final Path SPOILED = Path.of("src/test/resources/knowledge/spoiled");

  @TempDir Path folder;

  @BeforeEach
  void copyTheShippedTables() throws IOException {
    Path registry = Files.createDirectory(folder.resolve("registry"));
    for (Path file : CopiedTables.shippedTables()) {
      Files.copy(file, registry.resolve(file.getFileName()));
    }
  }

  @Test
  void namesEverySpoiledCellOfTheFigures() throws IOException {
    assertThat(cells("registry/results.csv"))
        .containsExactlyInAnyOrder(
            "figure (B2)",
            "figure (B3)",
            "figure (B4)",
            "figure (B5)",
            "figure (B6)",
            "figure (B7)",
            "figure (B8)",
            "figure (B9)",
            "number (C10)",
            "figure (B11)",
            "figure (B12)",
            "valid_from (L13)",
            "valid_from (L14)",
            "valid_from (L15)",
            "description (K16)",
            "description (K17)",
            "period (G18)");
  }

  @Test
  void namesFractionsTurnedIntoDates() throws IOException {
    assertThat(cells("registry/unifications.csv"))
        .containsExactlyInAnyOrder("count (F2)", "count (F3)", "count (F4)");
  }

  @Test
  void namesBrokenDocumentNumbersAndTurnedDates() throws IOException {
    assertThat(cells("registry/documents.csv"))
        .containsExactlyInAnyOrder(
            "number (B2)",
            "issued (F2)",
            "number (B3)",
            "issued (F3)",
            "issued (F4)",
            "issued (F5)");
    assertThat(cells("registry/sources.csv"))
        .containsExactlyInAnyOrder(
            "published (D2)", "published (D3)", "date_from (E3)", "published (D4)");
    assertThat(cells("registry/office_holders.csv"))
        .containsExactlyInAnyOrder("as_of (E2)", "as_of (E3)");
  }

  @Test
  void takesEveryUsualFormOfADocumentNumber() {
    for (String number :
        List.of("05-KL/TU", "777/QĐ-UBND", "178/2024/NĐ-CP", "57/2024/QH15", "12a-CV/BTCTW")) {
      assertThat(SpoiledCell.damage(SpoiledCell.Kind.DOCUMENT_NUMBER, number)).as(number).isEmpty();
    }
    for (String number : List.of("5-KL/TU", "92", "777/QĐ_UBND", "05/12/2016")) {
      assertThat(SpoiledCell.damage(SpoiledCell.Kind.DOCUMENT_NUMBER, number))
          .as(number)
          .isPresent();
    }
  }

  @Test
  void saysWhatExcelDidAndWhatToDo() throws IOException {
    Problem problem =
        problems("registry/results.csv").stream()
            .filter(found -> found.cell().equals("figure (B4)"))
            .findFirst()
            .orElseThrow();

    assertThat(problem.line()).isEqualTo(4);
    assertThat(problem.text())
        .startsWith("registry/results.csv, dòng 4, figure (B4): ô ghi “04-Aug”")
        .contains("Cách sửa: gõ lại như trong nguồn (ví dụ 4/8)");
  }

  @Test
  void notesThatTheByteOrderMarkIsLost() throws IOException {
    spoil("registry/office_holders.csv");

    assertThat(RegistryFolder.read(folder).problems())
        .filteredOn(problem -> !problem.blocks())
        .extracting(Problem::file)
        .containsExactly("registry/office_holders.csv");
  }

  private List<String> cells(String file) throws IOException {
    return problems(file).stream().map(Problem::cell).toList();
  }

  private List<Problem> problems(String file) throws IOException {
    spoil(file);
    return RegistryFolder.read(folder).problems().stream()
        .filter(problem -> problem.file().equals(file) && problem.blocks())
        .toList();
  }

  private void spoil(String file) throws IOException {
    Path table = folder.resolve(file);
    Files.copy(SPOILED.resolve(table.getFileName()), table, StandardCopyOption.REPLACE_EXISTING);
  }
}
