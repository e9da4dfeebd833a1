package vn.tinhgon.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.lineage.UnitChange.Link;

/** All units and what happened to them, at one moment of the store; immutable. */
public final class Lineage {
  /** No units at all. */
  public static final Lineage EMPTY = new Lineage(LineageRows.NONE);

  private final LineageRows rows;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, List<Step>> after = new HashMap<>();
  private final Map<String, List<Step>> before = new HashMap<>();
  private final Map<String, List<Unit>> below = new HashMap<>();
  private final Map<String, UnitDocument> documents = new HashMap<>();
  private final Map<String, List<UnitCount>> counts = new HashMap<>();
  private final PlaceNames names;

  private record Step(UnitChange change, Link link) {}

  /** The lineage that these rows tell. */
  public Lineage(LineageRows rows) {
    this.rows = rows;
    Map<String, List<UnitState>> states = new LinkedHashMap<>();
    for (UnitState state : rows.states()) {
      states.computeIfAbsent(state.unit(), _ -> new ArrayList<>()).add(state);
    }
    states.forEach((id, those) -> units.put(id, new Unit(id, those)));
    for (Unit unit : units.values()) {
      unit.states().stream()
          .map(UnitState::parent)
          .distinct()
          .forEach(parent -> index(below, parent, unit));
    }
    for (UnitChange change : rows.changes()) {
      for (Link link : change.links()) {
        index(after, link.from(), new Step(change, link));
        index(before, link.to(), new Step(change, link));
      }
    }
    rows.documents().forEach(document -> documents.put(document.number(), document));
    rows.counts().forEach(count -> index(counts, count.unit(), count));
    names = new PlaceNames(this);
  }

  private static <V> void index(Map<String, List<V>> map, @Nullable String key, V value) {
    if (key != null) {
      map.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }
  }

  /** The rows it was made of. */
  public LineageRows rows() {
    return rows;
  }

  /** Whether it holds nothing. */
  public boolean isEmpty() {
    return units.isEmpty();
  }

  /** All units. */
  public Collection<Unit> units() {
    return Collections.unmodifiableCollection(units.values());
  }

  /** The unit of that id. */
  public Optional<Unit> unit(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(units.get(id));
  }

  /** The document of that number. */
  public Optional<UnitDocument> document(String number) {
    return Optional.ofNullable(documents.get(number));
  }

  /** Finds units by what people call them. */
  public PlaceNames names() {
    return names;
  }

  /** The units that at some time belonged directly to that one. */
  public List<Unit> below(String id) {
    return below.getOrDefault(id, List.of());
  }

  /** The units that belonged directly to that one on that day. */
  public List<Unit> below(String id, LocalDate day) {
    return below(id).stream()
        .filter(unit -> unit.on(day).filter(state -> id.equals(state.parent())).isPresent())
        .toList();
  }

  /** How many communes were stated to lie in that unit, last by that day. */
  public Optional<Stated> stated(String id, LocalDate day) {
    return Stated.by(day, counts.getOrDefault(id, List.of()));
  }

  /** What happened to that unit, its founding included, in the order of days. */
  public List<UnitChange> changes(String id) {
    List<UnitChange> changes = new ArrayList<>();
    before.getOrDefault(id, List.of()).forEach(step -> changes.add(step.change()));
    after.getOrDefault(id, List.of()).forEach(step -> changes.add(step.change()));
    return changes.stream()
        .distinct()
        .sorted((one, other) -> one.day().compareTo(other.day()))
        .toList();
  }

  /** What became of the unit by that day: the units that its area belonged to then. */
  public List<Branch> after(Unit unit, LocalDate day) {
    List<Branch> ends = new ArrayList<>();
    walk(unit, false, List.of(), new HashSet<>(), day, ends);
    return ends;
  }

  private void walk(
      Unit unit,
      boolean part,
      List<UnitChange> way,
      Set<String> seen,
      LocalDate day,
      List<Branch> ends) {
    if (!seen.add(unit.id())) {
      return;
    }
    List<Step> steps =
        after.getOrDefault(unit.id(), List.of()).stream()
            .filter(step -> !step.change().day().isAfter(day))
            .toList();
    List<UnitChange> here = new ArrayList<>(way);
    steps.stream()
        .filter(step -> unit.id().equals(step.link().to()))
        .forEach(step -> here.add(step.change()));
    if (unit.on(day).isPresent()) {
      ends.add(new Branch(unit, part, here));
    }
    for (Step step : steps) {
      Unit next = step.link().to() == null ? null : units.get(step.link().to());
      if (next != null && !next.id().equals(unit.id())) {
        List<UnitChange> on = new ArrayList<>(here);
        on.add(step.change());
        walk(next, part || step.link().part(), on, seen, day, ends);
      }
    }
  }

  /** The units out of which it was made by the last change that made it. */
  public List<Branch> madeOf(Unit unit) {
    return before.getOrDefault(unit.id(), List.of()).stream()
        .filter(step -> step.link().from() != null && !unit.id().equals(step.link().from()))
        .flatMap(step ->
            unit(step.link().from()).stream()
                .map(old -> new Branch(old, step.link().part(), List.of(step.change()))))
        .toList();
  }

  /** All units before it, as far back as anything is known. */
  public List<Branch> origins(Unit unit) {
    List<Branch> ends = new ArrayList<>();
    back(unit, false, List.of(), new HashSet<>(), ends);
    return ends;
  }

  private void back(
      Unit unit, boolean part, List<UnitChange> way, Set<String> seen, List<Branch> ends) {
    List<Branch> older = madeOf(unit);
    if (older.isEmpty() && !way.isEmpty() && seen.add(unit.id())) {
      ends.add(new Branch(unit, part, way));
    }
    if (older.isEmpty() || !seen.add(unit.id())) {
      return;
    }
    for (Branch step : older) {
      List<UnitChange> on = new ArrayList<>(way);
      on.addAll(step.way());
      back(step.unit(), part || step.part(), on, seen, ends);
    }
  }

  /** The units above it on that day, from the nearest. */
  public List<UnitState> above(UnitState state, LocalDate day) {
    List<UnitState> above = new ArrayList<>();
    Function<@Nullable String, Optional<UnitState>> find =
        parent -> unit(parent).map(unit -> unit.near(day));
    Optional<UnitState> parent = find.apply(state.parent());
    while (parent.isPresent() && above.size() < Tier.values().length) {
      above.add(parent.get());
      parent = find.apply(parent.get().parent());
    }
    return above;
  }

  /** Its level and name on that day, with all that it lies in then. */
  public String full(UnitState state, LocalDate day) {
    return above(state, day).stream()
        .map(UnitState::full)
        .reduce(state.full(), (all, higher) -> all + ", " + higher);
  }

  /** The same on the last day on which that held; of what still holds, on its first. */
  public String full(UnitState state) {
    LocalDate to = state.to();
    return full(state, to == null ? state.from() : to.minusDays(1));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Lineage that && rows.equals(that.rows));
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }
}
