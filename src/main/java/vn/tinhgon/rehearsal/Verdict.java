package vn.tinhgon.rehearsal;

import java.util.List;
import java.util.Set;

/**
 * What a rehearsal found.
 *
 * @param asked how many questions were tried
 * @param otherDays days of issue that the register has otherwise
 */
public record Verdict(int asked, List<Failure> failures, List<OtherDay> otherDays) {

  public Verdict {
    failures = List.copyOf(failures);
    otherDays = List.copyOf(otherDays);
  }

  /** The same for an entry that readers once had with these wordings: those are its own again. */
  public Verdict back(String id, Set<String> wordings) {
    return new Verdict(
        asked,
        failures.stream()
            .filter(one -> !one.goesTo().equals(id) || !wordings.contains(one.wording()))
            .toList(),
        otherDays);
  }

  /**
   * A question that would go astray.
   *
   * @param wording as the entry has it; the question may be that without marks or with a slip
   * @param owner the entry, or the rows, that it belongs to
   * @param goesTo the entry or rows that would answer it instead; empty = a new entry, or nothing
   * @param answered whether anything would answer it
   */
  public record Failure(
      String question, String wording, String owner, String goesTo, boolean answered) {}
}
