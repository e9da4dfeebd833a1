package vn.tinhgon.lineage;

import java.util.List;
import vn.tinhgon.lineage.LineageChecks.Place;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.Problem;

/**
 * What would come of writing rows of units beside those that are known.
 *
 * @param rows for the store
 * @param problems what would no longer hold of all units together; nothing may be taken then
 */
public record Consequence(LineageRows rows, List<Problem> problems) {
  /** Under which name what is wrong is reported; there is no file. */
  private static final String TOLD = "";

  public Consequence {
    problems = List.copyOf(problems);
  }

  /** Looks at all of them together; a fault that the store held before is none of these rows. */
  public static Consequence of(Lineage known, LineageRows rows) {
    List<Problem> before = checked(known.rows());
    return new Consequence(
        rows,
        checked(known.rows().with(rows)).stream()
            .filter(problem -> !before.contains(problem))
            .toList());
  }

  private static List<Problem> checked(LineageRows rows) {
    var findings = new Findings();
    new LineageChecks(rows, _ -> new Place(TOLD, 0), findings).run();
    return findings.all();
  }
}
