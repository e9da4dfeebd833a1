package vn.tinhgon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that opens a door lies in what we ship. */
class SecretsAttackTest {
  private static final Pattern TOKEN = Pattern.compile("\\d{8,10}:[A-Za-z0-9_-]{35}");
  private static final Pattern KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");

  /** What is built, kept or fetched beside the sources. */
  private static final Set<String> NOT_OURS = Set.of(".git", "target", "data");

  /** Tokens that tests made up; they open nothing. */
  private static final Set<String> INVENTED =
      Set.of(
          "src/test/java/vn/tinhgon/support/FakeTelegram.java 4242424242:",
          "src/test/java/vn/tinhgon/support/FakeZaloBot.java 2424242424:",
          "src/test/java/vn/tinhgon/ops/LogLineTest.java 1234567890:");

  @Test
  void findsNoTokenInTheSources() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path entry : entries(Path.of(""))) {
      if (!NOT_OURS.contains(entry.getFileName().toString())) {
        found.addAll(secrets(entry));
      }
    }
    found.removeIf(secret -> INVENTED.stream().anyMatch(secret::startsWith));

    assertThat(found).isEmpty();
  }

  @Test
  void findsNoTokenInWhatIsPacked() throws IOException {
    assertThat(secrets(Path.of("target/classes"))).isEmpty();
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private static List<String> secrets(Path below) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(below)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Stream.of(TOKEN, KEY)
            .flatMap(secret -> secret.matcher(text).results())
            .forEach(hit -> found.add(file + " " + hit.group()));
      }
    }
    return found;
  }
}
