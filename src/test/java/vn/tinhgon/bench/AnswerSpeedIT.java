package vn.tinhgon.bench;

import static vn.tinhgon.bench.Report.text;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Measures how long the engine takes for a question, and how many two threads get answered. */
@Tag("bench")
class AnswerSpeedIT {
  private static final int THREADS = 2;

  @Test
  void measuresOneQuestionAndMany() throws RunnerException, IOException {
    Statistics millis = run(Mode.SampleTime, 1, TimeUnit.MILLISECONDS).getStatistics();
    double aSecond = run(Mode.Throughput, THREADS, TimeUnit.SECONDS).getScore();

    new Report("answer-speed", "One question through the engine on the shipped store")
        .columns("what", List.of("figure"))
        .row("p50", List.of(text("%.2f ms", millis.getPercentile(50))))
        .row("p99", List.of(text("%.2f ms", millis.getPercentile(99))))
        .row("longest", List.of(text("%.2f ms", millis.getMax())))
        .row("questions a second, " + THREADS + " threads", List.of(text("%,.0f", aSecond)))
        .keep();
  }

  private static Result<?> run(Mode mode, int threads, TimeUnit unit) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(AnswerBenchmark.class.getName())
            .mode(mode)
            .threads(threads)
            .timeUnit(unit)
            .forks(1)
            .jvmArgs("-Xmx256m", "--enable-native-access=ALL-UNNAMED")
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(5))
            .measurementIterations(3)
            .measurementTime(TimeValue.seconds(10))
            .shouldFailOnError(true)
            .build();
    return new Runner(options).runSingle().getPrimaryResult();
  }
}
