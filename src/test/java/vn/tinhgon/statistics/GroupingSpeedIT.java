package vn.tinhgon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.bench.Report.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tinhgon.answer.Shipped;
import vn.tinhgon.bench.Report;
import vn.tinhgon.feedback.Unanswered;

/**
 * Groups 10,000 unanswered questions: those of the labelled sample, each many times over with words
 * added and left out by seed, and as many again of made-up words that ask what nothing else does.
 * Prints the time and how pure the groups are, each question counted.
 */
@Tag("bench")
class GroupingSpeedIT {
  private static final int QUESTIONS = 10_000;
  private static final int MOST_SECONDS = 30;
  private static final double PURE = 0.95;
  private static final long SEED = Long.getLong("seed", 7);
  private static final List<String> WORDS =
      List.of(
          "cho em hỏi", "ạ", "vậy", "xin hỏi", "với", "giúp", "gấp", "năm nay", "hiện nay", "nhé");

  private final Random random = new Random(SEED);

  @Test
  void groupsTenThousandQuestions() throws IOException {
    var questions = new LabelledQuestions();
    List<Unanswered> sample = List.copyOf(questions.all());
    while (questions.all().size() < QUESTIONS) {
      Unanswered one = sample.get(random.nextInt(sample.size()));
      if (random.nextBoolean()) {
        questions.add(disguised(one.question()), one);
      } else {
        questions.stranger(made());
      }
    }
    long begun = System.nanoTime();

    List<Group> groups =
        new Grouping(one -> Shipped.ENGINE.essence(one.question(), one.localities()))
            .group(questions.all(), _ -> {});

    double seconds = (System.nanoTime() - begun) / 1e9;
    double purity = questions.purity(groups);
    new Report("grouping", "Grouping of unanswered questions")
        .say(text("%,d questions in %.1f s: %,d groups.", QUESTIONS, seconds, groups.size()))
        .say(
            text(
                "Of all of them: purity %.3f, completeness %.3f; the largest group has %,d.",
                purity, questions.completeness(groups), groups.getFirst().questions().size()))
        .keep();
    assertThat(seconds).isLessThan(MOST_SECONDS);
    assertThat(purity).isGreaterThan(PURE);
  }

  private String disguised(String question) {
    List<String> words = new ArrayList<>(List.of(question.split(" ")));
    words.add(random.nextInt(words.size()), WORDS.get(random.nextInt(WORDS.size())));
    if (words.size() > 6 && random.nextBoolean()) {
      words.remove(random.nextInt(words.size()));
    }
    return String.join(" ", words);
  }

  private String made() {
    var text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      int syllable = random.nextInt(600);
      text.append((char) ('a' + syllable % 26))
          .append("oa")
          .append((char) ('a' + syllable / 26 % 26));
      text.append(' ');
    }
    return text.append('?').toString();
  }
}
