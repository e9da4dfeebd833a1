package vn.tinhgon.faq;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Sentences;

/** The knowledge folder has faults, and there is no earlier state to start with. */
final class BrokenKnowledge extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  BrokenKnowledge(List<Problem> problems) {
    super(
        Sentences.say("knowledge.broken", problems.size())
            + problems.stream()
                .limit(SHOWN)
                .map(problem -> "\n- " + problem.text())
                .collect(Collectors.joining()));
  }

  /** Prints the faults and what to do instead of a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<BrokenKnowledge> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenKnowledge broken) {
      return new FailureAnalysis(broken.getMessage(), Sentences.say("knowledge.broken.do"), broken);
    }
  }
}
