package vn.tinhgon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tinhgon.files.ExportJob;
import vn.tinhgon.registry.Sentences;

/** Puts the store into files. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the whole store into an empty folder: laid out as the knowledge folder, and beside it",
      "everything as one workbook, tinhgon.xlsx. Either comes back by import without a difference.",
      "Done by the running service if there is one.",
      "Exit code 0: done; 1: failed; 2: wrong use."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder; made if it is not there.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Override
  public Integer call() throws IOException, InterruptedException {
    int files = ExportJob.run(folder);
    spec.commandLine().getOut().println(Sentences.say("export.done", files, folder));
    return 0;
  }
}
