package vn.tinhgon.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.text.Token;

/**
 * What the country's places are called: the words for their kinds, and names that a register need
 * not hold.
 */
final class Gazetteer {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("huyện", "huyện"),
          Map.entry("huyện ủy", "huyện"),
          Map.entry("quận", "quận"),
          Map.entry("thị xã", "thị xã"),
          Map.entry("thị ủy", "thị xã"),
          Map.entry("thị trấn", "thị trấn"),
          Map.entry("xã", "xã"),
          Map.entry("phường", "phường"),
          Map.entry("tỉnh", "tỉnh"),
          Map.entry("tỉnh ủy", "tỉnh"),
          Map.entry("thành phố", "thành phố"),
          Map.entry("thành ủy", "thành phố"));
  private static final Map<String, String> SHORT =
      Map.of("h", "huyện", "tx", "thị xã", "tt", "thị trấn", "p", "phường", "tp", "thành phố");

  // From the smallest to the largest.
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("xã ", "phường ", "thị trấn "),
          List.of("huyện ", "quận ", "thị xã ", "thành phố "),
          List.of("tỉnh "));

  private final Phrases<Name> elsewhere = new Phrases<>();
  private final Phrases<Name> districts = new Phrases<>();
  private final Phrases<Name> provinces = new Phrases<>();
  private final Phrases<Name> ministries = new Phrases<>();

  /** A name with the word for its kind. */
  record Name(String kind, String name) {

    /** As to be shown, after this word for its kind, or its own where that is empty. */
    String shown(String spoken) {
      return (spoken.isEmpty() ? kind : spoken) + ' ' + name;
    }
  }

  Gazetteer() {
    Map<String, List<String>> others = WordList.groups("other-places.txt", ",");
    others.forEach((kind, names) -> add(elsewhere, kind, names));
    add(provinces, "tỉnh", others.getOrDefault("tỉnh", List.of()));
    add(ministries, "Bộ", WordList.lines("ministries.txt"));
    WordList.groups("districts.txt", ",").forEach((kind, names) -> add(districts, kind, names));
  }

  private static void add(Phrases<Name> list, String kind, Iterable<String> names) {
    names.forEach(name -> list.add(name, new Name(kind, name)));
  }

  /** The words for a kind of place, written out, each with the kind. */
  static Phrases<String> kinds() {
    var kinds = new Phrases<String>();
    KINDS.forEach(kinds::add);
    return kinds;
  }

  /** The words for a kind of place, also short, each with the kind. */
  static Phrases<String> kindsAlsoShort() {
    Phrases<String> kinds = kinds();
    SHORT.forEach(kinds::add);
    return kinds;
  }

  /** Whether every one is of a lower level than any other, by the words before their names. */
  static boolean lower(List<String> shown, List<String> others) {
    return shown.stream()
        .allMatch(place -> others.stream().allMatch(other -> level(place) < level(other)));
  }

  private static int level(String shown) {
    return IntStream.range(0, LEVELS.size())
        .filter(level -> LEVELS.get(level).stream().anyMatch(shown::startsWith))
        .findFirst()
        .orElse(LEVELS.size());
  }

  /** What the lists name here after the word for its kind, with whatever marks. */
  Optional<Phrases.Hit<Name>> after(String kind, List<Token> text, int from) {
    Phrases<Name> list =
        switch (kind) {
          case "tỉnh" -> provinces;
          case "bộ" -> ministries;
          default -> districts;
        };
    return list.at(text, from, Marks.ANY);
  }

  /** A district whose name stands here, with whatever marks. */
  Optional<Phrases.Hit<Name>> district(List<Token> text, int from) {
    return districts.at(text, from, Marks.ANY);
  }

  /** A place known by its name alone that stands here. */
  Optional<Phrases.Hit<Name>> alone(List<Token> text, int from, Marks marks) {
    return elsewhere.at(text, from, marks);
  }
}
