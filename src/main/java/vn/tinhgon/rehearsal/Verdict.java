package vn.tinhgon.rehearsal;

import java.util.List;

/**
 * What a rehearsal found.
 *
 * @param asked how many questions were tried
 */
public record Verdict(int asked, List<Failure> failures) {

  public Verdict {
    failures = List.copyOf(failures);
  }

  /**
   * A question that would go astray.
   *
   * @param owner the entry that it belongs to
   * @param goesTo the entry or rows that would answer it instead; empty = nothing would
   */
  public record Failure(String question, String owner, String goesTo) {}
}
