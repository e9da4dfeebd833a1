package vn.tinhgon.comparison;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.faq.WorkbookWriter;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Result;
import vn.tinhgon.registry.Source;

/** Words a comparison for a chat, and writes it as a workbook; both say the same. */
public final class ComparisonTable {
  private final Comparison comparison;
  private final Registry registry;
  private final LocalDate today;
  private final Function<Collection<Result>, String> cautions;
  private final Wording wording;

  /**
   * Of that day, on which a place may be no more.
   *
   * @param cautions what has ended by then of what figures rest on, a line each
   */
  public ComparisonTable(
      Comparison comparison,
      Registry registry,
      LocalDate today,
      Function<Collection<Result>, String> cautions,
      Wording wording) {
    this.comparison = comparison;
    this.registry = registry;
    this.today = today;
    this.cautions = cautions;
    this.wording = wording;
  }

  /** Line by line for a narrow screen, with what it rests on at the end. */
  public String words() {
    var text = new StringBuilder(wording.get("table.head", names()));
    for (Comparison.Line line : comparison.lines()) {
      text.append("\n\n").append(wording.get("table.line", line.measure().name()));
      line.cells().forEach(cell -> text.append("\n- ").append(words(cell)));
      String sum = sum(line);
      if (!sum.isEmpty()) {
        text.append('\n').append(sum);
      }
    }
    notes().forEach(note -> text.append("\n\n").append(note));
    text.append("\n\n").append(wording.get("table.sources"));
    sources().forEach(source -> text.append("\n- ").append(source));
    return text.toString();
  }

  /** A sheet with a column for each place, and one with a row for each figure. */
  public byte[] workbook() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new WorkbookWriter()) {
      workbook.sheet(wording.get("table.sheet.places"), head(), lines());
      workbook.sheet(
          wording.get("table.sheet.figures"),
          List.of(wording.get("table.columns").split("\\|", -1)),
          figures());
      workbook.writeTo(out);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  private List<String> head() {
    return Stream.of(
            Stream.of(wording.get("table.column.measure")),
            comparison.places().stream().map(ComparisonTable::name),
            Stream.of(wording.get("table.column.sum")))
        .flatMap(part -> part)
        .toList();
  }

  private List<List<String>> lines() {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison.Line line : comparison.lines()) {
      List<String> row = new ArrayList<>(List.of(line.measure().name()));
      line.cells().forEach(cell -> row.add(cell(cell)));
      row.add(sum(line));
      rows.add(row);
    }
    return rows;
  }

  private List<List<String>> figures() {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison.Line line : comparison.lines()) {
      for (Comparison.Cell cell : line.cells()) {
        for (Result result : cell.results()) {
          rows.add(
              List.of(
                  line.measure().name(),
                  name(cell.place()),
                  result.figure(),
                  result.unit(),
                  result.meaning(),
                  result.period(),
                  wording.get("status." + result.status()),
                  cautious(result),
                  sources(result).collect(Collectors.joining("; "))));
        }
      }
    }
    return rows;
  }

  private String cautious(Result result) {
    String ended = cautions.apply(List.of(result)).replace('\n', ' ');
    return (result.provenance().caveat() + ' ' + ended).strip();
  }

  private String words(Comparison.Cell cell) {
    return wording.get("table.cell", name(cell.place()), cell(cell));
  }

  private String cell(Comparison.Cell cell) {
    return cell.results().isEmpty()
        ? wording.get("table.missing")
        : cell.results().stream().map(this::words).collect(Collectors.joining("; "));
  }

  private String words(Result result) {
    return wording.get(
        "table.figure",
        result.figure(),
        result.unit(),
        result.meaning(),
        result.period(),
        wording.get("status." + result.status()));
  }

  /** That a place is no more: all that is told of it was before; and what documents have ended. */
  private Iterable<String> notes() {
    Stream<String> gone =
        comparison.places().stream()
            .filter(place -> place.provenance().endedBy(today))
            .map(place -> wording.get("table.ended", name(place), place.provenance().context()));
    String ended = cautions.apply(comparison.results().toList());
    return Stream.concat(gone, ended.lines()).toList();
  }

  private String sum(Comparison.Line line) {
    return switch (line.sum()) {
      case Comparison.Sum.Total(var number, var unit) ->
          wording.get("table.sum", shown(number), unit);
      case Comparison.Sum.None(var why) ->
          why == Comparison.Reason.ONE_PLACE ? "" : wording.get("table.sum.none." + why);
    };
  }

  private static String shown(BigDecimal number) {
    return NumberFormat.getInstance(Locale.of("vi", "VN")).format(number);
  }

  private String names() {
    return comparison.places().stream()
        .map(ComparisonTable::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(Locality place) {
    return place.type() + ' ' + place.name();
  }

  private Iterable<String> sources() {
    return comparison
        .results()
        .flatMap(this::sources)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Its document if it names one, and the publication in which it was read. */
  private Stream<String> sources(Result result) {
    String document = result.document();
    return Stream.concat(
        document == null
            ? Stream.empty()
            : registry.find(Document.class, document).stream()
                .filter(one -> one.number() != null && one.provenance().served())
                .map(this::shown),
        result.provenance().sources().stream()
            .flatMap(source -> registry.source(source).stream())
            .map(this::shown));
  }

  private String shown(Document document) {
    return wording.get(
        document.issued().isEmpty() ? "source.document" : "source.document.issued",
        document.kind() + ' ' + document.number(),
        document.issuer(),
        Vietnam.written(document.issued()));
  }

  private String shown(Source source) {
    String where =
        Stream.of(source.publisher(), source.published())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    return where.isEmpty()
        ? wording.get("source.publication", source.title())
        : wording.get("source.publication.where", source.title(), where);
  }
}
