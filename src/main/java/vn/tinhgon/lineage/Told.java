package vn.tinhgon.lineage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.lineage.LineageChecks.Place;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** A unit as published tables tell of it, before it is known which unit of ours that is. */
final class Told {
  final Level level;
  final String name;
  final String code;
  final @Nullable Told above;
  final Place place;
  final Set<String> also = new LinkedHashSet<>();

  /** Its level today where that is another than at first; null = the same, or not told. */
  @Nullable Level now;

  /** The units out of which it was made. */
  final List<Source> sources = new ArrayList<>();

  /** How many communes lie in it; 0 = not told. */
  int stated;

  String document = "";
  String clause = "";

  /**
   * A unit out of which another was made.
   *
   * @param untouched whether the new one is the old one, with all it had and nothing else
   */
  record Source(Told unit, boolean untouched) {}

  Told(Level level, String name, String code, @Nullable Told above, Place place) {
    this.level = level;
    this.name = name;
    this.code = code;
    this.above = above;
    this.place = place;
  }

  String full() {
    return level.word() + ' ' + name;
  }

  /** Another way to write its name. */
  void alsoWritten(String other) {
    // "Ly" and "Li" are one spelling, but not where a slip is near: so both are kept.
    if (!Spoken.of(other).typed().equals(Spoken.of(name).typed())) {
      also.add(other);
    }
  }

  /** The same unit, if it is that and has nothing of another. */
  @Nullable Told same() {
    return sources.size() == 1 && sources.getFirst().untouched() ? sources.getFirst().unit() : null;
  }

  /** Whether name, level and the unit above are the same there, as they can be for a province. */
  boolean isUnchangedIn(Told after) {
    return above == null
        && level == after.level
        && Spoken.of(name).exact().equals(Spoken.of(after.name).exact());
  }

  /** Its names from the lowest, for an id; with the day of the reform where it began then. */
  String path(boolean early) {
    StringBuilder path = new StringBuilder(plain(full()));
    for (Told higher = above; higher != null; higher = higher.above) {
      path.append('/').append(plain(higher.full()));
    }
    return early ? path.toString() : path.append('@').append(Reform.DAY).toString();
  }

  private static String plain(String full) {
    return Spelling.tokens(full).stream().map(Token::exact).collect(Collectors.joining(" "));
  }
}
