package vn.tinhgon.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds units by what people call them: letter for letter, else with one slip among those of the
 * district and province named, else farther. Of those found only the nearest are kept; more than
 * one of them means that the name fits several.
 */
public final class PlaceNames {
  private static final int LONGEST = 24;
  // Other words for the level are a slip of thought; any slip of the keyboard is likelier.
  private static final int OTHER_LEVEL = 3;
  private static final int FARTHEST = 3;

  private final Map<Tier, List<Entry>> byTier = new EnumMap<>(Tier.class);
  private final Map<String, List<Entry>> byParent = new HashMap<>();
  private final Map<String, List<Entry>> communes = new HashMap<>();
  private final Map<String, Set<String>> within = new HashMap<>();

  private record Entry(Unit unit, UnitState state, Spoken full, Spoken bare) {}

  /**
   * A unit that fits what was typed.
   *
   * @param state which of its states was named
   * @param slips how far the words are from its name; 0 = letter for letter
   * @param scoped whether a unit above it was named too
   */
  public record Fit(Unit unit, UnitState state, int slips, boolean scoped) {}

  PlaceNames(Lineage lineage) {
    for (Unit unit : lineage.units()) {
      for (UnitState state : unit.states()) {
        Stream.concat(Stream.of(state.name()), state.also().stream())
            .forEach(name -> add(unit, state, name));
        within.computeIfAbsent(unit.id(), _ -> new HashSet<>()).addAll(above(lineage, unit));
      }
    }
  }

  /** The units it ever belonged to, and those that these became. */
  private static Set<String> above(Lineage lineage, Unit unit) {
    Set<String> above = new HashSet<>();
    for (UnitState state : unit.states()) {
      lineage
          .unit(state.parent())
          .ifPresent(parent -> {
            above.add(parent.id());
            lineage.after(parent, LocalDate.MAX).stream()
                .map(branch -> branch.unit().id())
                .forEach(above::add);
            above.addAll(above(lineage, parent));
          });
    }
    return above;
  }

  private void add(Unit unit, UnitState state, String name) {
    var entry =
        new Entry(unit, state, Spoken.of(state.level().word() + ' ' + name), Spoken.of(name));
    byTier.computeIfAbsent(state.level().tier(), _ -> new ArrayList<>()).add(entry);
    if (state.parent() != null) {
      byParent.computeIfAbsent(state.parent(), _ -> new ArrayList<>()).add(entry);
    }
    if (state.level().tier() == Tier.COMMUNE) {
      communes.computeIfAbsent(entry.full().folded(), _ -> new ArrayList<>()).add(entry);
      communes.computeIfAbsent(entry.bare().folded(), _ -> new ArrayList<>()).add(entry);
    }
  }

  /** The units nearest to these words; none where nothing is near. */
  public List<Fit> find(String phrase) {
    return find(phrase, PlacePhrase.marked(phrase));
  }

  /**
   * The units nearest to these words.
   *
   * @param marked whether whoever typed them uses marks
   */
  public List<Fit> find(String phrase, boolean marked) {
    PlacePhrase words = PlacePhrase.of(phrase, marked);
    return words.size() == 0 || words.size() > LONGEST ? List.of() : new Search(words).best();
  }

  /** One search: parts of the words are compared with the names of one tier once. */
  private final class Search {
    private final PlacePhrase words;
    private final Map<String, Map<String, Integer>> known = new HashMap<>();
    private final Map<String, Fit> found = new LinkedHashMap<>();

    Search(PlacePhrase words) {
      this.words = words;
    }

    List<Fit> best() {
      int all = words.size();
      for (int commune = 0; commune <= all; commune++) {
        for (int district = commune; district <= all; district++) {
          if (words.keepsCuts(commune, district)) {
            split(commune, district);
          }
        }
      }
      int nearest = found.values().stream().mapToInt(Fit::slips).min().orElse(FARTHEST + 1);
      return found.values().stream().filter(fit -> fit.slips() == nearest).toList();
    }

    private void split(int commune, int district) {
      int all = words.size();
      @Nullable Map<String, Integer> provinces =
          district == all ? null : units(Tier.PROVINCE, district, all);
      if (provinces != null && provinces.isEmpty()) {
        return;
      }
      @Nullable Map<String, Integer> districts =
          commune == district ? null : units(Tier.DISTRICT, commune, district);
      if (districts != null) {
        districts = inside(districts, provinces);
        if (districts.isEmpty()) {
          return;
        }
      }
      if (commune == 0) {
        Map<String, Integer> named = districts != null ? districts : provinces;
        Tier tier = districts != null ? Tier.DISTRICT : Tier.PROVINCE;
        boolean scoped = districts != null && provinces != null;
        if (named != null) {
          byTier.getOrDefault(tier, List.of()).stream()
              .filter(entry -> named.containsKey(entry.unit().id()))
              .forEach(entry -> keep(entry, named.getOrDefault(entry.unit().id(), 0), scoped));
        }
        return;
      }
      @Nullable Map<String, Integer> scope = districts != null ? districts : provinces;
      communes(commune, scope);
    }

    /** Of these units those that lie in the others, with the slips in both names. */
    private Map<String, Integer> inside(
        Map<String, Integer> units, @Nullable Map<String, Integer> others) {
      if (others == null) {
        return units;
      }
      Map<String, Integer> kept = new HashMap<>();
      units.forEach((unit, slips) -> {
        int above = least(unit, others);
        if (above < Spoken.NONE) {
          kept.put(unit, slips + above);
        }
      });
      return kept;
    }

    private int least(String unit, Map<String, Integer> others) {
      int least = Spoken.NONE;
      for (String above : within.getOrDefault(unit, Set.of())) {
        least = Math.min(least, others.getOrDefault(above, Spoken.NONE));
      }
      return least;
    }

    private void communes(int to, @Nullable Map<String, Integer> scope) {
      PlacePhrase.Part typed = words.part(0, to);
      Stream<Entry> near;
      if (scope == null) {
        List<Entry> same =
            typed.forms().stream()
                .flatMap(form -> communes.getOrDefault(form.folded(), List.of()).stream())
                .toList();
        near =
            same.isEmpty() ? byTier.getOrDefault(Tier.COMMUNE, List.of()).stream() : same.stream();
      } else {
        near = scope.keySet().stream().flatMap(this::communesIn);
      }
      near.forEach(entry -> {
        int above = scope == null ? 0 : least(entry.unit().id(), scope);
        int slips = slips(typed, entry);
        keep(entry, above + slips, scope != null);
      });
    }

    private Stream<Entry> communesIn(String unit) {
      return byParent.getOrDefault(unit, List.of()).stream()
          .flatMap(entry ->
              entry.state().level().tier() == Tier.COMMUNE
                  ? Stream.of(entry)
                  : byParent.getOrDefault(entry.unit().id(), List.of()).stream())
          .distinct();
    }

    private void keep(Entry entry, int slips, boolean scoped) {
      if (slips <= FARTHEST) {
        found.merge(
            entry.unit().id(),
            new Fit(entry.unit(), entry.state(), slips, scoped),
            (one, other) -> other.slips() < one.slips() ? other : one);
      }
    }

    private Map<String, Integer> units(Tier tier, int from, int to) {
      return known.computeIfAbsent(
          tier + " " + from + ' ' + to,
          _ -> {
            PlacePhrase.Part typed = words.part(from, to);
            Map<String, Integer> near = new HashMap<>();
            for (Entry entry : byTier.getOrDefault(tier, List.of())) {
              int slips = slips(typed, entry);
              if (slips <= FARTHEST) {
                near.merge(entry.unit().id(), slips, Math::min);
              }
            }
            return near;
          });
    }

    private int slips(PlacePhrase.Part typed, Entry entry) {
      int least = Spoken.NONE;
      for (Spoken form : typed.forms()) {
        least = Math.min(least, form.from(entry.full(), words.marked()));
        least = Math.min(least, form.from(entry.bare(), words.marked()));
      }
      boolean otherLevel =
          least == Spoken.NONE
              && typed.names().stream()
                  .anyMatch(name -> name.from(entry.bare(), words.marked()) == 0);
      return otherLevel ? OTHER_LEVEL : least;
    }
  }
}
