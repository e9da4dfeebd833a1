package vn.tinhgon.ops;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says in the log why the service does not start and what to do, a line for each. Spring Boot's own
 * report is one event of many lines, which our log must write as one.
 */
final class RefusedStart implements FailureAnalysisReporter {
  private static final Logger log = LoggerFactory.getLogger(RefusedStart.class);

  @Override
  public void report(FailureAnalysis failure) {
    say("not started", failure.getDescription());
    say("what to do", failure.getAction());
  }

  private static void say(String what, @Nullable String text) {
    if (text != null) {
      text.lines().filter(line -> !line.isBlank()).forEach(line -> log.error("{}: {}", what, line));
    }
  }
}
