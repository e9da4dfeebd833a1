package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Looks for inputs that a reader does not take: each {@code *FuzzTest} for its seconds, in a
 * process of its own, for Jazzer takes one a process. What it finds it puts beside the recorded
 * inputs, so that every build replays it.
 */
@Tag("drill")
class FuzzDrillTest {
  private static final Path TESTS = Path.of("src/test/java");

  @TempDir Path folder;

  static List<String> readers() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .map(file -> TESTS.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith("FuzzTest.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void findsNothingThatAReaderDoesNotTake(String reader) throws Exception {
    Path log = folder.resolve("log");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Djazzer.instrumentation_includes=vn.tinhgon.**",
                "-Djazzer.custom_hook_includes=vn.tinhgon.**",
                "-cp",
                System.getProperty("java.class.path"),
                FuzzDrillTest.class.getName(),
                reader)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAZZER_FUZZ", "1");

    int exit = builder.start().waitFor();

    List<String> said = Files.readAllLines(log);
    assertThat(exit).as(String.join("\n", said)).isZero();
    String done = said.stream().filter(line -> line.startsWith("Done ")).findFirst().orElseThrow();
    System.out.println("fuzz " + reader + ": " + done);
  }

  /** The process of one reader. */
  public static void main(String[] reader) {
    var listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(reader[0])).build(),
            listener);
    var summary = listener.getSummary();
    summary.getFailures().forEach(failure -> failure.getException().printStackTrace());
    boolean sound = summary.getTotalFailureCount() == 0 && summary.getTestsSucceededCount() > 0;
    System.exit(sound ? 0 : 1);
  }
}
