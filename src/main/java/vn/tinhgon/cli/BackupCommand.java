package vn.tinhgon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tinhgon.backup.Backup;
import vn.tinhgon.backup.BackupJob;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.registry.Sentences;

/** Copies the database into a file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the whole database into a file and checks the copy; the service may be running.",
      "The file fits H2 and PostgreSQL alike. An existing file is replaced when the copy is whole.",
      "Not in it: secret.key of the data folder, the settings, and the knowledge folder.",
      "Exit code 0: done; 1: failed; 2: wrong use."
    })
final class BackupCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "Where the copy goes.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Backup made = BackupJob.run(file);
    spec.commandLine()
        .getOut()
        .println(
            Sentences.say(
                "backup.made",
                made.file(),
                made.rows().size(),
                made.count(),
                Files.size(made.file()) / 1024,
                Vietnam.moment(made.at())));
    return 0;
  }
}
