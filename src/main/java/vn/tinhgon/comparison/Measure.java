package vn.tinhgon.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Result;
import vn.tinhgon.text.Spelling;

/**
 * Something that a reorganisation makes fewer of, and that is counted everywhere.
 *
 * @param name as it heads its line
 * @param units the units of which its figures are
 * @param beside units that may be counted in one with those: "cơ quan, đơn vị, đầu mối"
 */
record Measure(String name, Set<String> units, Set<String> beside) {
  private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*");

  /** The four of them, as our own words list them. */
  static List<Measure> all(Wording wording) {
    return List.of("posts", "heads", "deputies", "hamlets").stream()
        .map(key ->
            new Measure(
                wording.get("table.measure." + key),
                listed(wording.get("table.units." + key)),
                listed(wording.get("table.beside." + key))))
        .toList();
  }

  private static Set<String> listed(String units) {
    return Arrays.stream(units.split("\\|", -1))
        .map(Spelling::canonical)
        .filter(unit -> !unit.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether that figure counts it and nothing else. */
  boolean counts(Result result) {
    List<String> parts =
        COMMA.splitAsStream(result.unit()).map(Spelling::canonical).distinct().toList();
    return parts.stream().anyMatch(units::contains)
        && parts.stream().allMatch(part -> units.contains(part) || beside.contains(part));
  }
}
