package vn.tinhgon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tinhgon.backup.Backup;
import vn.tinhgon.backup.RestoreJob;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.registry.Sentences;

/** Brings a backup into a new database. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Brings a backup into a new database: a data folder without one, or an empty database of",
      "PostgreSQL. Refuses while a service runs, and a file that is damaged or not complete.",
      "Exit code 0: done; 1: nothing was changed; 2: wrong use."
    })
final class RestoreCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    var progress = new Told(err);
    Backup done = RestoreJob.run(file, progress::table);
    spec.commandLine()
        .getOut()
        .println(
            Sentences.say(
                "backup.restored", done.rows().size(), done.count(), Vietnam.moment(done.at())));
    return 0;
  }

  /** How many tables there are is known when the first one is back. */
  private static final class Told {
    private final PrintWriter err;
    private @org.jspecify.annotations.Nullable Progress progress;

    Told(PrintWriter err) {
      this.err = err;
    }

    void table(int done, int all) {
      Progress shown = progress;
      if (shown == null) {
        shown = new Progress(err, Progress.onTerminal(), "restore", all);
        progress = shown;
      }
      shown.step();
    }
  }
}
