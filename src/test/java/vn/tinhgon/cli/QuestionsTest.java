package vn.tinhgon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.Shipped;

/** How many of the project's own questions are answered rightly. */
class QuestionsTest {
  private static final Path QUESTIONS = Path.of("src/test/resources/questions.jsonl");
  private static int asked;
  private static int right;
  private static int wrongAndConfident;

  @BeforeAll
  static void askAll() throws IOException {
    var json = JsonMapper.builder().build();
    for (String line : Files.readAllLines(QUESTIONS)) {
      judge(json.readTree(line));
    }
    System.out.printf(
        Locale.ROOT,
        "questions=%d right=%.1f%% wrong and confident=%.1f%%%n",
        asked,
        100.0 * right / asked,
        100.0 * wrongAndConfident / asked);
  }

  private static void judge(JsonNode question) {
    List<String> turns = new ArrayList<>();
    question.path("context").forEach(turn -> turns.add(turn.asString()));
    turns.add(question.path("q").asString());
    Answer answer = Shipped.answer(turns.toArray(String[]::new));
    List<String> faults = Scorer.faults(question, answer.text());
    boolean answered = answer instanceof Answer.Found || answer instanceof Answer.SmallTalk;
    boolean refuse = question.path("abstain").asBoolean();
    boolean passes = refuse ? !answered : faults.isEmpty() && !(answer instanceof Answer.Ambiguous);
    asked++;
    right += passes ? 1 : 0;
    wrongAndConfident += answered && !passes ? 1 : 0;
    if (!passes) {
      System.out.println(
          question.path("id").asString()
              + ' '
              + Outcomes.name(answer)
              + ' '
              + turns
              + ' '
              + faults);
    }
  }

  @Test
  void answersFourOfFiveRightly() {
    assertThat(asked).isGreaterThan(200);
    assertThat(100.0 * right / asked).isGreaterThanOrEqualTo(80);
  }

  @Test
  void isSeldomWrongAndConfident() {
    assertThat(100.0 * wrongAndConfident / asked).isLessThanOrEqualTo(6);
  }
}
