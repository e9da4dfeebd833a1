package vn.tinhgon.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final Pattern PROBLEM = Pattern.compile("problem\\.([a-z0-9-]+)\\.(what|do)");

  @Test
  void everyProblemSaysWhatIsWrongAndWhatToDo() {
    Set<String> what = new TreeSet<>();
    Set<String> remedy = new TreeSet<>();
    for (String key : ResourceBundle.getBundle("messages", Locale.ROOT).keySet()) {
      Matcher matcher = PROBLEM.matcher(key);
      if (matcher.matches()) {
        (matcher.group(2).equals("what") ? what : remedy).add(matcher.group(1));
      }
    }

    assertThat(what).isNotEmpty().isEqualTo(remedy);
  }

  @Test
  void everyProblemIsUsed() throws IOException {
    String code = code();
    for (String key : ResourceBundle.getBundle("messages", Locale.ROOT).keySet()) {
      Matcher matcher = PROBLEM.matcher(key);
      if (matcher.matches()) {
        assertThat(code).contains("\"" + matcher.group(1) + "\"");
      }
    }
  }

  @Test
  void putsNumbersInWithoutSeparators() {
    assertThat(Sentences.say("problem.line", 12345)).isEqualTo(", dòng 12345");
  }

  private static String code() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/tinhgon"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    return code.toString();
  }
}
