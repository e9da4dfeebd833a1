package vn.tinhgon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.tinhgon.channel.zalobot.ZaloBotJob;
import vn.tinhgon.channel.zalobot.ZaloBotReport;
import vn.tinhgon.channel.zalobot.ZaloBotWork;

/** Sets the bot up with the Zalo Bot Platform. */
@Command(
    name = "zalobot",
    mixinStandardHelpOptions = true,
    description = {
      "Sets the bot up with the Zalo Bot Platform and explains what that answers.",
      "set-webhook: gives it our address (TINHGON_PUBLIC_URL) and secret; it tries the address.",
      "test-webhook: has it try the address again; it allows only some tries a day.",
      "info: which bot the token belongs to, and which address is set.",
      "Done by the running service if there is one.",
      "Exit code 0: all is well; 1: something is to be done, and it is said what; 2: wrong use."
    })
final class ZaloBotCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "JOB",
      converter = Words.class,
      description = "set-webhook, test-webhook or info.")
  @SuppressWarnings("NullAway.Init")
  private ZaloBotWork work;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ZaloBotReport report = ZaloBotJob.run(work);
    PrintWriter out = spec.commandLine().getOut();
    report.lines().forEach(out::println);
    out.flush();
    return report.done() ? 0 : 1;
  }

  /** Reads a job as it is typed. */
  static final class Words implements ITypeConverter<ZaloBotWork> {
    @Override
    public ZaloBotWork convert(String typed) {
      return Arrays.stream(ZaloBotWork.values())
          .filter(work -> work.word().equals(typed))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(typed + " is none of " + all()));
    }

    private static String all() {
      return Arrays.stream(ZaloBotWork.values())
          .map(ZaloBotWork::word)
          .collect(Collectors.joining(", "));
    }
  }
}
