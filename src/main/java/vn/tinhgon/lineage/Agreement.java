package vn.tinhgon.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.lineage.LineageChecks.Place;
import vn.tinhgon.lineage.UnitChange.Link;
import vn.tinhgon.registry.Findings;

/**
 * Compares what is brought with what is held: where two sources differ, what was held first stays,
 * and the difference is told.
 */
final class Agreement {
  private final Lineage held;
  private final Function<Object, Place> read;
  private final Findings findings;

  Agreement(Lineage held, Function<Object, Place> read, Findings findings) {
    this.held = held;
    this.read = read;
    this.findings = findings;
  }

  /** The rows of those brought that are to be written. */
  LineageRows settle(LineageRows brought) {
    Map<String, UnitState> states = new HashMap<>();
    held.rows().states().forEach(state -> states.put(LineageRows.key(state), state));
    Map<String, UnitChange> changes = new HashMap<>();
    held.rows().changes().forEach(change -> changes.put(change.id(), change));
    Set<String> documents =
        held.rows().documents().stream().map(UnitDocument::number).collect(Collectors.toSet());
    List<UnitState> newStates = new ArrayList<>();
    for (UnitState state : ownNames(brought.states())) {
      UnitState known = states.get(LineageRows.key(state));
      if (known == null ? !coveredBy(state) : !known.equals(state)) {
        newStates.add(known == null ? state : state(known, state));
      }
    }
    newStates.removeIf(state -> state.equals(states.get(LineageRows.key(state))));
    List<UnitChange> newChanges = new ArrayList<>();
    for (UnitChange change : brought.changes()) {
      UnitChange known = changes.get(change.id());
      if (known == null) {
        newChanges.add(change);
      } else if (!links(known).equals(links(change))) {
        note(change, "unit-parts-differ", change.id(), other(change, known), other(known, change));
      }
    }
    return new LineageRows(
        newStates,
        newChanges,
        brought.documents().stream()
            .filter(document -> !documents.contains(document.number()))
            .toList(),
        brought.counts().stream().filter(this::isNew).toList());
  }

  private boolean isNew(UnitCount count) {
    Optional<Stated> known =
        held.stated(count.unit(), count.day()).filter(last -> last.day().equals(count.day()));
    known
        .filter(last -> count.level() == null && last.total() != count.count())
        .ifPresent(last -> note(count, "count-differs", count.unit(), last.total(), count.count()));
    return known.isEmpty();
  }

  /** A list of one day says nothing new of what is known to have been so since before. */
  private boolean coveredBy(UnitState state) {
    return held.unit(state.unit())
        .filter(unit -> unit.on(state.from()).isPresent())
        .filter(unit -> unit.near(state.from()).level() == state.level())
        .isPresent();
  }

  private UnitState state(UnitState known, UnitState brought) {
    Set<String> also = new LinkedHashSet<>(known.also());
    if (!Spoken.of(known.name()).exact().equals(Spoken.of(brought.name()).exact())) {
      note(brought, "unit-name-differs", known.full(), brought.full());
      also.add(brought.name());
    }
    boolean ever =
        held.unit(known.unit()).stream()
            .flatMap(unit -> unit.states().stream())
            .anyMatch(state -> state.level() == brought.level());
    if (!ever) {
      note(brought, "unit-level-differs", known.full(), brought.full());
    }
    also.addAll(brought.also());
    also.remove(known.name());
    String code = known.code().isEmpty() ? brought.code() : known.code();
    return new UnitState(
        known.unit(),
        known.name(),
        known.level(),
        known.parent(),
        code,
        List.copyOf(also),
        known.from(),
        known.exact(),
        known.to() == null ? brought.to() : known.to());
  }

  private static Set<String> links(UnitChange change) {
    return change.links().stream()
        .map(Link::from)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toSet());
  }

  private static String other(UnitChange one, UnitChange other) {
    Set<String> only = new HashSet<>(links(one));
    only.removeAll(links(other));
    return only.isEmpty() ? "-" : only.stream().sorted().collect(Collectors.joining("; "));
  }

  /** Another spelling that is another unit's name would make both mean either. */
  private List<UnitState> ownNames(List<UnitState> states) {
    Map<String, String> owners = new HashMap<>();
    for (UnitState state : states) {
      owners.put(place(state, state.name()), state.unit());
    }
    List<UnitState> kept = new ArrayList<>();
    for (UnitState state : states) {
      List<String> also = new ArrayList<>();
      for (String other : state.also()) {
        String owner = owners.getOrDefault(place(state, other), state.unit());
        if (owner.equals(state.unit())) {
          also.add(other);
        } else {
          note(state, "unit-spelling-taken", state.full(), other, owner);
        }
      }
      kept.add(
          new UnitState(
              state.unit(),
              state.name(),
              state.level(),
              state.parent(),
              state.code(),
              also,
              state.from(),
              state.exact(),
              state.to()));
    }
    return kept;
  }

  private static String place(UnitState state, String name) {
    return state.level()
        + "|"
        + state.parent()
        + '|'
        + Spoken.of(name).exact()
        + '|'
        + state.from();
  }

  private void note(Object row, String kind, Object... arguments) {
    Place place = read.apply(row);
    findings.note(place.file(), place.line(), "", kind, arguments);
  }
}
