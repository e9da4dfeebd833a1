package vn.tinhgon.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.lineage.UnitChange.Kind;
import vn.tinhgon.lineage.UnitChange.Link;
import vn.tinhgon.registry.Status;

/**
 * Something that happened to units, as one person tells it: which were there before, which are
 * there from that day on, and by which document. The rows follow from that.
 *
 * @param day the first on which it is so
 * @param document its number
 * @param clause where in it, or empty
 */
public record Happening(
    Kind kind, LocalDate day, String document, String clause, List<Old> from, List<New> to) {

  /**
   * A unit that was there until then.
   *
   * @param part whether only a part of it was concerned, so that it goes on
   */
  public record Old(String unit, boolean part) {}

  /** A unit that is there from then on. */
  public sealed interface New {
    /** One that was there before. */
    record Held(String unit) implements New {}

    /**
     * One that begins on that day, or in a renaming what the old one is from then on.
     *
     * @param parent id of the unit above it; null for a province
     */
    record Made(Level level, String name, @Nullable String parent) implements New {}
  }

  public Happening {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** The rows that tell it, beside those that are known. */
  public Consequence in(Lineage known) {
    Map<New, String> ids = new LinkedHashMap<>();
    to.forEach(unit -> ids.put(unit, id(unit)));
    List<UnitState> states = new ArrayList<>();
    for (Old old : from) {
      if (!old.part() && !ids.containsValue(old.unit()) && ends()) {
        ended(known, old).ifPresent(states::add);
      }
    }
    ids.forEach((unit, id) -> states.addAll(begun(known, unit, id)));
    var change =
        new UnitChange(
            changeId(ids),
            kind,
            day,
            Status.DONE,
            document,
            clause,
            links(List.copyOf(ids.values())));
    var rows = new LineageRows(states, List.of(change), List.of());
    return Consequence.of(known, rows);
  }

  /** A unit from which something is taken away goes on. */
  private boolean ends() {
    return kind != Kind.SEPARATED && kind != Kind.PARTLY_MERGED;
  }

  private Optional<UnitState> ended(Lineage known, Old old) {
    return known
        .unit(old.unit())
        .flatMap(unit -> unit.on(day.minusDays(1)))
        .map(state -> state.until(day));
  }

  private List<UnitState> begun(Lineage known, New unit, String id) {
    if (!(unit instanceof New.Made made)) {
      return List.of();
    }
    Optional<UnitState> before =
        kind.stays() ? known.unit(id).flatMap(held -> held.on(day.minusDays(1))) : Optional.empty();
    var begun =
        new UnitState(id, made.name(), made.level(), made.parent(), "", List.of(), day, true, null);
    return Stream.concat(before.map(state -> state.until(day)).stream(), Stream.of(begun)).toList();
  }

  /** Whoever is renamed or raised stays the same unit. */
  private String id(New unit) {
    return switch (unit) {
      case New.Held held -> held.unit();
      case New.Made _ when kind.stays() && from.size() == 1 -> from.getFirst().unit();
      case New.Made made ->
          (made.level().word() + ' ' + made.name()).toLowerCase(Locale.ROOT)
              + (made.parent() == null ? "" : '/' + made.parent())
              + '@'
              + day;
    };
  }

  private String changeId(Map<New, String> ids) {
    String units =
        ids.isEmpty()
            ? String.join(" + ", from.stream().map(Old::unit).toList())
            : String.join(" + ", ids.values());
    return kind.name().toLowerCase(Locale.ROOT) + ' ' + units + ' ' + day;
  }

  private List<Link> links(List<String> ids) {
    if (from.isEmpty()) {
      return ids.stream().map(id -> new Link(null, id, false)).toList();
    }
    if (ids.isEmpty()) {
      return from.stream().map(old -> new Link(old.unit(), null, old.part())).toList();
    }
    return from.stream()
        .flatMap(old -> ids.stream().map(id -> new Link(old.unit(), id, old.part() || parted())))
        .toList();
  }

  /** Each of several new ones got a part of the old one. */
  private boolean parted() {
    return to.size() > 1 || kind == Kind.SEPARATED || kind == Kind.PARTLY_MERGED;
  }
}
