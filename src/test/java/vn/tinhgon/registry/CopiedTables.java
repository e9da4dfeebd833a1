package vn.tinhgon.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the shipped tables, to be changed. */
abstract class CopiedTables {
  static final Path SHIPPED = Path.of("faq");

  @TempDir Path folder;

  @BeforeEach
  void copyTheShippedTables() throws IOException {
    Path registry = Files.createDirectory(folder.resolve("registry"));
    for (Path file : shippedTables()) {
      Files.copy(file, registry.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Those of the registry; the tables of units over time lie in a folder beside them. */
  static List<Path> shippedTables() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED.resolve("registry"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  Path table(String name) {
    return folder.resolve("registry").resolve(name);
  }

  void change(String table, java.util.function.UnaryOperator<String> edit) throws IOException {
    String before = Files.readString(table(table));
    String after = edit.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(table(table), after);
  }
}
