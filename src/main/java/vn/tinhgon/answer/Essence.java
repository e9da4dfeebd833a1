package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinhgon.message.Hash;
import vn.tinhgon.registry.Document;
import vn.tinhgon.text.Token;

/**
 * What a question names and asks for, to be set beside another; good for one revision. Whatever the
 * store is not about counts too: words that tell nothing to the engine may be all the difference.
 */
public final class Essence {
  /** With fewer words a question that names nothing may mean anything. */
  private static final int WORDS_WITHOUT_NAMES = 4;

  private static final Set<Ask> PLAIN_QUESTIONS =
      Set.of(Ask.WHO, Ask.WHEN, Ask.COUNT, Ask.HOUR, Ask.WHERE, Ask.CHECK);

  private final List<String> places;
  private final List<String> strangePlaces;
  private final List<String> named;
  private final List<String> words;
  private final boolean asks;
  private final String key;
  private final boolean placeless;
  private final SameWords same;

  private Essence(
      List<String> places,
      List<String> named,
      Reading reading,
      String key,
      List<Token> all,
      boolean bare) {
    this.places = List.copyOf(places);
    strangePlaces = List.copyOf(reading.strangePlaces());
    this.named = List.copyOf(named);
    words =
        Stream.concat(
                all.stream().map(Token::folded).filter(word -> !word.equals(TypedWords.PLACE)),
                reading.terms().stream().map(term -> '~' + term.folded()))
            .toList();
    asks = reading.asks().stream().anyMatch(PLAIN_QUESTIONS::contains);
    this.key = key;
    placeless = reading.places().isEmpty() && !places.isEmpty();
    same = SameWords.of(all, bare);
  }

  static Essence of(Snapshot store, String question, List<String> places) {
    Reading reading = store.reader.typed(question);
    List<String> about = reading.places().isEmpty() ? places : reading.places();
    List<String> documents = reading.documents().stream().map(Essence::document).toList();
    List<String> named =
        Stream.of(about, reading.strangePlaces(), documents, reading.people(), reading.numbers())
            .flatMap(Collection::stream)
            .toList();
    boolean tells =
        !reading.terms().isEmpty()
            && (!named.isEmpty() || reading.terms().size() >= WORDS_WITHOUT_NAMES);
    return new Essence(
        about,
        named,
        reading,
        tells ? Hash.of(key(about, reading, documents)) : "",
        store.reader.words(question).placesMarked(),
        store.reader.words(question).bare());
  }

  private static String key(List<String> places, Reading reading, List<String> documents) {
    List<String> parts = new ArrayList<>();
    for (Collection<?> named :
        List.of(
            places,
            reading.strangePlaces(),
            documents,
            reading.people(),
            reading.numbers(),
            reading.asks(),
            reading.levels())) {
      // In the order named: who gives to whom may depend on it.
      parts.add(named.stream().map(Object::toString).toList().toString());
    }
    return String.join("\n", parts);
  }

  private static String document(DocumentMentions.Mention mention) {
    return mention.documents().isEmpty()
        ? mention.spoken()
        : mention.documents().stream().map(Document::id).sorted().toList().toString();
  }

  /** Ids of the places that the question is about. */
  public List<String> places() {
    return places;
  }

  /** The places it names that the store does not hold, as to be shown. */
  public List<String> strangePlaces() {
    return strangePlaces;
  }

  /** What it names: places, documents, people, figures. */
  public List<String> named() {
    return named;
  }

  /**
   * Its words without marks, in their order, besides the places; after them, each with a leading ~,
   * those that the engine reads in it.
   */
  public List<String> words() {
    return words;
  }

  /** Whether it has a word that makes a question of it: who, when, how many, where, is it so. */
  public boolean asks() {
    return asks;
  }

  /** Equal in questions that name and ask for the same; empty = it tells too little to compare. */
  public String key() {
    return key;
  }

  /** Whether it tells too little by itself, or its place is that of what was said before. */
  public boolean leans() {
    return key.isEmpty() || placeless;
  }

  /** Whether its place is that of what was said before. */
  public boolean leansForItsPlace() {
    return placeless;
  }

  /** Whether it asks the same in other words; rather no than a wrong yes. */
  public boolean same(Essence other) {
    return !key.isEmpty() && key.equals(other.key) && same.same(other.same);
  }

  /**
   * Whether it names the same and says the same words in whatever order: it may ask the same, and a
   * person should look.
   */
  public boolean near(Essence other) {
    return !key.isEmpty() && key.equals(other.key) && same.sameInAnyOrder(other.same);
  }
}
