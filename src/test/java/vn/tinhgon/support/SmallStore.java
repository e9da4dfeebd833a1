package vn.tinhgon.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A knowledge folder of a few shipped entries, with the places, documents and publications they
 * name and no other rows: what many commands in turn are tried on, each of which makes the answers
 * anew.
 */
public final class SmallStore {
  private static final Path SHIPPED = Path.of("faq");
  private static final Set<String> KEPT = Set.of("sources.csv", "localities.csv", "documents.csv");

  private SmallStore() {}

  /** Makes one of those entries, such as {@code 15}, in a new folder below that one. */
  public static String in(Path parent, String... numbers) {
    try {
      Path folder = Files.createDirectories(parent.resolve("faq"));
      Path registry = Files.createDirectories(folder.resolve("registry"));
      for (Path table : list(SHIPPED.resolve("registry"))) {
        String name = table.getFileName().toString();
        List<String> lines = Files.readAllLines(table);
        Files.write(registry.resolve(name), KEPT.contains(name) ? lines : lines.subList(0, 1));
      }
      for (Path entry : list(SHIPPED)) {
        String name = entry.getFileName().toString();
        if (Stream.of(numbers).anyMatch(number -> name.startsWith(number + "-"))) {
          String text = Files.readString(entry).replaceFirst("\nfacts: \\[.*]", "\nfacts: []");
          Files.writeString(folder.resolve(name), text);
        }
      }
      return folder.toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
