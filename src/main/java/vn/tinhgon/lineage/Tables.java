package vn.tinhgon.lineage;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.lineage.Level.Named;
import vn.tinhgon.lineage.LineageChecks.Place;
import vn.tinhgon.registry.Findings;

/**
 * What published tables tell, gathered row by row: the units up to 30 June 2025, those after it,
 * and which of these came of which. A row that cannot be understood is reported and left out.
 */
final class Tables {
  final Map<String, Told> oldUnits = new LinkedHashMap<>();
  final Map<String, Told> newUnits = new LinkedHashMap<>();
  final Map<String, UnitDocument> documents = new LinkedHashMap<>();
  final Findings findings;
  private final Map<String, Told> byName = new HashMap<>();

  Tables(Findings findings) {
    this.findings = findings;
  }

  /** The official code and the whole name, such as "Thị trấn Đức Thọ". */
  record Cell(String code, String full) {}

  /** A unit before the reform; those above it are told with it. */
  @Nullable Told before(Cell province, @Nullable Cell district, @Nullable Cell commune, Place at) {
    if (district != null && commune != null) {
      Told again = again(district, commune);
      if (again != null) {
        return again;
      }
    }
    Told above = told(true, province, Tier.PROVINCE, null, at);
    if (above != null && district != null) {
      above = told(true, district, Tier.DISTRICT, above, at);
    }
    return above != null && commune != null ? told(true, commune, Tier.COMMUNE, above, at) : above;
  }

  /** A commune told of before, whose district may be written otherwise now. */
  private @Nullable Told again(Cell district, Cell commune) {
    Told known =
        commune.code().isEmpty() ? null : oldUnits.get(Tier.COMMUNE + " " + commune.code());
    Optional<Named> name = Level.split(commune.full(), Tier.COMMUNE);
    Optional<Named> above = Level.split(district.full(), Tier.DISTRICT);
    if (known == null || known.above == null || name.isEmpty() || above.isEmpty()) {
      return null;
    }
    boolean same =
        known.level == name.get().level()
            && alike(known, name.get())
            && alike(known.above, above.get());
    if (same) {
      known.alsoWritten(name.get().name());
      known.above.alsoWritten(above.get().name());
    }
    return same ? known : null;
  }

  /** A unit after the reform. */
  @Nullable Told after(Cell province, @Nullable Cell commune, Place at) {
    Told above = told(false, province, Tier.PROVINCE, null, at);
    return above != null && commune != null ? told(false, commune, Tier.COMMUNE, above, at) : above;
  }

  private @Nullable Told told(boolean early, Cell cell, Tier tier, @Nullable Told above, Place at) {
    Optional<Named> named = Level.split(cell.full(), tier);
    if (named.isEmpty()) {
      findings.error(at.file(), at.line(), "", "unit-level-unknown", cell.full());
      return null;
    }
    String scope = tier + " " + (above == null ? "" : key(above)) + ' ';
    Map<String, Told> units = early ? oldUnits : newUnits;
    String era = early ? "old " : "new ";
    String name = era + scope + Spoken.of(named.get().name()).exact();
    String level = named.get().level().name();
    Told known = cell.code().isEmpty() ? null : units.get(tier + " " + cell.code());
    if (known == null || !alike(known, named.get())) {
      // Another code, or none: a name tells as well, but not across levels that stand beside it.
      Told same = byName.get(name + ' ' + level);
      known = same != null && (cell.code().isEmpty() || known == null) ? same : null;
    }
    if (known == null) {
      String free = cell.code().isEmpty() ? "" : tier + " " + cell.code();
      String key = free.isEmpty() || units.containsKey(free) ? name + ' ' + level : free;
      known = new Told(named.get().level(), named.get().name(), cell.code(), above, at);
      units.put(key, known);
      byName.put(name + ' ' + level, known);
    } else {
      known.alsoWritten(named.get().name());
      if (known.level != named.get().level() && !early) {
        known.now = named.get().level();
      }
    }
    return known;
  }

  private static String key(Told unit) {
    String name = Spoken.of(unit.full()).exact();
    return unit.above == null ? name : name + '/' + key(unit.above);
  }

  /** A code alone is no proof: many were given to other units. */
  private static boolean alike(Told known, Named named) {
    return alike(known.name, named.name())
        || known.also.stream().anyMatch(also -> alike(also, named.name()));
  }

  /** Whether these may be two ways to write one name. */
  static boolean alike(String one, String other) {
    Spoken known = Spoken.of(one);
    Spoken name = Spoken.of(other);
    int slips = name.from(known, true);
    return slips < Spoken.OTHER_NUMBER
        || (slips == Spoken.NONE && shares(known.folded(), name.folded()));
  }

  /** "N.T Phong Hải" and "Nông trường Phong Hải", "Hưng Yên" and "Hưng Yên Nam". */
  private static boolean shares(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int begin = 0;
    while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return begin + end >= shorter / 2 + 1;
  }

  /** All units of that tier. */
  static Collection<Told> of(Map<String, Told> units, Tier tier) {
    return units.values().stream().filter(unit -> unit.level.tier() == tier).toList();
  }
}
