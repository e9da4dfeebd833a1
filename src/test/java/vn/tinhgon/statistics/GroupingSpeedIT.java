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
 * added, left out and mistyped by seed, and as many again of made-up words. Prints the time and how
 * pure the groups of the sample are among all that.
 */
@Tag("bench")
class GroupingSpeedIT {
  private static final int QUESTIONS = 10_000;
  private static final int MOST_SECONDS = 30;
  private static final long SEED = Long.getLong("seed", 7);
  private static final List<String> WORDS =
      List.of(
          "cho em hỏi", "ạ", "vậy", "xin hỏi", "với", "giúp", "gấp", "năm nay", "hiện nay", "nhé");

  private final Random random = new Random(SEED);

  @Test
  void groupsTenThousandQuestions() throws IOException {
    var sample = new LabelledQuestions();
    List<Unanswered> questions = new ArrayList<>(sample.all());
    while (questions.size() < QUESTIONS) {
      Unanswered one = sample.all().get(random.nextInt(sample.all().size()));
      String question = random.nextBoolean() ? disguised(one.question()) : made();
      questions.add(new Unanswered(questions.size() + 1, question, List.of()));
    }
    long begun = System.nanoTime();

    List<Group> groups =
        new Grouping(one -> Shipped.ENGINE.essence(one.question(), one.localities()))
            .group(questions, _ -> {});

    double seconds = (System.nanoTime() - begun) / 1e9;
    List<Group> known =
        groups.stream()
            .map(group ->
                new Group(
                    group.questions().stream()
                        .filter(one -> one.id() <= sample.all().size())
                        .toList()))
            .filter(group -> !group.questions().isEmpty())
            .toList();
    new Report("grouping", "Grouping of unanswered questions")
        .say(text("%,d questions in %.1f s: %,d groups.", QUESTIONS, seconds, groups.size()))
        .say(
            text(
                "The sample among them: purity %.3f, completeness %.3f.",
                sample.purity(known), sample.completeness(known)))
        .keep();
    assertThat(seconds).isLessThan(MOST_SECONDS);
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
