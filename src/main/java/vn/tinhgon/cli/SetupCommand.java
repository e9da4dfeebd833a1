package vn.tinhgon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.line.SetupWork;

/** Sets a bot up with its platform. */
abstract class SetupCommand implements Callable<Integer> {
  private final Set<SetupWork> works;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "JOB", description = "One of the jobs above.")
  @SuppressWarnings("NullAway.Init")
  private String typed;

  /** For a platform that has these jobs. */
  SetupCommand(Set<SetupWork> works) {
    this.works = works;
  }

  abstract SetupReport run(SetupWork work) throws IOException, InterruptedException;

  @Override
  public final Integer call() throws IOException, InterruptedException {
    SetupReport report = run(work());
    PrintWriter out = spec.commandLine().getOut();
    report.lines().forEach(out::println);
    out.flush();
    return report.done() ? 0 : 1;
  }

  private SetupWork work() {
    return works.stream()
        .filter(work -> work.word().equals(typed))
        .findFirst()
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), typed + " is none of " + all()));
  }

  private String all() {
    return Arrays.stream(SetupWork.values())
        .filter(works::contains)
        .map(SetupWork::word)
        .collect(Collectors.joining(", "));
  }
}
