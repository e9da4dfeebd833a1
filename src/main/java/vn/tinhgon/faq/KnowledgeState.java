package vn.tinhgon.faq;

import java.util.List;
import vn.tinhgon.registry.Problem;

/**
 * How the store is, for those who run it.
 *
 * @param problems faults of the knowledge folder at the last start; files with a fault that blocks
 *     were not taken
 * @param report what the last start did
 * @param entries how many entries readers get
 * @param rows how many rows the register has
 */
public record KnowledgeState(
    long revision, long entries, long rows, List<Problem> problems, SyncReport report) {

  public KnowledgeState {
    problems = List.copyOf(problems);
  }
}
