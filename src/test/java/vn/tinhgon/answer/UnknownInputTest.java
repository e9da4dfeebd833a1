package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.text.Spelling;

/** What the store does not hold is not answered, however much it sounds like what it holds. */
class UnknownInputTest {
  private static final Path QUESTIONS = Path.of("src/test/resources/unknown-questions.txt");
  private static final long SEED = Long.getLong("seed", 20_261_122);
  private static final int INPUTS = 1_000;
  private static final double LEFT_UNANSWERED = 0.99;
  private static final Pattern SLOT = Pattern.compile("\\{[a-z]+}");
  private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạèéẻẽẹìíỉĩị";

  private final Random random = new Random(SEED);

  @Test
  void isLeftUnanswered() throws IOException {
    List<String> vocabulary = vocabulary();
    List<String> questions = questions();
    assertThat(questions).hasSizeGreaterThanOrEqualTo(INPUTS / 2);
    List<String> answered = new ArrayList<>();
    List<String> inputs =
        Stream.of(
                made(INPUTS / 4, () -> words(() -> word(2 + random.nextInt(5)))),
                made(INPUTS / 4, () -> words(() -> one(vocabulary))),
                questions.subList(0, INPUTS / 2))
            .flatMap(List::stream)
            .toList();
    for (String input : inputs) {
      if (Shipped.answer(input) instanceof Answer.Found found) {
        answered.add(input + " -> " + found.source());
      }
    }
    double unanswered = 1 - (double) answered.size() / inputs.size();
    System.out.printf(
        Locale.ROOT,
        "unknown inputs: %d, seed %d, left unanswered %.1f %%%n",
        inputs.size(),
        SEED,
        100 * unanswered);

    assertThat(inputs).hasSize(INPUTS);
    assertThat(unanswered)
        .as("seed %d, answered:%n%s", SEED, String.join("\n", answered))
        .isGreaterThanOrEqualTo(LEFT_UNANSWERED);
  }

  private static List<String> made(int number, Supplier<String> one) {
    return IntStream.range(0, number).mapToObj(_ -> one.get()).toList();
  }

  private String words(Supplier<String> word) {
    return String.join(" ", made(1 + random.nextInt(10), word));
  }

  private String word(int length) {
    var word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  /** Every word of the shipped store once. */
  private static List<String> vocabulary() throws IOException {
    var words = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(Path.of("faq"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Spelling.tokens(Files.readString(file)).stream()
            .filter(token -> !token.number())
            .forEach(token -> words.add(token.exact()));
      }
    }
    return List.copyOf(words);
  }

  /** The written questions with and without marks, those with slots filled anew each round. */
  private List<String> questions() throws IOException {
    Map<String, List<String>> fillings = new HashMap<>();
    List<String> written = new ArrayList<>();
    for (String line : Files.readAllLines(QUESTIONS)) {
      String[] slot = line.split(" = ", 2);
      if (slot.length == 2 && SLOT.matcher(slot[0]).matches()) {
        fillings.put(slot[0], List.of(slot[1].split(" \\| ")));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        written.add(line);
      }
    }
    assertThat(written).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    List<String> questions = new ArrayList<>();
    for (int round = 0; questions.size() < INPUTS / 2; round++) {
      for (String question : written) {
        if (round < 2 || SLOT.matcher(question).find()) {
          String asked =
              SLOT.matcher(question).replaceAll(found -> one(fillings.get(found.group())));
          questions.add(round % 2 == 0 ? asked : plain(asked));
        }
      }
    }
    return questions;
  }

  private static String plain(String question) {
    return Spelling.fold(Spelling.canonical(question));
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
