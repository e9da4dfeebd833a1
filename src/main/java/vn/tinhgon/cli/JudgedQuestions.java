package vn.tinhgon.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.BestFound;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.message.Vietnam;

/** A file of questions with what a right answer must hold, a JSON object a line. */
final class JudgedQuestions {
  private final LocalDate today = LocalDate.now(Clock.system(Vietnam.TIME));
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final Path file;

  JudgedQuestions(Path file) {
    this.file = file;
  }

  List<JsonNode> read() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new WrongUse("no file of questions at " + file);
    }
    List<JsonNode> questions = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (!line.isBlank()) {
        questions.add(question(line, number));
      }
    }
    return questions;
  }

  private List<String> lines() throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException other) {
      throw new WrongUse(file + " is not written in UTF-8");
    }
  }

  private JsonNode question(String line, int number) {
    try {
      JsonNode question = mapper.readTree(line);
      if (question.path("q").isString()) {
        return question;
      }
    } catch (JacksonException broken) {
      // Said below, like a line without a question.
    }
    throw new WrongUse(file + ", line " + number + ": not a JSON object with a question \"q\"");
  }

  /** The answer to a question, after the earlier turns of its conversation. */
  BestFound ask(AnswerEngine engine, JsonNode question) {
    Context context = Context.NONE;
    for (JsonNode earlier : question.path("context")) {
      context = engine.answer(new Question(earlier.asString(), context, today)).context();
    }
    return engine.bestFound(new Question(question.path("q").asString(), context, today));
  }

  /** Whether the best thing found would have been a right answer. */
  static boolean bestIsRight(JsonNode question, BestFound found) {
    return !question.path("abstain").asBoolean()
        && Outcomes.name(found.best()).equals("ANSWER")
        && Scorer.faults(question, found.best().text()).isEmpty();
  }
}
