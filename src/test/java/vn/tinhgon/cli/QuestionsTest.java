package vn.tinhgon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.Shipped;

/**
 * How many of the project's own questions are answered rightly. The engine is tuned on the first
 * file; of the second only the counts are looked at, so that they tell of questions never seen.
 */
class QuestionsTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private record Count(int asked, int right, int wrongAndConfident) {
    double rightShare() {
      return 100.0 * right / asked;
    }

    double wrongShare() {
      return 100.0 * wrongAndConfident / asked;
    }
  }

  @Test
  void answersWhatItIsTunedOn() throws IOException {
    Count count = ask("questions.jsonl", true);

    assertThat(count.asked()).isGreaterThan(400);
    assertThat(count.rightShare()).isGreaterThanOrEqualTo(84);
    assertThat(count.wrongShare()).isLessThanOrEqualTo(6);
  }

  @Test
  void answersWhatItHasNotSeen() throws IOException {
    Count count = ask("questions-checking.jsonl", false);

    assertThat(count.asked()).isGreaterThanOrEqualTo(200);
    assertThat(count.rightShare()).isGreaterThanOrEqualTo(78);
    assertThat(count.wrongShare()).isLessThanOrEqualTo(7);
  }

  private static Count ask(String file, boolean tell) throws IOException {
    var json = JsonMapper.builder().build();
    int asked = 0;
    int right = 0;
    int wrong = 0;
    for (String line : Files.readAllLines(RESOURCES.resolve(file))) {
      JsonNode question = json.readTree(line);
      List<String> turns = turns(question);
      Answer answer = Shipped.answer(turns.toArray(String[]::new));
      boolean answered = answer instanceof Answer.Found || answer instanceof Answer.SmallTalk;
      List<String> faults = Scorer.faults(question, answer.text());
      boolean refuse = question.path("abstain").asBoolean();
      boolean open = answer instanceof Answer.Ambiguous;
      boolean passes = refuse ? !answered : faults.isEmpty() && !open;
      asked++;
      right += passes ? 1 : 0;
      wrong += answered && !passes ? 1 : 0;
      if (tell && !passes) {
        String id = question.path("id").asString();
        System.out.println(id + ' ' + Outcomes.name(answer) + ' ' + turns + ' ' + faults);
      }
    }
    var count = new Count(asked, right, wrong);
    System.out.printf(
        Locale.ROOT,
        "%s: questions=%d right=%.1f%% wrong and confident=%.1f%%%n",
        file,
        asked,
        count.rightShare(),
        count.wrongShare());
    return count;
  }

  private static List<String> turns(JsonNode question) {
    List<String> turns = new ArrayList<>();
    question.path("context").forEach(turn -> turns.add(turn.asString()));
    turns.add(question.path("q").asString());
    return turns;
  }
}
