package vn.tinhgon.files;

import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.faq.ImportPlan;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Verdict;

/**
 * What an import did or would do, as its reader sees it.
 *
 * @param lines a line for each row that is new, changed or wrong, and the counts at the end
 * @param sound whether nothing was wrong
 */
public record Imported(List<String> lines, boolean sound) {

  public Imported {
    lines = List.copyOf(lines);
  }

  /** The words for that plan; {@code done} = it was carried out. */
  static Imported of(ImportPlan plan, boolean done, Wording wording) {
    List<String> lines = new ArrayList<>();
    plan.faults().forEach(fault -> lines.add(fault.text()));
    for (ImportPlan.Row row : plan.rows()) {
      switch (row.verdict()) {
        case SAME -> {
          // Only counted.
        }
        case NEW, CHANGED ->
            lines.add(
                wording.get("import.row." + row.verdict(), row.where(), row.id(), row.what()));
        case WRONG -> {
          for (Problem problem : row.problems()) {
            lines.add(wording.get("import.row.WRONG", row.where(), row.id(), problem.text()));
          }
        }
      }
    }
    lines.add(
        wording.get(
            done && plan.takes() ? "import.done" : done ? "import.nothing" : "import.planned",
            count(plan, Verdict.NEW),
            count(plan, Verdict.CHANGED),
            count(plan, Verdict.SAME),
            count(plan, Verdict.WRONG)));
    return new Imported(lines, plan.faults().isEmpty() && plan.count(Verdict.WRONG) == 0);
  }

  private static String count(ImportPlan plan, Verdict verdict) {
    return String.valueOf(plan.count(verdict));
  }
}
