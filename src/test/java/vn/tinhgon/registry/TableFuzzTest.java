package vn.tinhgon.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class TableFuzzTest {
  @TempDir static Path folder;

  /** As the table whose header it has; any other file is that of the publications. */
  @FuzzTest(maxDuration = "5s")
  void readsAnyTable(byte[] content) throws IOException {
    Path registry = Files.createDirectories(folder.resolve(Table.FOLDER));
    Table table = named(new String(content, UTF_8));
    for (Table other : Table.values()) {
      Files.deleteIfExists(registry.resolve(other.fileName()));
    }
    Files.write(registry.resolve(table.fileName()), content);

    RegistryFiles read = RegistryFolder.read(folder);

    assertThat(read.problems()).isNotEmpty().allMatch(problem -> !problem.text().isBlank());
    RegistryFolder.write(read.registry(), folder);
    assertThat(RegistryFolder.read(folder).registry().rows()).isEqualTo(read.registry().rows());
  }

  private static Table named(String text) {
    String header = text.lines().findFirst().orElse("").replace("\uFEFF", "");
    for (Table table : Table.values()) {
      if (header.strip().equals(String.join(",", table.columns()))) {
        return table;
      }
    }
    return Table.SOURCES;
  }
}
