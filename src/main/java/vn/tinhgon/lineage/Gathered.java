package vn.tinhgon.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.lineage.LineageChecks.Place;
import vn.tinhgon.lineage.UnitChange.Kind;
import vn.tinhgon.lineage.UnitChange.Link;
import vn.tinhgon.registry.Status;

/** The rows made so far of published tables, and where each was read. */
final class Gathered {
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, UnitState> states = new LinkedHashMap<>();
  private final List<UnitChange> changes = new ArrayList<>();
  private final List<UnitCount> counts = new ArrayList<>();

  LineageRows with(Collection<UnitDocument> documents) {
    return new LineageRows(List.copyOf(states.values()), changes, List.copyOf(documents), counts);
  }

  /** Where the row of that state or change was read. */
  Place place(Object row) {
    Place place =
        switch (row) {
          case UnitState state -> places.get(LineageRows.key(state));
          case UnitChange change -> places.get(change.id());
          case UnitCount count -> places.get(count.key());
          default -> null;
        };
    return place == null ? new Place("registry", 0) : place;
  }

  /** The state of that unit that begins on that day, if there is one by now. */
  @Nullable UnitState state(String unit, LocalDate from) {
    return states.get(unit + ' ' + from);
  }

  /** Adds it; what was told first stays. */
  void put(Told unit, UnitState state) {
    places.putIfAbsent(LineageRows.key(state), unit.place);
    states.putIfAbsent(LineageRows.key(state), state);
  }

  void replace(UnitState state) {
    states.put(LineageRows.key(state), state);
  }

  /** How many communes lie in it by the published table. */
  void count(Told unit, String id, LocalDate day) {
    UnitCount count = new UnitCount(id, null, day, unit.stated, unit.document);
    places.putIfAbsent(count.key(), unit.place);
    counts.add(count);
  }

  void change(
      String id,
      Told unit,
      Kind kind,
      LocalDate day,
      String document,
      String clause,
      List<Link> links) {
    places.putIfAbsent(id, unit.place);
    changes.add(new UnitChange(id, kind, day, Status.DONE, document, clause, links));
  }
}
