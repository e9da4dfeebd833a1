package vn.tinhgon.lineage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which unit of the store a published table means: by its name under the unit above it, else
 * by its code where the names are alike, else by a name that differs in a slip.
 */
final class SameUnits {
  private final Lineage known;
  private final Map<String, Unit> byName = new HashMap<>();
  private final Map<String, Unit> byCode = new HashMap<>();
  private final Set<String> claimed = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  SameUnits(Lineage known, Tables tables) {
    this.known = known;
    tables.oldUnits.values().forEach(unit -> told.add(told(unit.level, unit.name, true)));
    tables.newUnits.values().forEach(unit -> told.add(told(unit.level, unit.name, false)));
    for (Unit unit : known.units()) {
      for (boolean early : new boolean[] {true, false}) {
        unit.on(day(early)).ifPresent(state -> index(unit, state, early));
      }
    }
  }

  private void index(Unit unit, UnitState state, boolean early) {
    byName.putIfAbsent(name(state.level(), state.name(), state.parent(), early), unit);
    state
        .also()
        .forEach(
            also -> byName.putIfAbsent(name(state.level(), also, state.parent(), early), unit));
    if (!state.code().isEmpty()) {
      byCode.putIfAbsent(code(state.level().tier(), state.code(), early), unit);
    }
  }

  private static LocalDate day(boolean early) {
    return early ? Reform.EVE : Reform.DAY;
  }

  private static String name(Level level, String name, @Nullable String parent, boolean early) {
    return level + "|" + parent + '|' + early + '|' + Spoken.of(name).exact();
  }

  private static String code(Tier tier, String code, boolean early) {
    return tier + "|" + code + '|' + early;
  }

  /** The unit of the store; a unit is that of one told of only. */
  Optional<Unit> in(Told unit, @Nullable String parent, boolean early) {
    Optional<Unit> found =
        Optional.ofNullable(byName.get(name(unit.level, unit.name, parent, early)));
    if (found.isEmpty() && !unit.code.isEmpty()) {
      found =
          Optional.ofNullable(byCode.get(code(unit.level.tier(), unit.code, early)))
              .filter(held -> fits(held, unit, parent, early));
    }
    if (found.isEmpty() && parent != null) {
      List<Unit> near =
          known.below(parent, day(early)).stream()
              .filter(held -> slipOf(held.near(day(early)), unit, early))
              .toList();
      found = near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }
    return found.filter(held -> claimed.add(early + held.id()));
  }

  private static String told(Level level, String name, boolean early) {
    return level + "|" + early + '|' + Spoken.of(name).exact();
  }

  /** "Kim Hoa" is no slip of "Kỳ Hoa" where both are told of, or their codes are known. */
  private boolean slipOf(UnitState state, Told unit, boolean early) {
    boolean otherCode =
        !state.code().isEmpty() && !unit.code.isEmpty() && !state.code().equals(unit.code);
    return !otherCode
        && !told.contains(told(state.level(), state.name(), early))
        && state.level() == unit.level
        && Spoken.of(state.name()).from(Spoken.of(unit.name), true) < Spoken.OTHER_NUMBER;
  }

  /** A code alone is no proof: many were given to other units. */
  private static boolean fits(Unit held, Told unit, @Nullable String parent, boolean early) {
    UnitState state = held.near(day(early));
    return (parent == null || parent.equals(state.parent()))
        && Tables.alike(state.name(), unit.name);
  }
}
