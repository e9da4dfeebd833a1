package vn.tinhgon.command;

import java.util.List;
import vn.tinhgon.message.Wording;
import vn.tinhgon.rehearsal.Verdict;

/** Says which questions would change hands, or would be answered by nothing. */
final class StrayWords {
  private static final int MOST = 10;

  private final Wording wording;

  StrayWords(Wording wording) {
    this.wording = wording;
  }

  List<String> told(Verdict verdict) {
    return verdict.failures().stream()
        .map(failure ->
            failure.goesTo().isEmpty()
                ? wording.get("rehearsal.lost", question(failure), owner(failure))
                : wording.get(
                    "rehearsal.strays", question(failure), owner(failure), failure.goesTo()))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** What was only made for the trial is no question that anybody wrote. */
  private String question(Verdict.Failure failure) {
    String typed = failure.question();
    if (typed.equals(failure.wording())) {
      return wording.get("rehearsal.asked", typed);
    }
    boolean unmarked = typed.equalsIgnoreCase(Plain.vietnamese(failure.wording()));
    return wording.get(unmarked ? "rehearsal.asked.unmarked" : "rehearsal.asked.slip", typed);
  }

  private String owner(Verdict.Failure failure) {
    return failure.owner().isEmpty() ? wording.get("rehearsal.new") : failure.owner();
  }
}
