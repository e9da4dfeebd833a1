package vn.tinhgon.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.answer.Shipped;

/** Each of our own questions has one answer, in whatever form it is typed. */
class TypedOtherwiseTest {
  private static final Path QUESTIONS = Path.of("src/test/resources/questions.jsonl");

  /** Some short forms count only in capitals, so these letters stay as they are. */
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]*\\p{Lu}");

  private static final Pattern SMALL_WORD =
      Pattern.compile("(?<![\\p{L}\\p{M}])\\p{Ll}(?=[\\p{L}\\p{M}])");

  @Test
  void hasTheSameAnswerInEveryForm() throws IOException {
    var json = JsonMapper.builder().build();
    List<String> otherwise = new ArrayList<>();
    int asked = 0;
    for (String line : Files.readAllLines(QUESTIONS)) {
      JsonNode question = json.readTree(line);
      Context before = before(question);
      String typed = question.path("q").asString();
      String told = told(typed, before);
      for (var form : forms(typed).entrySet()) {
        asked++;
        if (!told(form.getValue(), before).equals(told)) {
          otherwise.add(question.path("id").asString() + " " + form.getKey() + ": " + typed);
        }
      }
    }
    assertThat(asked).isGreaterThan(1_200);
    assertThat(otherwise).isEmpty();
  }

  private static Map<String, String> forms(String typed) {
    Map<String, String> forms = new LinkedHashMap<>();
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    forms.put("composed", composed);
    forms.put("decomposed", Normalizer.normalize(typed, Normalizer.Form.NFD));
    if (!CAPITALS.matcher(composed).find()) {
      forms.put("small letters", composed.toLowerCase(Locale.ROOT));
    }
    forms.put(
        "capitals first",
        SMALL_WORD.matcher(composed).replaceAll(word -> word.group().toUpperCase(Locale.ROOT)));
    forms.put("double blanks", "  " + typed.replace(" ", "  ") + " \t ");
    // What is typed so anyway need not be asked twice.
    forms.values().removeIf(typed::equals);
    return forms;
  }

  private static Context before(JsonNode question) {
    Context context = Context.NONE;
    for (JsonNode turn : question.path("context")) {
      context = answer(turn.asString(), context).context();
    }
    return context;
  }

  private static String told(String typed, Context before) {
    return switch (answer(typed, before)) {
      case Answer.Found found -> found.source() + found.confidence() + found.text();
      // The labels alone: what a choice asks may repeat the question as it was typed.
      case Answer.Ambiguous ambiguous ->
          ambiguous.text() + ambiguous.choices().stream().map(Choice::label).toList();
      case Answer.NotFound missing -> missing.text();
      case Answer.SmallTalk talk -> talk.text();
    };
  }

  private static Answer answer(String typed, Context before) {
    return Shipped.ENGINE.answer(new Question(typed, before, Shipped.TODAY));
  }
}
