package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.text.Spelling;

/** That a place is held is no ground to answer whatever is asked about it. */
class UnknownAtHeldPlacesTest {
  private static final Path FILE = Path.of("src/test/resources/unknown-at-held-places.txt");
  private static final String SLOT = "{noi}";
  private static final double LEFT_UNANSWERED = 0.97;

  private static final List<String> PLACES = new ArrayList<>();
  private static final List<String> WRITTEN = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith(SLOT + " = ")) {
        PLACES.addAll(List.of(line.substring(line.indexOf('=') + 1).strip().split(" \\| ", -1)));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        WRITTEN.add(line);
      }
    }
    assertThat(WRITTEN).hasSizeGreaterThanOrEqualTo(60);
    assertThat(PLACES).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void isLeftUnansweredWithMarksAndWithout() {
    for (int first = 0; first < 2; first++) {
      leftUnanswered(first, "with marks", Spelling::canonical);
      leftUnanswered(first, "without marks", text -> Spelling.fold(Spelling.canonical(text)));
    }
  }

  private static void leftUnanswered(int first, String typing, UnaryOperator<String> typed) {
    int asked = 0;
    List<String> answered = new ArrayList<>();
    for (int n = first; n < WRITTEN.size(); n += 2) {
      for (String place : PLACES) {
        String question = typed.apply(WRITTEN.get(n).replace(SLOT, place));
        asked++;
        if (Shipped.answer(question) instanceof Answer.Found found) {
          answered.add(question + " -> " + found.source());
        }
      }
    }
    double unanswered = 1 - (double) answered.size() / asked;
    String half = first == 0 ? "looked at" : "only counted";
    System.out.printf(
        Locale.ROOT,
        "unknown at held places, %s, %s: %d, left unanswered %.1f %%%n",
        half,
        typing,
        asked,
        100 * unanswered);

    assertThat(unanswered)
        .as("%s, %s%n%s", half, typing, first == 0 ? String.join("\n", answered) : "")
        .isGreaterThanOrEqualTo(LEFT_UNANSWERED);
  }
}
