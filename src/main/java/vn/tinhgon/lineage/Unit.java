package vn.tinhgon.lineage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place of the state's order through all its names, levels and parents. */
public record Unit(String id, List<UnitState> states) {

  public Unit {
    states = states.stream().sorted(Comparator.comparing(UnitState::from)).toList();
  }

  /** What it was on that day; empty where it was not, or is not known to have been. */
  public Optional<UnitState> on(LocalDate day) {
    return states.stream().filter(state -> state.on(day)).findFirst();
  }

  /** The first that is known of it. */
  public UnitState first() {
    return states.getFirst();
  }

  /** The last that is known of it. */
  public UnitState last() {
    return states.getLast();
  }

  /** What it was on that day, or else nearest to it. */
  public UnitState near(LocalDate day) {
    return on(day).orElseGet(() -> day.isBefore(first().from()) ? first() : last());
  }

  /** The first day on which it was no longer; null = it still is. */
  public @Nullable LocalDate ended() {
    return last().to();
  }
}
