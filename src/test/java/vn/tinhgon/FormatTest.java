package vn.tinhgon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every source file is as google-java-format makes it; {@code -Dformat=apply} makes it so. */
class FormatTest {
  private static final boolean APPLY = "apply".equals(System.getProperty("format"));

  @Test
  void findsEverySourceFileFormatted() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }

    List<Path> changed = sources.parallelStream().filter(FormatTest::isOtherwise).toList();

    assertThat(sources).isNotEmpty();
    if (APPLY) {
      System.out.println("formatted: " + changed);
    } else {
      assertThat(changed)
          .as("not formatted; mend it with: mvn test -Dtest=FormatTest -Dformat=apply")
          .isEmpty();
    }
  }

  private static boolean isOtherwise(Path file) {
    try {
      String source = Files.readString(file);
      String formatted = new Formatter().formatSourceAndFixImports(source);
      boolean otherwise = !formatted.equals(source);
      if (otherwise && APPLY) {
        Files.writeString(file, formatted);
      }
      return otherwise;
    } catch (FormatterException broken) {
      throw new IllegalArgumentException("cannot be read as Java: " + file, broken);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
