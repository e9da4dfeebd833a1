package vn.tinhgon.lineage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.lineage.LineageChecks.Place;
import vn.tinhgon.lineage.UnitChange.Kind;
import vn.tinhgon.lineage.UnitChange.Link;

/** Makes rows of what published tables tell: which unit is which, since when, and out of what. */
final class Assembly {
  private static final String RISEN = "chuyển cấp ";

  private final Tables tables;
  private final Lineage known;
  private final Map<Told, String> ids = new HashMap<>();
  private final Gathered gathered = new Gathered();
  private final Map<Told, Long> targets = new HashMap<>();
  private final Map<Told, Told> stays = new HashMap<>();
  private final SameUnits same;

  /**
   * @param known what the store holds already: who is told of there is not told of twice
   */
  Assembly(Tables tables, Lineage known) {
    this.tables = tables;
    this.known = known;
    this.same = new SameUnits(known, tables);
  }

  LineageRows rows() {
    for (Told unit : tables.newUnits.values()) {
      unit.sources.forEach(source -> targets.merge(source.unit(), 1L, Long::sum));
    }
    for (Told unit : tables.newUnits.values()) {
      Told same = untouched(unit);
      if (same != null) {
        stays.put(same, unit);
      }
    }
    for (Tier tier : Tier.values()) {
      Tables.of(tables.oldUnits, tier).forEach(this::before);
      Tables.of(tables.newUnits, tier).forEach(this::after);
    }
    end();
    return gathered.with(tables.documents.values());
  }

  /** Where the row of that state or change was read. */
  Place place(Object row) {
    return gathered.place(row);
  }

  private void before(Told unit) {
    String id = ids.computeIfAbsent(unit, _ -> id(unit, true));
    Told next = stays.get(unit);
    boolean goesOn = next == null ? kept(unit) : unit.isUnchangedIn(next);
    gathered.put(
        unit,
        new UnitState(
            id,
            unit.name,
            unit.level,
            parent(unit),
            unit.code,
            List.copyOf(unit.also),
            Reform.EVE,
            false,
            goesOn ? null : Reform.DAY));
  }

  /** A list of one time does not tell which of the provinces were left as they were. */
  private static boolean kept(Told unit) {
    return unit.above == null && unit.sources.isEmpty() && Reform.kept(unit.name);
  }

  private void after(Told unit) {
    if (kept(unit) && untouched(unit) == null) {
      before(unit);
      count(unit, ids.getOrDefault(unit, ""));
      return;
    }
    Told before = untouched(unit);
    // A list of today, brought earlier, may have told of it as of a unit of its own.
    String held =
        before == null ? null : this.same.in(unit, parent(unit), false).map(Unit::id).orElse(null);
    Told same = held == null || held.equals(ids.get(before)) ? before : null;
    String id =
        ids.computeIfAbsent(
            unit,
            _ -> same != null ? ids.getOrDefault(same, "") : held != null ? held : id(unit, false));
    boolean whole = same != null && same.isUnchangedIn(unit);
    if (!whole) {
      gathered.put(
          unit,
          new UnitState(
              id,
              unit.name,
              first(unit, id),
              parent(unit),
              unit.code,
              List.copyOf(unit.also),
              Reform.DAY,
              true,
              null));
    }
    if (same == null && !unit.sources.isEmpty()) {
      made(unit, id);
    } else if (same != null && !whole) {
      changed(unit, same, id);
    }
    rise(unit, id);
    count(unit, id);
  }

  private void count(Told unit, String id) {
    if (unit.stated > 0) {
      gathered.count(unit, id, Reform.DAY);
    }
  }

  /** The unit before the reform that this one is, with all it had and nothing else. */
  private @Nullable Told untouched(Told unit) {
    Told same = unit.same();
    return same != null && targets.getOrDefault(same, 1L) == 1 ? same : null;
  }

  private @Nullable String parent(Told unit) {
    return unit.above == null ? null : ids.get(unit.above);
  }

  private void made(Told unit, String id) {
    boolean province = unit.level.tier() == Tier.PROVINCE;
    List<Link> links =
        unit.sources.stream()
            .map(Told.Source::unit)
            .distinct()
            .map(old -> new Link(ids.get(old), id, targets.getOrDefault(old, 1L) > 1))
            .toList();
    Kind kind = province ? Kind.CONSOLIDATED : Kind.FOUNDED;
    gathered.change("lập " + id, unit, kind, Reform.DAY, document(unit), unit.clause, links);
  }

  private String document(Told unit) {
    if (unit.level.tier() == Tier.PROVINCE) {
      tables.documents.putIfAbsent(Reform.PROVINCES.number(), Reform.PROVINCES);
      return Reform.PROVINCES.number();
    }
    return unit.document;
  }

  private void changed(Told unit, Told same, String id) {
    boolean level = unit.level != same.level;
    if (!level && Spoken.of(unit.name).exact().equals(Spoken.of(same.name).exact())) {
      return;
    }
    gathered.change(
        (level ? RISEN : "đổi tên ") + id,
        unit,
        level ? Kind.RELEVELLED : Kind.RENAMED,
        Reform.DAY,
        unit.document,
        unit.clause,
        List.of(new Link(id, id, false)));
  }

  /** Its level on the first day; what the store holds of that day is older than a list of today. */
  private Level first(Told unit, String id) {
    return known
        .unit(id)
        .flatMap(held -> held.on(Reform.DAY))
        .map(UnitState::level)
        .orElse(unit.level);
  }

  /** The level of today where it was another at first. */
  private void rise(Told unit, String id) {
    Level first = first(unit, id);
    Level now = unit.now == null ? unit.level : unit.now;
    if (now == first) {
      return;
    }
    String province = unit.above == null ? unit.name : unit.above.name;
    Optional<Reform.Later> later = Reform.later(province);
    if (later.isEmpty()) {
      tables.findings.note(
          unit.place.file(),
          unit.place.line(),
          "",
          "unit-level-differs",
          first.word() + ' ' + unit.name,
          now.word() + ' ' + unit.name);
      return;
    }
    LocalDate day = later.get().day();
    UnitState begun = gathered.state(id, Reform.DAY);
    if (begun == null || known.unit(id).filter(old -> old.near(day).level() == now).isPresent()) {
      return;
    }
    gathered.replace(begun.until(day));
    gathered.put(
        unit,
        new UnitState(
            id, unit.name, now, begun.parent(), unit.code, begun.also(), day, true, null));
    gathered.change(
        RISEN + id + ' ' + day,
        unit,
        Kind.RELEVELLED,
        day,
        later.get().document(),
        "",
        List.of(new Link(id, id, false)));
  }

  /** The district level ended, without anything in its place. */
  private void end() {
    for (Told district : Tables.of(tables.oldUnits, Tier.DISTRICT)) {
      tables.documents.putIfAbsent(Reform.DISTRICTS.number(), Reform.DISTRICTS);
      String id = ids.getOrDefault(district, "");
      gathered.change(
          "hết " + id,
          district,
          Kind.ENDED,
          Reform.DAY,
          Reform.DISTRICTS.number(),
          "",
          List.of(new Link(id, null, false)));
    }
  }

  /** The id of the unit in the store, or a new one made of its names. */
  private String id(Told unit, boolean early) {
    return same.in(unit, parent(unit), early).map(Unit::id).orElseGet(() -> unit.path(early));
  }
}
