package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tinhgon.faq.ImportPlan;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Verdict;

/** What a file would do, row by row, in words: whole, and short enough for a message. */
final class ImportReport {
  private static final int FEW_LINES = 12;
  private static final int FEW_CHARACTERS = 1_000;
  private static final int LONGEST_LINE = 400;

  /** What must be mended comes first. */
  private static final List<Verdict> ORDER =
      List.of(Verdict.WRONG, Verdict.NEW, Verdict.CHANGED, Verdict.SAME);

  private final ImportPlan plan;
  private final Map<String, ImportPlan.Written> moves;
  private final Wording wording;

  ImportReport(ImportPlan plan, Wording wording) {
    this.plan = plan;
    moves = plan.moves();
    this.wording = wording;
  }

  /** How many rows there are of each kind. */
  String counts() {
    if (plan.rows().isEmpty() && !plan.faults().isEmpty()) {
      return wording.get("file.counts.none");
    }
    String counts =
        wording.get(
            "file.counts",
            count(Verdict.NEW),
            count(Verdict.CHANGED),
            count(Verdict.SAME),
            count(Verdict.WRONG));
    return plan.waiting() == 0
        ? counts
        : counts + ' ' + wording.get("file.counts.wait", String.valueOf(plan.waiting()));
  }

  /** A line for each row, faults of the whole file first. */
  List<String> lines() {
    return Stream.concat(faults(), rows(ORDER).stream().flatMap(this::lines)).toList();
  }

  /** The first of those that change anything, or are wrong. */
  String few() {
    List<String> all =
        Stream.concat(
                faults(), rows(ORDER.subList(0, ORDER.size() - 1)).stream().flatMap(this::lines))
            .toList();
    return few(all, wording);
  }

  /** The first of these lines, as many as a message bears, and how many more there are. */
  static String few(List<String> all, Wording wording) {
    List<String> shown = new ArrayList<>();
    int length = 0;
    for (String line : all) {
      length += Math.min(line.length(), LONGEST_LINE);
      if (shown.size() == FEW_LINES || (!shown.isEmpty() && length > FEW_CHARACTERS)) {
        shown.add(wording.get("file.more", String.valueOf(all.size() - shown.size())));
        break;
      }
      shown.add("- " + cut(line));
    }
    return String.join("\n", shown);
  }

  private Stream<String> faults() {
    return plan.faults().stream().map(Problem::text).map(ImportReport::cut);
  }

  private List<ImportPlan.Row> rows(List<Verdict> wanted) {
    return plan.rows().stream()
        .filter(row -> wanted.contains(row.verdict()))
        .sorted(Comparator.comparingInt(row -> wanted.indexOf(row.verdict())))
        .toList();
  }

  private Stream<String> lines(ImportPlan.Row row) {
    if (row.verdict() == Verdict.WRONG) {
      return row.problems().stream()
          .map(problem -> cut(wording.get("file.row.wrong", row.id(), problem.text())));
    }
    String line =
        wording.get("import.row." + row.verdict(), row.where(), row.id(), row.what()).strip();
    return Stream.of(cut((line + ' ' + also(row)).strip()));
  }

  private String also(ImportPlan.Row row) {
    ImportPlan.Written moved = moves.get(row.id());
    if (row.waits() || moved == null) {
      return row.waits() ? wording.get("file.row.waits") : "";
    }
    return wording.get(
        "command.moved",
        wording.get("command.state." + moved.was()),
        wording.get("command.state." + moved.state()));
  }

  private static String cut(String line) {
    String flat = line.replaceAll("\\s+", " ").strip();
    return flat.length() > LONGEST_LINE ? flat.substring(0, LONGEST_LINE) + "…" : flat;
  }

  private String count(Verdict verdict) {
    return String.valueOf(plan.count(verdict));
  }
}
