package vn.tinhgon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Sentences;

/** Checks the knowledge folder and prints what is wrong, where, and what to do. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the knowledge folder, or with --audit the log of what administrators did.",
      "The folder: entries, registry tables, and what spreadsheets spoil in them. The log: whether",
      "it is as it was written.",
      "Exit code 0: nothing wrong; 1: something must be mended; 2: wrong use."
    })
public final class CheckCommand implements Callable<Integer> {
  private static final int SOUND = 0;
  private static final int FAULTY = 1;

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

  @Option(
      names = "--audit",
      description = "Check the log of administrators' acts in the database; the service may run.")
  private boolean audit;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    return audit ? checkAudit(out) : checkFolder(out);
  }

  private static int checkAudit(PrintWriter out) throws IOException {
    AuditVerdict verdict;
    try (var database = Database.open()) {
      verdict = database.audit().verify();
    }
    return switch (verdict) {
      case AuditVerdict.Sound(long acts, long unchained, String end) -> {
        out.println(Sentences.say("check.audit.sound", acts, end.isEmpty() ? "-" : end));
        if (unchained > 0) {
          out.println(Sentences.say("check.audit.unchained", unchained));
        }
        yield SOUND;
      }
      case AuditVerdict.Altered(var fault, long act) -> {
        out.println(Sentences.say("check.audit.altered." + fault, act));
        yield FAULTY;
      }
    };
  }

  private int checkFolder(PrintWriter out) {
    if (!Files.isDirectory(folder)) {
      throw new WrongUse(Sentences.say("check.no-folder", folder));
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
    var register = knowledge.registry().registry();
    int rows = register.rows().size() + register.sources().size();
    out.println(
        Sentences.say("check.summary", knowledge.faq().files().size(), rows, faults, notes));
    out.flush();
    return faults == 0 ? SOUND : FAULTY;
  }
}
