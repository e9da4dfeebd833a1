package vn.tinhgon.lineage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is stated of how many communes lay in a unit on one day.
 *
 * @param levels how many of each level, as far as that is stated
 * @param document number of the document that states it, or empty
 */
public record Stated(int total, Map<Level, Integer> levels, LocalDate day, String document) {

  public Stated {
    levels = Map.copyOf(levels);
  }

  /** The latest by that day. */
  static Optional<Stated> by(LocalDate day, List<UnitCount> counts) {
    Optional<LocalDate> latest =
        counts.stream()
            .map(UnitCount::day)
            .filter(of -> !of.isAfter(day))
            .max(Comparator.naturalOrder());
    return latest.map(of -> of(of, counts.stream().filter(one -> one.day().equals(of)).toList()));
  }

  private static Stated of(LocalDate day, List<UnitCount> counts) {
    Map<Level, Integer> levels = new EnumMap<>(Level.class);
    int all = 0;
    for (UnitCount count : counts) {
      if (count.level() == null) {
        all = count.count();
      } else {
        levels.put(count.level(), count.count());
      }
    }
    int sum = levels.values().stream().mapToInt(Integer::intValue).sum();
    return new Stated(all == 0 ? sum : all, levels, day, counts.getFirst().document());
  }
}
