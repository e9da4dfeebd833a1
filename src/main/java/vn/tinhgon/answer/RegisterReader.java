package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Position;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/**
 * Reads texts by what the register knows, whatever else the store holds: what it made of one of
 * ours stands as long as the register does.
 */
final class RegisterReader {
  /** A reading takes some 6 kB: they take a tenth of the memory; more are read anew each time. */
  private static final long MOST_KEPT =
      Math.min(20_000, Runtime.getRuntime().maxMemory() / (64 << 10));

  final Registry registry;
  final Language language;
  final Gazetteer gazetteer = new Gazetteer();
  final Places places;
  final DocumentMentions documents;
  final Posts posts = new Posts();
  private final Phrases<String> people = new Phrases<>();
  private final Phrases<Ask> asks = new Phrases<>();
  private final Map<String, Reading> ours = new ConcurrentHashMap<>();

  RegisterReader(Registry registry) {
    this.registry = registry;
    Map<String, List<String>> titles = new HashMap<>();
    registry.all(Position.class).forEach(post -> titles.put(post.title(), post.abbreviations()));
    language = new Language(titles);
    registry
        .all(Locality.class)
        .forEach(place ->
            place
                .aliases()
                .forEach(alias -> language.shorten(alias, place.type() + ' ' + place.name())));
    places = new Places(registry, gazetteer);
    documents = new DocumentMentions(registry, language);
    registry.all(OfficeHolder.class).forEach(holder -> people.add(holder.name(), holder.person()));
    WordList.groups("asks.txt", "\\|")
        .forEach(
            (ask, wordings) -> asks.addAll(wordings, Ask.valueOf(ask.toUpperCase(Locale.ROOT))));
  }

  /** Reads a text of ours: every mark counts. */
  Reading ours(String text) {
    Reading known = ours.get(text);
    if (known != null) {
      return known;
    }
    Reading fresh = read(language.writtenOut(Spelling.tokens(text)), Marks.EXACT);
    if (ours.size() < MOST_KEPT) {
      ours.put(text, fresh);
    }
    return fresh;
  }

  /** Reads words whose short forms are written out. */
  Reading read(List<Token> tokens, Marks marks) {
    boolean[] taken = new boolean[tokens.size()];
    var spoken = documents.in(tokens, marks);
    spoken.forEach(mention -> take(taken, mention.from(), mention.to()));
    List<String> named = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      var person = people.at(tokens, i, marks);
      if (person.isPresent()) {
        named.add(person.get().value());
        take(taken, i, i + person.get().length());
      }
    }
    List<String> held = new ArrayList<>();
    List<String> strange = new ArrayList<>();
    for (var place : places.in(tokens, marks, taken)) {
      take(taken, place.from(), place.to());
      if (place.id() == null) {
        strange.add(place.name());
      } else {
        held.add(place.id());
      }
    }
    return new Reading(
        tokens,
        language.terms(left(tokens, taken), marks),
        held.stream().distinct().toList(),
        strange,
        spoken,
        named.stream().distinct().toList(),
        numbers(tokens, taken),
        posts.in(tokens, marks),
        posts.spoken(tokens, marks),
        asked(tokens, marks));
  }

  private static void take(boolean[] taken, int from, int to) {
    for (int i = from; i < to; i++) {
      taken[i] = true;
    }
  }

  private static List<Token> left(List<Token> tokens, boolean[] taken) {
    List<Token> left = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!taken[i]) {
        left.add(tokens.get(i));
      }
    }
    return left;
  }

  private static Set<String> numbers(List<Token> tokens, boolean[] taken) {
    Set<String> numbers = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!taken[i] && tokens.get(i).number()) {
        numbers.add(tokens.get(i).exact());
      }
    }
    return numbers;
  }

  private Set<Ask> asked(List<Token> tokens, Marks marks) {
    Set<Ask> asked = EnumSet.noneOf(Ask.class);
    for (int i = 0; i < tokens.size(); i++) {
      asks.at(tokens, i, marks).ifPresent(hit -> asked.add(hit.value()));
    }
    return asked;
  }
}
