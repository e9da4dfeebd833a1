package vn.tinhgon.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhgon.support.Http;

/** Questions that a service answers rightly, and what it says to them, word for word. */
final class GoldenQuestions {
  private static final Path QUESTIONS = Path.of("src/test/resources/questions.jsonl");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GoldenQuestions() {}

  /** So many questions drawn by lot from those answered rightly there, with the answers. */
  static Map<String, JsonNode> of(String url, int howMany, Random random) {
    List<JsonNode> questions = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(QUESTIONS)) {
        questions.add(JSON.readTree(line));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    questions.removeIf(one -> one.path("abstain").asBoolean() || !one.path("context").isEmpty());
    Collections.shuffle(questions, random);
    Map<String, JsonNode> golden = new LinkedHashMap<>();
    try (var http = new Http(url)) {
      for (JsonNode question : questions) {
        String text = question.path("q").asString();
        JsonNode answer = ask(http, text);
        if (right(question, answer)) {
          golden.put(text, answer);
        }
        if (golden.size() == howMany) {
          return golden;
        }
      }
    }
    throw new AssertionError("only " + golden.size() + " questions are answered rightly");
  }

  /** What is said there to the same questions. */
  static Map<String, JsonNode> again(String url, Map<String, JsonNode> golden) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    try (var http = new Http(url)) {
      golden.keySet().forEach(text -> answers.put(text, ask(http, text)));
    }
    return answers;
  }

  /** The whole answer but for its day, which may end meanwhile. */
  static JsonNode ask(Http http, String text) {
    String body = JSON.writeValueAsString(Map.of("text", text));
    var response = http.post("/api/v1/ask", body, "Content-Type", "application/json");
    if (response.statusCode() != 200) {
      throw new AssertionError(text + ": " + response.statusCode() + ' ' + response.body());
    }
    ObjectNode answer = (ObjectNode) JSON.readTree(response.body());
    answer.remove("asOf");
    return answer;
  }

  private static boolean right(JsonNode question, JsonNode answer) {
    String text = plain(answer.path("text").asString());
    for (JsonNode must : question.path("must")) {
      boolean held =
          must.isArray()
              ? must.valueStream().anyMatch(one -> text.contains(plain(one.asString())))
              : text.contains(plain(must.asString()));
      if (!held) {
        return false;
      }
    }
    return answer.path("outcome").asString().equals("ANSWER")
        && question
            .path("must_not")
            .valueStream()
            .noneMatch(one -> text.contains(plain(one.asString())));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
