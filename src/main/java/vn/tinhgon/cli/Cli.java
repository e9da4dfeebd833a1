package vn.tinhgon.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.tinhgon.ops.StartupRefused;

/** The command line: one job a call. Without a job the service is started instead. */
@Command(
    name = "tinhgon",
    description = "Answers officials' questions about the restructuring of the state apparatus.",
    footer = {"", "Without a job the service is started."},
    mixinStandardHelpOptions = true,
    subcommands = {AskCommand.class, EvalCommand.class, CheckCommand.class, AdminCodeCommand.class})
public final class Cli {

  private Cli() {}

  /** Does the job; 0 = done, 1 = failed, 2 = wrong use. */
  public static int run(String... args) {
    var line = new CommandLine(new Cli());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((failure, command, _) -> {
      command.getErr().println(reason(failure));
      return 1;
    });
    return args.length == 0 ? 2 : line.execute(args);
  }

  /** What went wrong, and what to do where we know it. */
  private static String reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartupRefused refused) {
        return refused.getMessage() + '\n' + refused.action();
      }
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
