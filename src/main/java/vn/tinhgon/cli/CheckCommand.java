package vn.tinhgon.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Sentences;

/** Checks the knowledge folder and prints what is wrong, where, and what to do. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the knowledge folder: entries, registry tables, and what spreadsheets spoil in them.",
      "Exit code 0: nothing wrong; 1: something must be mended; 2: wrong use."
    })
public final class CheckCommand implements Callable<Integer> {
  private static final int SOUND = 0;
  private static final int FAULTY = 1;
  private static final int WRONG_USE = 2;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = "${env:TINHGON_FAQ_DIR:-./faq}",
      description = "The knowledge folder; default: TINHGON_FAQ_DIR or ./faq.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = {"-q", "--quiet"},
      description = "Leave out what is only worth knowing.")
  private boolean quiet;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (!Files.isDirectory(folder)) {
      spec.commandLine().getErr().println(Sentences.say("check.no-folder", folder));
      return WRONG_USE;
    }
    KnowledgeFolder knowledge = KnowledgeFolder.read(folder);
    for (Problem problem : knowledge.problems()) {
      if (problem.blocks()) {
        out.println(problem.text());
      } else if (!quiet) {
        out.println(Sentences.say("check.note", problem.text()));
      }
    }
    long faults = knowledge.problems().stream().filter(Problem::blocks).count();
    long notes = knowledge.problems().size() - faults;
    long rows = knowledge.registry().tables().stream().mapToLong(t -> t.rows().size()).sum();
    out.println(
        Sentences.say("check.summary", knowledge.faq().files().size(), rows, faults, notes));
    out.flush();
    return faults == 0 ? SOUND : FAULTY;
  }
}
