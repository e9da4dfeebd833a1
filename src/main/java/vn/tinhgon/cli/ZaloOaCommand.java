package vn.tinhgon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.zalooa.ZaloOaJob;

/** Sets the Zalo Official Account up. */
@Command(
    name = "zalooa",
    mixinStandardHelpOptions = true,
    subcommandsRepeatable = false,
    description = {
      "Sets the Zalo Official Account up.",
      "Done by the running service if there is one.",
      "Exit code 0: all is well; 1: something is to be done, and it is said what; 2: wrong use."
    })
final class ZaloOaCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a job: consent or info");
  }

  @Command(
      name = "consent",
      mixinStandardHelpOptions = true,
      description = {
        "Says how an administrator of the account lets us speak for it, with the link to open.",
        "With a code: takes what came of it."
      })
  int consent(
      @Parameters(
              arity = "0..1",
              paramLabel = "CODE",
              defaultValue = "",
              description = "The code, or the whole address that the browser was sent to.")
          String code)
      throws IOException, InterruptedException {
    return report(ZaloOaJob.consent(code));
  }

  @Command(
      name = "info",
      mixinStandardHelpOptions = true,
      description = "Says which address to set at the platform, and until when we have a token.")
  int info() throws IOException, InterruptedException {
    return report(ZaloOaJob.info());
  }

  private int report(SetupReport report) {
    PrintWriter out = spec.commandLine().getOut();
    report.lines().forEach(out::println);
    out.flush();
    return report.done() ? 0 : 1;
  }
}
