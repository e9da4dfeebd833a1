package vn.tinhgon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Explanation;
import vn.tinhgon.answer.Question;
import vn.tinhgon.message.Vietnam;

/** Asks one question, or several of one conversation, and prints what a reader would see. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Asks a question; several arguments are turns of one conversation.")
final class AskCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Store store;

  @Parameters(arity = "1..*", paramLabel = "QUESTION")
  @SuppressWarnings("NullAway.Init")
  private String[] questions;

  @Option(names = "--explain", description = "Show what was understood and what was considered.")
  private boolean explain;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day asked about; default today.")
  private LocalDate asOf = LocalDate.now(Clock.system(Vietnam.TIME));

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    AnswerEngine engine = store.engine();
    Context context = Context.NONE;
    for (String text : questions) {
      var question = new Question(text, context, asOf);
      Explanation explained = engine.explain(question);
      Answer answer = explained.answer();
      if (explain) {
        Outcomes.lines(explained).forEach(line -> out.println("# " + line));
      }
      out.println(Outcomes.name(answer) + "\n" + answer.text());
      if (answer instanceof Answer.Found found) {
        found.citations().forEach(citation -> out.println("  * " + Outcomes.line(citation)));
        out.println("  [" + found.source() + ", " + found.confidence() + "]");
      }
      if (answer instanceof Answer.Ambiguous ambiguous) {
        ambiguous.choices().forEach(choice -> out.println("  > " + choice.label()));
      }
      out.println();
      context = answer.context();
    }
    out.flush();
    return 0;
  }
}
