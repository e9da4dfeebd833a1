package vn.tinhgon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tinhgon.access.AdminCodeJob;
import vn.tinhgon.access.CodeOffer;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Makes a one-time code for the first administrator. */
@Command(
    name = "admin-code",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a one-time code that turns whoever sends it (/quantri CODE) into an administrator.",
      "Only while there is no administrator. Done by the running service if there is one.",
      "Exit code 0: the code is printed; 1: there is an administrator; 2: wrong use."
    })
final class AdminCodeCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "The data folder; default: as the service takes it (TINHGON_DATA_DIR).")
  @SuppressWarnings("NullAway.Init")
  private String data;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> settings = new ArrayList<>();
    if (data != null) {
      settings.add("--tinhgon.data-dir=" + data);
    }
    CodeOffer offer = AdminCodeJob.run(settings.toArray(String[]::new));
    var wording = new Wording();
    PrintWriter out = spec.commandLine().getOut();
    Instant until = offer.until();
    String when = until == null ? "" : Vietnam.moment(until);
    if (offer.code() == null) {
      String key = until == null ? "admin.code.taken" : "admin.code.taken.until";
      spec.commandLine().getErr().println(wording.get(key, when));
      return 1;
    }
    out.println(wording.get("admin.code.made", offer.code(), when));
    out.flush();
    return 0;
  }
}
