package vn.tinhgon.picture;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitChange;
import vn.tinhgon.lineage.UnitChange.Link;

/**
 * All that a unit came from and all that it became, over any number of changes, with those it was
 * joined with on the way.
 */
final class Family {
  private final Lineage lineage;
  private final Set<String> units = new LinkedHashSet<>();
  private final Map<String, UnitChange> changes = new LinkedHashMap<>();

  Family(Lineage lineage, Unit asked) {
    this.lineage = lineage;
    units.add(asked.id());
    back(asked.id());
    on(asked.id());
  }

  private void back(String id) {
    Deque<String> left = new ArrayDeque<>(List.of(id));
    while (!left.isEmpty()) {
      String unit = left.pop();
      for (Link link : links(unit)) {
        if (unit.equals(link.to()) && link.from() != null && units.add(link.from())) {
          left.push(link.from());
        }
      }
    }
  }

  private void on(String id) {
    Deque<String> left = new ArrayDeque<>(List.of(id));
    while (!left.isEmpty()) {
      String unit = left.pop();
      for (Link link : links(unit)) {
        if (unit.equals(link.from()) && link.to() != null && units.add(link.to())) {
          joined(link.to());
          left.push(link.to());
        }
      }
    }
  }

  /** Those that went into it beside the one on whose way it lies. */
  private void joined(String unit) {
    for (Link link : links(unit)) {
      if (unit.equals(link.to()) && link.from() != null) {
        units.add(link.from());
      }
    }
  }

  private List<Link> links(String unit) {
    List<UnitChange> all = lineage.changes(unit);
    all.forEach(change -> changes.putIfAbsent(change.id(), change));
    return all.stream().flatMap(change -> change.links().stream()).toList();
  }

  Collection<Unit> units() {
    return units.stream().flatMap(id -> lineage.unit(id).stream()).toList();
  }

  /** What happened between them or ended one of them, in the order of days. */
  List<UnitChange> changes() {
    return changes.values().stream()
        .filter(change -> !links(change).isEmpty())
        .sorted(Comparator.comparing(UnitChange::day))
        .toList();
  }

  /** Which of them went where; none that stayed the same unit. */
  List<Link> links(UnitChange change) {
    return change.links().stream()
        .filter(link -> link.from() != null && units.contains(link.from()))
        .filter(link -> link.to() == null || units.contains(link.to()))
        .filter(link -> !Objects.equals(link.from(), link.to()))
        .distinct()
        .toList();
  }
}
