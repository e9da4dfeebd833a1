package vn.tinhgon.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/**
 * What a platform posts, a file each: our own under the test resources, where the name begins with
 * what becomes of it ("answered", "silent"), and with {@code -Dsamples=FOLDER} those of others.
 */
public final class Samples {
  private static final String ENDING = ".json";

  private Samples() {}

  /** Our own of that channel. */
  public static Stream<Named<String>> own(String channel) {
    return in(Path.of("src/test/resources", channel), "").stream();
  }

  /** Those of others whose names begin so; ours where there are none at hand. */
  public static Stream<Named<String>> others(String channel, String beginning) {
    String folder = System.getProperty("samples", "");
    return folder.isEmpty() ? own(channel) : in(Path.of(folder), beginning).stream();
  }

  private static List<Named<String>> in(Path folder, String beginning) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(beginning))
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted()
          .map(file -> Named.of(name(file), text(file)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
