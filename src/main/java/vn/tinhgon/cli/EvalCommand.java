package vn.tinhgon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.message.Vietnam;

/** Asks every question of a file and judges the answers. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = {
      "Asks every question of a JSON lines file and judges the answers.",
      "Counts right, asked back, refused, and wrong and confident. A question that must be",
      "refused is right when not answered."
    })
final class EvalCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Store store;

  @Parameters(index = "0", paramLabel = "FILE.jsonl")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(names = "--json", description = "Print the counts as one line of JSON.")
  private boolean json;

  @Option(names = "--answers", paramLabel = "OUT.jsonl", description = "Write every answer there.")
  private @Nullable Path answers;

  private enum Verdict {
    RIGHT,
    ASKED_BACK,
    REFUSED,
    WRONG
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    var mapper = JsonMapper.builder().build();
    List<JsonNode> questions = questions(mapper);
    AnswerEngine engine = store.engine();
    LocalDate today = LocalDate.now(Clock.system(Vietnam.TIME));
    Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();
    List<String> written = new ArrayList<>();
    for (JsonNode question : questions) {
      Answer answer = ask(engine, question, today);
      List<String> faults = Scorer.faults(question, answer.text());
      Verdict verdict = judge(question, answer, faults);
      for (String kind : List.of(question.path("kind").asString("?"), "~ all")) {
        counts
            .computeIfAbsent(kind, _ -> new EnumMap<>(Verdict.class))
            .merge(verdict, 1, Integer::sum);
      }
      if (verdict != Verdict.RIGHT && !json) {
        out.printf(
            "%-10s %-10s %s -> %s %s%n",
            verdict,
            question.path("id").asString(),
            question.path("q").asString(),
            Outcomes.name(answer),
            faults);
      }
      written.add(
          mapper.writeValueAsString(
              Map.of(
                  "id",
                  question.path("id").asString(),
                  "outcome",
                  Outcomes.name(answer),
                  "answer",
                  answer.text())));
    }
    if (answers != null) {
      Files.write(answers, written);
    }
    report(out, counts);
    out.flush();
    return 0;
  }

  private List<JsonNode> questions(JsonMapper mapper) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new WrongUse("no file of questions at " + file);
    }
    List<JsonNode> questions = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (!line.isBlank()) {
        questions.add(question(mapper, line, number));
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

  private JsonNode question(JsonMapper mapper, String line, int number) {
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

  private static Answer ask(AnswerEngine engine, JsonNode question, LocalDate today) {
    Context context = Context.NONE;
    for (JsonNode earlier : question.path("context")) {
      context = engine.answer(new Question(earlier.asString(), context, today)).context();
    }
    return engine.answer(new Question(question.path("q").asString(), context, today));
  }

  private static Verdict judge(JsonNode question, Answer answer, List<String> faults) {
    boolean refuse = question.path("abstain").asBoolean();
    return switch (answer) {
      case Answer.Ambiguous _ -> refuse ? Verdict.RIGHT : Verdict.ASKED_BACK;
      case Answer.NotFound _ ->
          refuse ? Verdict.RIGHT : faults.isEmpty() ? Verdict.RIGHT : Verdict.REFUSED;
      case Answer.Found _ -> !refuse && faults.isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
      case Answer.SmallTalk _ -> !refuse && faults.isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
    };
  }

  private void report(PrintWriter out, Map<String, Map<Verdict, Integer>> counts) {
    if (json) {
      Map<Verdict, Integer> all = counts.getOrDefault("~ all", Map.of());
      out.printf(
          "{\"questions\":%d,\"right\":%d,\"asked_back\":%d,\"refused\":%d,\"wrong_and_confident\":%d}%n",
          total(all),
          of(all, Verdict.RIGHT),
          of(all, Verdict.ASKED_BACK),
          of(all, Verdict.REFUSED),
          of(all, Verdict.WRONG));
      return;
    }
    out.printf("%n%-14s %6s %6s %6s %6s %6s%n", "kind", "right", "back", "refus", "wrong", "of");
    counts.forEach((kind, c) ->
        out.printf(
            Locale.ROOT,
            "%-14s %6d %6d %6d %6d %6d   right %.1f %%, wrong and confident %.1f %%%n",
            kind,
            of(c, Verdict.RIGHT),
            of(c, Verdict.ASKED_BACK),
            of(c, Verdict.REFUSED),
            of(c, Verdict.WRONG),
            total(c),
            100.0 * of(c, Verdict.RIGHT) / total(c),
            100.0 * of(c, Verdict.WRONG) / total(c)));
  }

  private static int of(Map<Verdict, Integer> counts, Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  private static int total(Map<Verdict, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
