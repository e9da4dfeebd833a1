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
                ? wording.get("rehearsal.lost", failure.question(), owner(failure))
                : wording.get(
                    "rehearsal.strays", failure.question(), owner(failure), failure.goesTo()))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private String owner(Verdict.Failure failure) {
    return failure.owner().isEmpty() ? wording.get("rehearsal.new") : failure.owner();
  }
}
