package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Position;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Reads texts, ours and people's, by what the register knows. */
final class Reader {
  private final Language language;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Places places;
  private final StrangePlaces strangers;
  private final DocumentMentions documents;
  private final Phrases<String> people = new Phrases<>();
  private final Phrases<Ask> asks = new Phrases<>();
  private final Posts posts = new Posts();

  Reader(Registry registry) {
    Map<String, List<String>> posts = new HashMap<>();
    registry.all(Position.class).forEach(post -> posts.put(post.title(), post.abbreviations()));
    language = new Language(posts);
    registry
        .all(Locality.class)
        .forEach(place ->
            place
                .aliases()
                .forEach(alias -> language.shorten(alias, place.type() + ' ' + place.name())));
    language.teach(vocabulary);
    var gazetteer = new Gazetteer();
    places = new Places(registry, gazetteer);
    strangers = new StrangePlaces(gazetteer, places, vocabulary, language);
    documents = new DocumentMentions(registry, language);
    registry.all(OfficeHolder.class).forEach(holder -> people.add(holder.name(), holder.person()));
    registry.all(OfficeHolder.class).forEach(holder -> learn(holder.name()));
    registry.all(Locality.class).forEach(place -> learn(place.type() + ' ' + place.name()));
    WordList.groups("other-places.txt", ",").values().forEach(names -> names.forEach(this::learn));
    WordList.groups("asks.txt", "\\|")
        .forEach(
            (ask, wordings) -> asks.addAll(wordings, Ask.valueOf(ask.toUpperCase(Locale.ROOT))));
  }

  Places places() {
    return places;
  }

  Posts posts() {
    return posts;
  }

  /** What somebody typed, word by word. */
  TypedWords words(String text) {
    return new TypedWords(decoded(text), language, vocabulary, places, documents);
  }

  /** Makes the words of one of our texts known, so that people's slips in them are mended. */
  void learn(String ours) {
    vocabulary.learn(Spelling.tokens(ours));
  }

  /** Reads a text of ours: every mark counts. */
  Reading ours(String text) {
    return read(Spelling.tokens(text), Marks.EXACT);
  }

  /** Reads what somebody typed. */
  Reading typed(String text) {
    List<Token> typed = written(text);
    return read(vocabulary.mend(typed), Marks.LENIENT).besides(strangers.in(typed));
  }

  /** Reads what somebody typed to the letter: no slip is mended. */
  Reading asTyped(String text) {
    return read(written(text), Marks.LENIENT);
  }

  private List<Token> written(String text) {
    return language.writtenOut(decoded(text));
  }

  private List<Token> decoded(String text) {
    return Telex.decode(Spelling.tokens(text), vocabulary);
  }

  /** Whether texts of ours say the second word after the first. */
  boolean together(Token first, Token second) {
    return vocabulary.mayFollow(first, second);
  }

  private Reading read(List<Token> text, Marks marks) {
    List<Token> tokens = marks == Marks.EXACT ? language.writtenOut(text) : text;
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

  /** What a figure of the text counts: the first word after it that carries content. */
  Optional<Term> counted(Reading text, String figure) {
    for (int i = 0; i < text.tokens().size(); i++) {
      if (text.tokens().get(i).exact().equals(figure)) {
        List<Token> rest = text.tokens().subList(i + 1, text.tokens().size());
        return language.terms(rest, Marks.LENIENT).stream().findFirst();
      }
    }
    return Optional.empty();
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
