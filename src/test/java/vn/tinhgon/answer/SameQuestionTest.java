package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.text.Spelling;

/** The same question, however its letters are put down, has the same answer. */
class SameQuestionTest {
  private static final int SEEDS = Integer.getInteger("seeds", 1_000);
  private static final String ZERO_WIDTH = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";
  private static final List<String> OLD_STYLE =
      List.of(
          "òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy");
  private static final List<String> NEW_STYLE =
      List.of(
          "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ");

  /** Short forms that count only in capitals. */
  private static final Set<String> CAPITALS =
      Stream.concat(
              WordList.groups("abbreviations.txt", "\\|").keySet().stream()
                  .filter(form -> form.endsWith("!"))
                  .map(form -> form.substring(0, form.length() - 1)),
              Shipped.SNAPSHOT
                  .registry
                  .all(Locality.class)
                  .flatMap(place -> place.aliases().stream())
                  .filter(alias -> alias.matches("\\p{Lu}{2,}"))
                  .map(alias -> alias.toLowerCase(Locale.ROOT)))
          .collect(Collectors.toSet());

  private record Known(String typed, Context before, List<Object> told) {}

  @Test
  void hasTheSameAnswerInEveryDisguise() {
    List<Known> known =
        Questions.ALL.stream()
            .sorted(Comparator.comparingInt(asked -> asked.last().length()))
            .map(SameQuestionTest::known)
            .toList();
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      // Short questions and few changes first, so that the first failure is a small one.
      int longest = 5 + seed * (known.size() - 5) / SEEDS;
      Known question = known.get(random.nextInt(longest));
      String typed = question.typed();
      for (int changes = 0; changes <= 5 * seed / SEEDS; changes++) {
        typed = disguised(typed, random);
      }
      Answer answer = Shipped.ENGINE.answer(new Question(typed, question.before(), Shipped.TODAY));
      assertThat(told(answer))
          .as("seed %d: %s, as: %s", seed, question.typed(), typed)
          .isEqualTo(question.told());
    }
  }

  private static Known known(Questions.Asked asked) {
    Question question = asked.question();
    return new Known(question.text(), question.context(), told(Shipped.ENGINE.answer(question)));
  }

  private static String disguised(String typed, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Normalizer.normalize(typed, Normalizer.Form.values()[random.nextInt(4)]);
      case 1 -> otherCase(typed, random);
      case 2 -> moreBlanks(typed, random);
      case 3 -> invisible(typed, random);
      default -> otherTone(typed, random);
    };
  }

  private static String otherCase(String typed, Random random) {
    if (Spelling.tokens(typed).stream().anyMatch(token -> CAPITALS.contains(token.exact()))) {
      return typed;
    }
    return random.nextBoolean() ? typed.toLowerCase(Locale.ROOT) : typed.toUpperCase(Locale.ROOT);
  }

  private static String moreBlanks(String typed, Random random) {
    var text = new StringBuilder(blanks(random));
    for (char letter : typed.toCharArray()) {
      text.append(letter == ' ' ? " " + blanks(random) : letter);
    }
    return text.append(blanks(random)).toString();
  }

  private static String blanks(Random random) {
    return List.of("", "", " ", "  ", "\t", "\u00A0", "\u3000").get(random.nextInt(7));
  }

  private static String invisible(String typed, Random random) {
    var text = new StringBuilder();
    for (char letter : typed.toCharArray()) {
      text.append(letter);
      if (random.nextInt(4) == 0) {
        text.append(ZERO_WIDTH.charAt(random.nextInt(ZERO_WIDTH.length())));
      }
    }
    return text.toString();
  }

  private static String otherTone(String typed, Random random) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
    for (int i = 0; i < OLD_STYLE.size(); i++) {
      boolean modern = random.nextBoolean();
      String from = modern ? OLD_STYLE.get(i) : NEW_STYLE.get(i);
      String to = modern ? NEW_STYLE.get(i) : OLD_STYLE.get(i);
      // Only an open syllable is written both ways, and quý only one.
      text = text.replaceAll("(?<![qQ])" + from + "(?![\\p{L}\\p{Cf}])", to);
    }
    return text;
  }

  private static List<Object> told(Answer answer) {
    return switch (answer) {
      case Answer.Found found -> List.of("found", found.source(), found.text(), found.confidence());
      case Answer.Ambiguous ambiguous ->
          List.of(
              "ambiguous",
              ambiguous.text(),
              ambiguous.choices().stream().map(Choice::label).toList());
      case Answer.NotFound missing -> List.of("not found", missing.text());
      case Answer.SmallTalk talk -> List.of("small talk", talk.text());
    };
  }
}
