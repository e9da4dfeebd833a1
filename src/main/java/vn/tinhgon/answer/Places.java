package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Recognises places with their type, those of the register and those it does not hold. */
final class Places {
  // Of these all are in our lists: what is no other's name is a slip of one that is held.
  private static final Set<String> ALL_LISTED = Set.of("huyện", "thị xã", "tỉnh");
  private static final int SHORTEST_SLIP = 4;
  // "các xã, thị trấn Đức Thọ" speaks of the communes of a district, not of a commune.
  private static final Set<String> PLURAL =
      Set.of("cac", "nhung", "may", "nhieu", "so", "cap", "tung", "moi", "don", "vi");

  private final Registry registry;
  private final List<Locality> places;
  private final Map<String, List<Token>> names = new HashMap<>();
  private final Phrases<String> held = new Phrases<>();
  private final Phrases<String> types = Gazetteer.kindsAlsoShort();
  private final Gazetteer gazetteer;

  /**
   * A place named in a text.
   *
   * @param id id of the locality, or null where the register does not hold it
   * @param name as to be shown, with its type where one was given
   */
  record Mention(@Nullable String id, String name, int from, int to) {}

  Places(Registry registry, Gazetteer gazetteer) {
    this.registry = registry;
    this.gazetteer = gazetteer;
    this.places = registry.all(Locality.class).toList();
    places.forEach(place -> names.put(place.name(), Spelling.tokens(place.name())));
    registry
        .all(Locality.class)
        .filter(place -> place.parent() != null || !place.province().isEmpty())
        .forEach(place -> held.add(place.name(), place.name()));
  }

  /** All places named in the text, in order, none twice. */
  List<Mention> in(List<Token> text, Marks marks) {
    return in(text, marks, new boolean[text.size()]);
  }

  /** All places named in the text, in order, none twice; words taken by something else are none. */
  List<Mention> in(List<Token> text, Marks marks, boolean[] taken) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < text.size(); ) {
      Optional<Mention> mention = taken[i] ? Optional.empty() : at(text, i, marks);
      mention
          .filter(m -> mentions.stream().noneMatch(k -> k.name().equals(m.name())))
          .ifPresent(mentions::add);
      i = mention.map(Mention::to).orElse(i + 1);
    }
    return mentions;
  }

  /** The place whose name, or whose type and name, begins here. */
  Optional<Mention> at(List<Token> text, int from, Marks marks) {
    // "cấp huyện Hà Tĩnh" speaks of the districts of a province, not of a district.
    boolean level = from > 0 && text.get(from - 1).folded().equals("cap");
    var type = types.at(text, from, marks);
    int name = from + type.map(Phrases.Hit::length).orElse(0);
    String spokenType = level ? "" : type.map(Phrases.Hit::value).orElse("");
    if (name >= text.size()) {
      return Optional.empty();
    }
    var known = nameAt(text, name, marks, spokenType);
    if (known.isPresent()) {
      int to = name + known.get().length();
      return Optional.of(resolve(known.get().value(), spokenType, text, from, to));
    }
    return gazetteer
        .alone(text, name, marks)
        .map(hit -> new Mention(null, hit.value().shown(spokenType), from, name + hit.length()));
  }

  private Optional<Phrases.Hit<String>> nameAt(
      List<Token> text, int from, Marks marks, String type) {
    var exact = held.at(text, from, marks);
    if (exact.isPresent() || marks == Marks.EXACT || from + 1 >= text.size()) {
      return exact;
    }
    boolean listed = ALL_LISTED.contains(type);
    if (listed && gazetteer.after(type, text, from).isPresent()) {
      return exact;
    }
    // One slip in one syllable of a name: "hà tĩn", "minh cảnm", "huyện bức thọ".
    for (Locality place : places) {
      List<Token> name = names.getOrDefault(place.name(), List.of());
      int shortest = listed && type.equals(place.type()) ? 2 : SHORTEST_SLIP;
      if (name.size() == 2 && nearly(name, text.subList(from, from + 2), shortest)) {
        return Optional.of(new Phrases.Hit<>(place.name(), 2, name));
      }
    }
    return exact;
  }

  private static boolean nearly(List<Token> name, List<Token> typed, int shortest) {
    int same = 0;
    int slipped = 0;
    for (int i = 0; i < 2; i++) {
      String syllable = name.get(i).folded();
      if (syllable.equals(typed.get(i).folded())) {
        same++;
      } else if (syllable.length() >= shortest
          && Vocabulary.oneSlip(syllable, typed.get(i).folded())) {
        slipped++;
      }
    }
    return same == 1 && slipped == 1;
  }

  private Mention resolve(String name, String type, List<Token> text, int from, int to) {
    List<Locality> bearers = places.stream().filter(place -> place.name().equals(name)).toList();
    if (type.isEmpty()) {
      Locality only = bearers.getFirst();
      return new Mention(only.id(), only.type() + ' ' + name, from, to);
    }
    for (Locality place : bearers) {
      if (place.type().equals(type)) {
        return new Mention(place.id(), type + ' ' + name, from, to);
      }
    }
    Locality first = bearers.getFirst();
    if (type.equals("xã") && joined(text, from) && first.type().equals("thị xã")) {
      return new Mention(first.id(), first.type() + ' ' + name, from, to);
    }
    boolean ofThePlace =
        Set.of("xã", "phường", "thị trấn").contains(type)
            ? from > 0 && plural(text, from)
            : type.equals("huyện") && first.type().equals("tỉnh");
    return ofThePlace || shortForOther(text.get(from))
        ? new Mention(first.id(), first.type() + ' ' + name, from, to)
        : new Mention(null, type + ' ' + name, from, to);
  }

  /** Several of a kind: "các xã", "13 xã", "huyện và xã". */
  private boolean plural(List<Token> text, int type) {
    Token before = text.get(type - 1);
    boolean and = before.folded().equals("va") && type > 1;
    return PLURAL.contains(before.folded())
        || before.number()
        || types.at(text, and ? type - 2 : type - 1, Marks.LENIENT).isPresent();
  }

  /** "ởthị xã": typed as one word with the word before. */
  private static boolean joined(List<Token> text, int type) {
    return type > 0 && text.get(type - 1).folded().endsWith("thi");
  }

  /**
   * TT is short for half a dozen things: where no thị trấn has the name, it is one of the others.
   */
  private static boolean shortForOther(Token type) {
    return type.folded().equals("tt");
  }

  /** Whether one place is the other, or lies in it. */
  boolean within(String inner, String outer) {
    @Nullable String place = inner;
    for (int steps = 0; place != null && steps < 5; steps++) {
      if (place.equals(outer)) {
        return true;
      }
      place = registry.find(Locality.class, place).map(Locality::parent).orElse(null);
    }
    return false;
  }

  /** The place's type and name, as shown. */
  String shown(String id) {
    return registry
        .find(Locality.class, id)
        .map(place -> place.type() + ' ' + place.name())
        .orElse(id);
  }
}
