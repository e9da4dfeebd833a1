package vn.tinhgon.cli;

import java.io.IOException;
import java.io.PrintWriter;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.BestFound;
import vn.tinhgon.message.Vietnam;

/** Asks every question of a file and judges the answers. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = {
      "Asks every question of a JSON lines file and judges the answers.",
      "Counts right, asked back, refused, and wrong and confident. A question that must be",
      "refused is right when not answered.",
      "With --units, asks instead what became of every commune of the tables there, in three",
      "ways of typing: with marks, without, and with one slip. With both, asks the questions of",
      "the file while these units are held."
    })
final class EvalCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Store store;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE.jsonl")
  private @Nullable Path file;

  @Option(
      names = "--units",
      paramLabel = "FOLDER",
      description = "Tables of units (wards.csv, old_wards.csv, old_to_new.csv …) to ask about.")
  private @Nullable Path units;

  @Option(
      names = "--show",
      paramLabel = "N",
      description = "With --units: print so many of the questions that went wrong.")
  private int shown;

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
    if (units != null && file == null) {
      LocalDate today = LocalDate.now(Clock.system(Vietnam.TIME));
      new UnitTrial(store.engineWith(units), UnitExam.read(units), today, out, shown).run();
      return 0;
    }
    if (file == null) {
      throw new WrongUse("give a FILE.jsonl, or --units FOLDER");
    }
    var mapper = JsonMapper.builder().build();
    var questions = new JudgedQuestions(file);
    List<JsonNode> read = questions.read();
    AnswerEngine engine = units == null ? store.engine() : store.engineWith(units);
    Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();
    List<String> written = new ArrayList<>();
    List<Reliability.Point> sure = new ArrayList<>();
    for (JsonNode question : read) {
      BestFound found = questions.ask(engine, question);
      Answer answer = found.answer();
      if (!(answer instanceof Answer.SmallTalk)) {
        sure.add(
            new Reliability.Point(
                found.confidence(), JudgedQuestions.bestIsRight(question, found)));
      }
      List<String> faults = Scorer.faults(question, answer.text());
      Verdict verdict = judge(question, answer, faults);
      for (String kind : groups(question)) {
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
    if (!json) {
      out.print(new Reliability(sure).report());
    }
    out.flush();
    return 0;
  }

  private static List<String> groups(JsonNode question) {
    Stream<String> groups =
        Stream.of("kind", "style")
            .filter(question::has)
            .map(group -> group + ' ' + question.path(group).asString());
    return Stream.concat(groups, Stream.of("~ all")).toList();
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
    out.printf("%n%-22s %6s %6s %6s %6s %6s%n", "", "right", "back", "refus", "wrong", "of");
    counts.forEach((kind, c) ->
        out.printf(
            Locale.ROOT,
            "%-22s %6d %6d %6d %6d %6d   right %.1f %%, wrong and confident %.1f %%%n",
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
