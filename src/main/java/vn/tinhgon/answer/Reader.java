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
  /** Stands for a place. */
  static final String PLACE = "#";

  // Without marks such a word may be anything, and is mostly no more than "ở", "có", "là".
  private static final int TOO_SHORT = 2;

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
    List<Token> typed = language.writtenOut(Telex.decode(Spelling.tokens(text), vocabulary));
    return read(vocabulary.mend(typed), Marks.LENIENT).besides(strangers.in(typed));
  }

  /** Reads what somebody typed to the letter: no slip is mended. */
  Reading asTyped(String text) {
    return read(
        language.writtenOut(Telex.decode(Spelling.tokens(text), vocabulary)), Marks.LENIENT);
  }

  /**
   * The terms of what somebody typed, slips mended, but no word dropped or turned into another for
   * want of its marks: "vẽ" is not "về", nor "vua" "vừa".
   */
  List<Term> everyWord(String text) {
    List<Token> typed = language.writtenOut(decoded(text));
    List<Token> mended = vocabulary.mend(typed);
    List<Token> words = new ArrayList<>();
    for (int i = 0; i < mended.size(); i++) {
      Token word = mended.get(i);
      boolean same = mended.size() == typed.size() && typed.get(i).folded().equals(word.folded());
      words.add(same ? typed.get(i) : word);
    }
    words.removeIf(word ->
        !word.marked() && word.folded().length() <= TOO_SHORT && language.empty(List.of(word)));
    return language.terms(words, Marks.EXACT);
  }

  /**
   * The words, without marks, that mending made of words which are rightly spelt and marked but not
   * ours, where no neighbour speaks for them.
   */
  Set<String> mendedFromWords(String text) {
    List<Token> typed = language.writtenOut(decoded(text));
    List<Token> mended = vocabulary.mend(typed);
    Set<String> made = new LinkedHashSet<>();
    for (int i = 0; i < typed.size() && mended.size() == typed.size(); i++) {
      Token word = typed.get(i);
      if (word.marked()
          && !vocabulary.knows(word)
          && Syllables.possible(word.folded())
          && !(i > 0 && follows(mended.get(i - 1), mended.get(i)))
          && !(i + 1 < mended.size() && follows(mended.get(i), mended.get(i + 1)))) {
        made.add(mended.get(i).folded());
      }
    }
    return made;
  }

  /**
   * How far the words of a text, besides what it names, stand beside words that they stand beside
   * in texts of ours. Words of another field may all be known, but not in such company.
   */
  Company company(String text) {
    List<Token> tokens = language.writtenOut(decoded(text));
    boolean[] named = named(tokens);
    int all = 0;
    int atHome = 0;
    int content = 0;
    int contentAtHome = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token word = tokens.get(i);
      if (!named[i] && !word.number() && Syllables.possible(word.folded())) {
        boolean home =
            (i > 0 && vocabulary.mayFollow(tokens.get(i - 1), word))
                || (i + 1 < tokens.size() && vocabulary.mayFollow(word, tokens.get(i + 1)));
        boolean empty = language.empty(List.of(word));
        all++;
        atHome += home ? 1 : 0;
        content += empty ? 0 : 1;
        contentAtHome += home && !empty ? 1 : 0;
      }
    }
    return new Company(share(atHome, all), share(contentAtHome, content));
  }

  private static double share(int some, int all) {
    return all == 0 ? 1 : (double) some / all;
  }

  private boolean[] named(List<Token> tokens) {
    boolean[] named = new boolean[tokens.size()];
    documents.in(tokens, Marks.LENIENT).forEach(spoken -> take(named, spoken.from(), spoken.to()));
    places.in(tokens, Marks.LENIENT, named).forEach(place -> take(named, place.from(), place.to()));
    return named;
  }

  private boolean follows(Token word, Token next) {
    return vocabulary.pairs(word.folded(), next.folded()) > 0;
  }

  /** The words of what somebody typed, to the letter, each place that is held as one of its own. */
  List<Token> placesMarked(String text) {
    List<Token> tokens = language.writtenOut(decoded(text));
    List<Token> out = new ArrayList<>();
    int done = 0;
    for (var place : places.in(tokens, Marks.LENIENT)) {
      if (place.id() != null) {
        out.addAll(tokens.subList(done, place.from()));
        out.add(Token.of(PLACE));
        done = place.to();
      }
    }
    out.addAll(tokens.subList(done, tokens.size()));
    return out;
  }

  /** Whether all of it was typed without marks. */
  boolean bare(String text) {
    return decoded(text).stream().noneMatch(Token::marked);
  }

  private List<Token> decoded(String text) {
    return Telex.decode(Spelling.tokens(text), vocabulary);
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
