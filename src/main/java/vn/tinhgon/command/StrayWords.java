package vn.tinhgon.command;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.rehearsal.OtherDay;
import vn.tinhgon.rehearsal.Verdict;

/** Says which questions would change hands or be answered by nothing, and which days differ. */
final class StrayWords {
  private static final int MOST = 10;

  /** Rows are not called as entries are. */
  private static final Pattern ROWS = Pattern.compile("(?!F\\d).+");

  private final Wording wording;

  StrayWords(Wording wording) {
    this.wording = wording;
  }

  List<String> told(Verdict verdict) {
    return Stream.concat(
            verdict.otherDays().stream().map(this::day),
            verdict.failures().stream().map(this::failure))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private String day(OtherDay day) {
    return wording.get(
        "rehearsal.other.day",
        owner(day.entry()),
        day.document(),
        Vietnam.day(day.told()),
        Vietnam.day(day.held()));
  }

  private String failure(Verdict.Failure failure) {
    String id = owner(failure.owner());
    String owner = ROWS.matcher(failure.owner()).matches() ? wording.get("rehearsal.rows", id) : id;
    return failure.answered()
        ? wording.get("rehearsal.strays", question(failure), owner, owner(failure.goesTo()))
        : wording.get("rehearsal.lost", question(failure), owner);
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

  private String owner(String entry) {
    return entry.isEmpty() ? wording.get("rehearsal.new") : entry.replace(",", ", ");
  }
}
