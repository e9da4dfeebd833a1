package vn.tinhgon.lineage;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.lineage.UnitChange.Link;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Checks what must hold of all units together; the rows are told by where they were read. */
final class LineageChecks {
  private final LineageRows rows;
  private final Function<Object, Place> read;
  private final Findings findings;
  private final Map<String, Unit> units = new HashMap<>();

  /** Where a row was read. */
  record Place(String file, int line) {}

  LineageChecks(LineageRows rows, Function<Object, Place> read, Findings findings) {
    this.rows = rows;
    this.read = read;
    this.findings = findings;
  }

  void run() {
    rows.states().stream()
        .collect(Collectors.groupingBy(UnitState::unit))
        .forEach((id, states) -> units.put(id, new Unit(id, states)));
    units.values().forEach(this::checkStates);
    checkNames();
    rows.changes().forEach(this::checkChange);
    rows.counts().forEach(this::checkCount);
    rows.changes().stream()
        .collect(Collectors.groupingBy(UnitChange::day))
        .values()
        .forEach(this::checkCircles);
  }

  private void error(Object row, String kind, Object... arguments) {
    Place place = read.apply(row);
    findings.error(place.file(), place.line(), "", kind, arguments);
  }

  private void checkStates(Unit unit) {
    UnitState before = null;
    for (UnitState state : unit.states()) {
      LocalDate to = state.to();
      if (to != null && !state.from().isBefore(to)) {
        error(state, "unit-dates-turned", unit.id(), state.from(), to);
      }
      if (before != null && before.overlaps(state)) {
        error(state, "unit-states-overlap", unit.id(), state.from());
      }
      String parent = state.parent();
      if (parent != null && !units.containsKey(parent)) {
        error(state, "unit-parent-unknown", unit.id(), parent);
      } else if (parent != null && !exists(parent, state.from())) {
        error(state, "unit-parent-not-yet", unit.id(), parent, state.from());
      }
      before = state;
    }
  }

  /** Two units of one name, level and parent are one, or one of the rows is wrong. */
  private void checkNames() {
    Map<String, List<UnitState>> alike = new HashMap<>();
    for (UnitState state : rows.states()) {
      String name =
          Spelling.tokens(state.name()).stream().map(Token::exact).collect(Collectors.joining(" "));
      List<UnitState> others =
          alike.computeIfAbsent(
              state.level() + "|" + state.parent() + "|" + name, _ -> new ArrayList<>());
      for (UnitState other : others) {
        if (!other.unit().equals(state.unit()) && other.overlaps(state)) {
          error(state, "unit-name-twice", state.full(), other.unit());
        }
      }
      others.add(state);
    }
  }

  /** Fewer may be held than are stated, but never more. */
  private void checkCount(UnitCount count) {
    if (!exists(count.unit(), count.day())) {
      error(count, "count-unit-not-there", count.unit(), count.day());
      return;
    }
    long held =
        rows.states().stream()
            .filter(state -> count.unit().equals(state.parent()) && state.on(count.day()))
            .filter(state -> state.level().tier() == Tier.COMMUNE)
            .filter(state -> count.level() == null || count.level() == state.level())
            .count();
    if (held > count.count()) {
      error(count, "count-exceeded", count.unit(), count.count(), count.day(), held);
    }
  }

  private void checkChange(UnitChange change) {
    for (Link link : change.links()) {
      end(change, link.from(), change.day().minusDays(1));
      end(change, link.to(), change.day());
      boolean itself = link.from() != null && link.from().equals(link.to());
      if (itself != change.kind().stays()) {
        error(change, "change-kind-wrong", change.id(), change.kind());
      }
    }
    if (change.links().isEmpty()) {
      error(change, "change-without-units", change.id());
    }
  }

  private void end(UnitChange change, @Nullable String unit, LocalDate day) {
    if (unit != null && !units.containsKey(unit)) {
      error(change, "change-unit-unknown", change.id(), unit);
    } else if (unit != null && !exists(unit, day)) {
      error(change, "change-unit-not-there", change.id(), unit, day);
    }
  }

  private boolean exists(String unit, LocalDate day) {
    return Optional.ofNullable(units.get(unit)).flatMap(known -> known.on(day)).isPresent();
  }

  /** Units joined over different days lead forward in time; within one day they may not circle. */
  private void checkCircles(List<UnitChange> sameDay) {
    Map<String, Set<String>> next = new HashMap<>();
    Map<String, UnitChange> by = new HashMap<>();
    for (UnitChange change : sameDay) {
      for (Link link : change.links()) {
        if (link.from() != null && link.to() != null && !link.from().equals(link.to())) {
          next.computeIfAbsent(link.from(), _ -> new HashSet<>()).add(link.to());
          by.putIfAbsent(link.from(), change);
        }
      }
    }
    Map<String, Integer> leading = new HashMap<>();
    next.values().forEach(all -> all.forEach(to -> leading.merge(to, 1, Integer::sum)));
    Deque<String> free = new ArrayDeque<>();
    next.keySet().stream().filter(unit -> !leading.containsKey(unit)).forEach(free::add);
    Set<String> left = new HashSet<>(next.keySet());
    while (!free.isEmpty()) {
      String unit = free.remove();
      left.remove(unit);
      for (String to : next.getOrDefault(unit, Set.of())) {
        if (leading.merge(to, -1, Integer::sum) == 0) {
          free.add(to);
        }
      }
    }
    left.stream()
        .sorted()
        .findFirst()
        .map(by::get)
        .ifPresent(change -> error(change, "change-circle", change.id(), change.day()));
  }
}
