package vn.tinhgon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.http.Reason;
import vn.tinhgon.message.Mark;
import vn.tinhgon.registry.Status;

/** Every sentence is there once, is used, and is written as it must be. */
class MessagesTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Path WORDS = MAIN.resolve("resources/vn/tinhgon/answer");
  private static final Pattern FINDING =
      Pattern.compile("\\b(?:error|note)\\(([^;]*);", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

  private final List<String> lines = lines(MAIN.resolve("resources/messages.properties"));
  private final Map<String, String> sentences = new LinkedHashMap<>();
  private final List<String> twice = new ArrayList<>();
  private final String code = text("java", ".java");
  private final String pages = text("resources/templates", ".html");

  MessagesTest() {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("=", 2);
        if (sentences.put(parts[0].strip(), parts[1]) != null) {
          twice.add(parts[0]);
        }
      }
    }
  }

  @Test
  void holdsEverySentenceOnce() {
    assertThat(sentences).hasSizeGreaterThan(100);
    assertThat(twice).isEmpty();
  }

  @Test
  void holdsEverySentenceThatIsUsed() {
    Set<String> missing = literals();
    missing.addAll(built());
    found(FINDING, code).forEach(finding -> missing.addAll(faults(finding)));
    missing.removeAll(sentences.keySet());
    missing.removeIf(
        stem -> sentences.keySet().stream().anyMatch(key -> key.startsWith(stem + '.')));

    assertThat(missing).isEmpty();
  }

  @Test
  void usesEverySentence() {
    Set<String> unused = new TreeSet<>(sentences.keySet());
    unused.removeAll(built());
    unused.removeAll(faults(code));
    for (String literal : literals()) {
      if (!unused.remove(literal) && !sentences.containsKey(literal)) {
        unused.removeIf(key -> key.matches(Pattern.quote(literal) + "\\.[^.]+"));
      }
    }

    assertThat(unused).isEmpty();
  }

  @Test
  void isWrittenInComposedUnicode() {
    assertThat(lines).allMatch(line -> Normalizer.isNormalized(line, Normalizer.Form.NFC), "NFC");
  }

  /** An apostrophe would switch the arguments off. */
  @Test
  void fillsInItsArguments() {
    sentences.forEach((key, sentence) -> {
      assertThatCode(() -> new MessageFormat(sentence)).as(key).doesNotThrowAnyException();
      assertThat(sentence).as(key).doesNotContain("'").doesNotContainPattern("\\{[^0-9]");
    });
  }

  /** People say "tôi" of themselves: in what they may type or press, and nowhere else. */
  @Test
  void speaksOfItselfByOneName() {
    sentences.forEach((key, sentence) -> {
      if (!key.matches(".*\\.(button|words|alias)(\\..*)?")) {
        assertThat(sentence).as(key).doesNotContainPattern("(?iu)(?<!\\p{L})tôi(?!\\p{L})");
      }
    });
  }

  /** Such a line is taken for a footer, and left out by whoever judges the answer. */
  @Test
  void beginsNoLineOfAnAnswerLikeAFooter() {
    sentences.forEach((key, sentence) -> {
      if (key.matches("(answer|unknown|clarify|courtesy|dialogue)\\..*")) {
        assertThat(sentence.split("\\\\n"))
            .as(key)
            .noneMatch(
                line -> line.strip().matches("(?iu)[-*•(\\[]*\\s*(nguồn|trích|source)\\b.*"));
      }
    });
  }

  /** Keys as they stand in code and pages, and the stems of keys completed at run time. */
  private Set<String> literals() {
    String families =
        sentences.keySet().stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .distinct()
            .collect(Collectors.joining("|"));
    Pattern inCode = Pattern.compile("\"((?:" + families + ")(?:\\.[A-Za-z0-9-]+)+)\\.?\"");
    Set<String> literals = found(inCode, code);
    literals.addAll(found(Pattern.compile("#\\{([A-Za-z0-9.-]+)}"), pages));
    return literals;
  }

  /** What is said of faults in knowledge files, which code names without their family. */
  private static Set<String> faults(String code) {
    Set<String> faults = new TreeSet<>();
    for (String name : found(NAME, code)) {
      faults.add("problem." + name + ".what");
      faults.add("problem." + name + ".do");
    }
    return faults;
  }

  /** Keys put together at run time. */
  private Set<String> built() {
    Set<String> built = new TreeSet<>();
    Stream.of(Status.values()).forEach(status -> built.add("status." + status));
    Stream.of(Mark.values())
        .filter(mark -> mark != Mark.NONE)
        .forEach(mark -> built.add("web.mark." + mark));
    Stream.of(Reason.values()).forEach(reason -> built.add("problem." + reason.key()));
    kinds("courtesies.txt").forEach(kind -> built.add("courtesy." + kind));
    built.add("courtesy.empty");
    kinds("boundaries.txt").forEach(kind -> built.add("unknown." + kind));
    for (int example = 1; sentences.containsKey("web.example." + example); example++) {
      built.add("web.example." + example);
    }
    return built;
  }

  private static Set<String> kinds(String wordList) {
    return lines(WORDS.resolve(wordList)).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult hit) -> hit.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(String folder, String ending) {
    try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .flatMap(file -> lines(file).stream())
          .collect(Collectors.joining("\n"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
