package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Registry;

/** Places of the register as people write them: with their kind before the name, or without. */
final class PostPlace {
  private PostPlace() {}

  /** Those that are meant; what stands behind a comma is left aside. */
  static List<Locality> named(Registry register, String text) {
    String typed = Plain.words(text.split(",", 2)[0]);
    if (typed.isEmpty()) {
      return List.of();
    }
    List<Locality> whole = those(register, typed, place -> List.of(full(place)));
    return whole.isEmpty() ? those(register, typed, PostPlace::names) : whole;
  }

  private static List<Locality> those(
      Registry register, String typed, Function<Locality, List<String>> names) {
    return register
        .all(Locality.class)
        .filter(place -> names.apply(place).stream().map(Plain::words).anyMatch(typed::equals))
        .toList();
  }

  private static List<String> names(Locality place) {
    List<String> names = new ArrayList<>(place.aliases());
    names.add(place.name());
    return names;
  }

  /** As it stands in a sentence. */
  static String full(Locality place) {
    return place.name().toLowerCase(Locale.ROOT).startsWith(place.type())
        ? place.name()
        : place.type() + ' ' + place.name();
  }
}
