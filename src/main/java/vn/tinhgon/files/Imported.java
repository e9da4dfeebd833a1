package vn.tinhgon.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.ImportPlan;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Verdict;

/**
 * What an import did or would do, as its reader sees it.
 *
 * @param lines a line for each row that is new, changed or wrong, and the counts at the end
 * @param sound whether nothing was wrong and no question would go astray
 */
public record Imported(List<String> lines, boolean sound) {

  public Imported {
    lines = List.copyOf(lines);
  }

  /** What it would do, and which questions it would lead astray. */
  static Imported planned(ImportPlan plan, List<String> astray, Wording wording) {
    List<String> lines = rows(plan, wording);
    lines.add(counts("import.planned", plan, wording));
    if (!astray.isEmpty()) {
      lines.add(wording.get("import.astray"));
      astray.forEach(question -> lines.add("- " + question));
      lines.add(wording.get("import.astray.do"));
    }
    return new Imported(lines, sound(plan) && astray.isEmpty());
  }

  /** What it did, and the command that takes it back. */
  static Imported done(ImportPlan plan, String undo, Wording wording) {
    List<String> lines = rows(plan, wording);
    String counts = counts(plan.takes() ? "import.done" : "import.nothing", plan, wording);
    lines.add(undo.isEmpty() ? counts : counts + ' ' + wording.get("import.undo", undo));
    return new Imported(lines, sound(plan));
  }

  private static boolean sound(ImportPlan plan) {
    return plan.faults().isEmpty() && plan.count(Verdict.WRONG) == 0;
  }

  private static List<String> rows(ImportPlan plan, Wording wording) {
    List<String> lines = new ArrayList<>();
    plan.faults().forEach(fault -> lines.add(fault.text()));
    Map<String, ImportPlan.Written> moves = plan.moves();
    for (ImportPlan.Row row : plan.rows()) {
      switch (row.verdict()) {
        case SAME -> {
          // Only counted.
        }
        case NEW, CHANGED ->
            lines.add(
                wording.get("import.row." + row.verdict(), row.where(), row.id(), row.what())
                    + moved(moves.get(row.id()), wording));
        case WRONG -> {
          for (Problem problem : row.problems()) {
            lines.add(wording.get("import.row.WRONG", row.where(), row.id(), problem.text()));
          }
        }
      }
    }
    plan.overwriting().forEach(one -> lines.add(wording.get("import.over", one.entry().id())));
    return lines;
  }

  private static String moved(ImportPlan.@Nullable Written one, Wording wording) {
    return one == null
        ? ""
        : ' '
            + wording.get(
                "command.moved",
                wording.get("command.state." + one.was()),
                wording.get("command.state." + one.state()));
  }

  private static String counts(String key, ImportPlan plan, Wording wording) {
    return wording.get(
        key,
        count(plan, Verdict.NEW),
        count(plan, Verdict.CHANGED),
        count(plan, Verdict.SAME),
        count(plan, Verdict.WRONG));
  }

  private static String count(ImportPlan plan, Verdict verdict) {
    return String.valueOf(plan.count(verdict));
  }
}
