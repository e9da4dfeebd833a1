package vn.tinhgon.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Result;
import vn.tinhgon.text.Spelling;

/**
 * The same counts of several places, line by line. A line has a sum only where each place has one
 * number, all of one meaning, time and status, and no place lies in another: else a sum would count
 * what nobody has counted.
 *
 * @param places in the order in which they were named
 */
public record Comparison(List<Locality> places, List<Line> lines) {

  /** What is counted, with a cell for each place. */
  record Line(Measure measure, List<Cell> cells, Sum sum) {}

  /** What the register holds of one place; nothing where it is not told. */
  record Cell(Locality place, List<Result> results) {}

  /** The sum of a line, or why there is none. */
  sealed interface Sum {
    /** It is allowed. */
    record Total(BigDecimal number, String unit) implements Sum {}

    /** It would be false. */
    record None(Reason why) implements Sum {}
  }

  /** Why numbers are not added up. */
  enum Reason {
    ONE_PLACE,
    MISSING,
    SEVERAL,
    NO_NUMBER,
    DIFFERENT,
    OVERLAPPING
  }

  /** Of what readers get of these places. */
  public static Comparison of(Registry registry, List<Locality> places, Wording wording) {
    List<Line> lines = new ArrayList<>();
    for (Measure measure : Measure.all(wording)) {
      List<Cell> cells = places.stream().map(place -> cell(registry, measure, place)).toList();
      lines.add(new Line(measure, cells, sum(registry, cells)));
    }
    return new Comparison(List.copyOf(places), List.copyOf(lines));
  }

  /** Whether the register counts anything of them at all. */
  public boolean empty() {
    return results().findAny().isEmpty();
  }

  /** All figures, line by line. */
  public Stream<Result> results() {
    return lines.stream()
        .flatMap(line -> line.cells().stream())
        .flatMap(cell -> cell.results().stream());
  }

  private static Cell cell(Registry registry, Measure measure, Locality place) {
    return new Cell(
        place,
        registry
            .all(Result.class)
            .filter(result -> result.locality().equals(place.id()))
            .filter(result -> result.provenance().served() && measure.counts(result))
            .toList());
  }

  private static Sum sum(Registry registry, List<Cell> cells) {
    Optional<Reason> against = against(registry, cells);
    if (against.isPresent()) {
      return new Sum.None(against.get());
    }
    List<Result> results = cells.stream().map(cell -> cell.results().getFirst()).toList();
    BigDecimal total =
        results.stream()
            .map(result -> new BigDecimal(result.number()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Sum.Total(total, results.getFirst().unit());
  }

  private static Optional<Reason> against(Registry registry, List<Cell> cells) {
    if (cells.size() == 1) {
      return Optional.of(Reason.ONE_PLACE);
    }
    if (cells.stream().anyMatch(cell -> cell.results().isEmpty())) {
      return Optional.of(Reason.MISSING);
    }
    if (cells.stream().anyMatch(cell -> cell.results().size() > 1)) {
      return Optional.of(Reason.SEVERAL);
    }
    List<Result> results = cells.stream().map(cell -> cell.results().getFirst()).toList();
    if (results.stream().anyMatch(result -> !number(result))) {
      return Optional.of(Reason.NO_NUMBER);
    }
    if (results.stream().map(Comparison::sense).distinct().count() > 1) {
      return Optional.of(Reason.DIFFERENT);
    }
    return overlapping(registry, cells) ? Optional.of(Reason.OVERLAPPING) : Optional.empty();
  }

  /** "4/8" and "100%" have a value that no sum may take. */
  private static boolean number(Result result) {
    return result.number().matches("\\d{1,15}(\\.\\d{1,6})?")
        && result.figure().matches("[\\d.,\\s]+");
  }

  private static List<Object> sense(Result result) {
    return List.of(
        Spelling.canonical(result.unit()),
        Spelling.canonical(result.meaning()),
        Spelling.canonical(result.period()),
        result.status());
  }

  private static boolean overlapping(Registry registry, List<Cell> cells) {
    List<String> ids = cells.stream().map(cell -> cell.place().id()).toList();
    return cells.stream().anyMatch(cell -> above(registry, cell.place()).anyMatch(ids::contains));
  }

  private static Stream<String> above(Registry registry, Locality place) {
    List<String> above = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    @Nullable String at = place.parent();
    while (at != null && seen.add(at)) {
      above.add(at);
      at =
          registry
              .find(Locality.class, at)
              .flatMap(found -> Optional.ofNullable(found.parent()))
              .orElse(null);
    }
    return above.stream();
  }
}
