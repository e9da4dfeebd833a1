package vn.tinhgon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.BestFound;

/** Learns from judged questions how sure an answer is. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Learns from judged questions what makes an answer likely to be right, and prints the",
      "coefficients for src/main/resources/vn/tinhgon/answer/confidence.txt."
    })
final class CalibrateCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Store store;

  @Parameters(index = "0", paramLabel = "FILE.jsonl")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    AnswerEngine engine = store.engine();
    var questions = new JudgedQuestions(file);
    List<String> names = List.of();
    List<double[]> signs = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (JsonNode question : questions.read()) {
      BestFound found = questions.ask(engine, question);
      // What is found by query, and what says that something is not stated, has no doubt to learn.
      if (!found.signs().isEmpty()) {
        names = List.copyOf(found.signs().keySet());
        signs.add(found.signs().values().stream().mapToDouble(Double::doubleValue).toArray());
        right.add(JudgedQuestions.bestIsRight(question, found));
      }
    }
    if (!right.contains(true) || !right.contains(false)) {
      throw new WrongUse(file + " must hold questions answered rightly and wrongly to learn from");
    }
    double[] learned = Logistic.learn(signs, right);
    out.printf("# learned from %d questions%n", right.size());
    out.printf(Locale.ROOT, "constant = %.3f%n", learned[0]);
    for (int i = 0; i < names.size(); i++) {
      out.printf(Locale.ROOT, "%s = %.3f%n", names.get(i), learned[i + 1]);
    }
    out.flush();
    return 0;
  }
}
