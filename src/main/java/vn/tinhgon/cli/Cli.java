package vn.tinhgon.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tinhgon.ops.StartupRefused;

/** The command line: one job a call. Without a job the service is started instead. */
@Command(
    name = "tinhgon",
    description = "Answers officials' questions about the restructuring of the state apparatus.",
    footer = {"", "Without a job the service is started."},
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    subcommands = {
      AskCommand.class,
      EvalCommand.class,
      CalibrateCommand.class,
      BenchCommand.class,
      CheckCommand.class,
      AdminCodeCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      TelegramCommand.class,
      ZaloBotCommand.class,
      ZaloOaCommand.class
    })
public final class Cli {

  /** Held, because settings of a logger that nobody holds are forgotten. */
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Cli() {}

  /** Does the job; 0 = done, 1 = failed, 2 = wrong use. */
  public static int run(String... args) {
    // Lucene would say on each call that it could be faster with a module which is not final yet.
    LUCENE.setLevel(Level.SEVERE);
    return line(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .execute(args);
  }

  /** The jobs, printing there. */
  static CommandLine line(PrintWriter out, PrintWriter err) {
    var line = new CommandLine(new Cli());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(out);
    line.setErr(err);
    line.registerConverter(LocalDate.class, Cli::day);
    line.setParameterExceptionHandler((wrong, _) -> {
      CommandLine command = wrong.getCommandLine();
      err.println(complaint(wrong, command));
      err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
      return 2;
    });
    line.setExecutionExceptionHandler((failure, command, _) -> {
      command.getErr().println(reason(failure));
      return failure instanceof WrongUse ? 2 : 1;
    });
    return line;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException other) {
      throw new TypeConversionException("write a day as 2026-11-22, not " + text);
    }
  }

  private static String complaint(ParameterException wrong, CommandLine command) {
    // On the top level all that is not a job is taken for a stray word.
    return wrong instanceof UnmatchedArgumentException stray
            && !command.getSubcommands().isEmpty()
            && !stray.getUnmatched().getFirst().startsWith("-")
        ? "There is no job "
            + stray.getUnmatched().getFirst()
            + "; there are: "
            + String.join(", ", command.getSubcommands().keySet())
            + ". Without a job the service is started."
        : String.valueOf(wrong.getMessage());
  }

  /** What went wrong, and what to do where we know it. */
  private static String reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartupRefused refused) {
        return refused.getMessage() + '\n' + refused.action();
      }
    }
    return switch (failure) {
      case NoSuchFileException missing -> "no such file or folder: " + missing.getFile();
      case AccessDeniedException closed -> "no right to read or write " + closed.getFile();
      case FileSystemException other -> other.getReason() + ": " + other.getFile();
      default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
    };
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Cli.class.getPackage().getImplementationVersion();
      return new String[] {"tinhgon " + (version == null ? "(not packaged)" : version)};
    }
  }
}
