package vn.tinhgon.registry;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks one row against itself: dates, sources, wording, and figures against their sentence. */
final class RowChecks {
  private static final String DISTRICT_LEVEL_ENDED = "2025-07-01";
  private static final Set<String> DISTRICT_LEVEL =
      Set.of("huyện", "thị xã", "quận", "thành phố thuộc tỉnh");
  private static final Pattern VALUE = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern PRINTED_NUMBER =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?");

  /** Tables whose rows tell facts, so that a reader must see as of when. */
  private static final Set<String> FACTS =
      Set.of(
          Table.EVENTS.file(),
          Table.UNIFICATIONS.file(),
          Table.RESULTS.file(),
          Table.STATEMENTS.file(),
          Table.OFFICE_HOLDERS.file(),
          Table.MEETINGS.file(),
          Table.CONTACTS.file(),
          Table.DOCUMENT_RELATIONS.file());

  private final Sheet sheet;
  private final Findings findings;

  RowChecks(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  void check(Sheet.Line line) {
    if (sheet.columns().contains("sources")) {
      checkProvenance(line);
    }
    if (line.cell("status").equals(Status.PLANNED.name())
        && Phrasing.soundsDone(line.cell("description"))) {
      error(line, "description", "planned-sounds-done");
    }
    if (sheet.file().equals(Table.LOCALITIES.file())
        && DISTRICT_LEVEL.contains(line.cell("type"))
        && !line.cell("valid_to").equals(DISTRICT_LEVEL_ENDED)) {
      error(line, "valid_to", "district-not-ended", line.cell("name"), DISTRICT_LEVEL_ENDED);
    }
    if (sheet.file().equals(Table.RESULTS.file())) {
      checkFigure(line);
    }
  }

  private void checkProvenance(Sheet.Line line) {
    if (line.items("sources").isEmpty() && !knownByItself(line)) {
      error(line, "sources", "no-sources");
    }
    if (FACTS.contains(sheet.file()) && line.cell("context").isEmpty()) {
      error(line, "context", "no-context");
    }
    String from = line.cell("valid_from");
    String to = line.cell("valid_to");
    if (DAY.matcher(from).matches() && DAY.matcher(to).matches() && from.compareTo(to) >= 0) {
      error(line, "valid_to", "dates-turned", from, to);
    }
    boolean dated = !from.isEmpty() || !to.isEmpty();
    if (dated && line.cell("basis").equals("inferred")) {
      error(line, from.isEmpty() ? "valid_to" : "valid_from", "inferred-date");
    } else if (dated && line.cell("precision").equals("none")) {
      error(line, "precision", "no-precision");
    }
  }

  /** A document that says its number, issuer and day is looked up without a publication. */
  private boolean knownByItself(Sheet.Line line) {
    return sheet.file().equals(Table.DOCUMENTS.file())
        && Stream.of("number", "issuer", "issued").noneMatch(column -> line.cell(column).isEmpty());
  }

  /** A spreadsheet leaves the sentence as it is while it changes the figure beside it. */
  private void checkFigure(Sheet.Line line) {
    String figure = line.cell("figure");
    String value = line.cell("number");
    if (SpoiledCell.damage(SpoiledCell.Kind.FIGURE, figure).isPresent()) {
      return;
    }
    if (figure.matches("\\d") && stands("0" + figure, line) && !stands(figure, line)) {
      error(line, "figure", "cell-lost-zero", figure);
    } else if (PRINTED_NUMBER.matcher(figure).matches()
        && VALUE.matcher(value).matches()
        && printed(figure).compareTo(new BigDecimal(value)) != 0) {
      error(line, "figure", "figure-differs", figure, value);
    }
  }

  private static boolean stands(String figure, Sheet.Line line) {
    return Pattern.compile(
            "(?<![\\p{L}\\d.,/])" + Pattern.quote(figure) + "(?![\\p{L}\\d/]|[.,]\\d)")
        .matcher(line.cell("description"))
        .find();
  }

  private static BigDecimal printed(String figure) {
    return new BigDecimal(figure.replace(".", "").replace(',', '.'));
  }

  private void error(Sheet.Line line, String column, String kind, Object... arguments) {
    findings.error(sheet.file(), line.line(), sheet.address(line, column), kind, arguments);
  }
}
