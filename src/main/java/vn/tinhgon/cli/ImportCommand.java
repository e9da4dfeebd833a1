package vn.tinhgon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tinhgon.files.ImportJob;
import vn.tinhgon.files.Imported;

/** Brings files into the store. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Brings entries and tables into the store: an .xlsx, .csv, .md, a .zip of them, or a folder",
      "laid out as the knowledge folder. All that is right is taken in one transaction; what is",
      "there already stays, and what is not in the file too. Done by the running service if there",
      "is one.",
      "Published lists of units (a .csv or .json as published, or a folder of such tables) are",
      "recognised by their columns; each import of them is one act, and --undo takes the last"
          + " back.",
      "Tried out first: nothing is taken if a question would change hands or be lost, unless",
      "--anyway says why. Taken back whole in the chat, by the command that is printed.",
      "Exit code 0: all of it is in the store; 1: something was wrong and was left out, or nothing",
      "was taken because of questions; 2: wrong use."
    })
final class ImportCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "PATH", description = "The file or folder.")
  private @Nullable Path path;

  @Option(names = "--dry-run", description = "Only say what each row would do.")
  private boolean dry;

  @Option(
      names = "--anyway",
      paramLabel = "REASON",
      description = "Take it although questions go astray; the reason stays on record.")
  private String anyway = "";

  @Option(names = "--undo", description = "Take the last list of units back.")
  private boolean undo;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (undo == (path != null)) {
      throw new WrongUse("give a PATH, or --undo without one");
    }
    Imported done = path == null ? ImportJob.undo() : ImportJob.run(path, dry, anyway);
    done.lines().forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
    return done.sound() ? 0 : 1;
  }
}
