package vn.tinhgon.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tinhgon.text.Token;

/**
 * A text as understood.
 *
 * @param terms the words that count, without places, documents and people
 * @param places ids of the places named that the register holds
 * @param strangePlaces places named that it does not hold, as to be shown
 * @param documents the documents spoken of
 * @param people ids of the people named
 * @param numbers figures, dates and years as written, without those of documents
 * @param posts the posts named, each with its body and level as far as said
 * @param levels the levels of the state named with "cấp"
 * @param asks what it asks for; empty for a text that asks nothing
 */
record Reading(
    List<Token> tokens,
    List<Term> terms,
    List<String> places,
    List<String> strangePlaces,
    List<DocumentMentions.Mention> documents,
    List<String> people,
    Set<String> numbers,
    List<Post> posts,
    Set<String> levels,
    Set<Ask> asks) {
  private static final Set<Term> ANY_FIELD =
      WordList.lines("any-field.txt").stream().map(Term::notion).collect(Collectors.toSet());

  boolean asks(Ask ask) {
    return asks.contains(ask);
  }

  /** Whether this word, with these marks or typed without any, stands in the text. */
  boolean holds(String word) {
    Token wanted = Token.of(word);
    return tokens.stream()
        .anyMatch(token ->
            token.exact().equals(word)
                || (!token.marked() && token.folded().equals(wanted.folded())));
  }

  /** Whether one of these words or notions stands in it. */
  boolean says(Set<String> words) {
    return terms.stream().anyMatch(term -> words.contains(term.folded()));
  }

  /** How often it asks how many. */
  long counts() {
    return IntStream.range(0, tokens.size())
        .filter(i ->
            tokens.get(i).folded().equals("may")
                || (i > 0
                    && tokens.get(i).folded().equals("nhieu")
                    && tokens.get(i - 1).folded().equals("bao")))
        .count();
  }

  /** Whether it says nothing but these words and notions. */
  boolean saysOnly(Set<String> words) {
    return terms.stream().allMatch(term -> words.contains(term.folded()));
  }

  /** Whether it names nothing by itself. */
  boolean bare() {
    return places.isEmpty() && strangePlaces.isEmpty() && documents.isEmpty() && people.isEmpty();
  }

  /** Whether it names anything of the trade: a place, post, person, document, figure or notion. */
  boolean bears() {
    return !bare()
        || !posts.isEmpty()
        || numbers.stream().anyMatch(number -> number.length() > 1)
        || terms.stream().anyMatch(term -> term.isNotion() && !ANY_FIELD.contains(term));
  }

  /** The same, said of these places. */
  Reading at(List<String> otherPlaces) {
    return naming(otherPlaces, documents, people);
  }

  /** The same, said of these. */
  Reading naming(
      List<String> otherPlaces,
      List<DocumentMentions.Mention> otherDocuments,
      List<String> otherPeople) {
    return new Reading(
        tokens,
        terms,
        otherPlaces,
        strangePlaces,
        otherDocuments,
        otherPeople,
        numbers,
        posts,
        levels,
        asks);
  }

  /** The same, naming these places that the register does not hold as well. */
  Reading besides(List<String> otherStrangers) {
    if (otherStrangers.isEmpty()) {
      return this;
    }
    return new Reading(
        tokens,
        terms,
        places,
        Stream.concat(strangePlaces.stream(), otherStrangers.stream()).distinct().toList(),
        documents,
        people,
        numbers,
        posts,
        levels,
        asks);
  }

  /** The same as if these figures had not been said. */
  Reading without(Set<String> figures) {
    Set<String> left = new LinkedHashSet<>(numbers);
    left.removeAll(figures);
    return new Reading(
        tokens,
        terms.stream().filter(term -> !figures.contains(term.exact())).toList(),
        places,
        strangePlaces,
        documents,
        people,
        left,
        posts,
        levels,
        asks);
  }

  /** The same in these words, asking for this. */
  Reading saying(List<Term> otherTerms, List<Post> otherPosts, Set<Ask> otherAsks) {
    return new Reading(
        tokens,
        otherTerms,
        places,
        strangePlaces,
        documents,
        people,
        numbers,
        otherPosts,
        levels,
        otherAsks);
  }

  /** One sentence of a longer text: its own words, with all that the whole text names. */
  Reading within(Reading whole) {
    return new Reading(
        tokens,
        terms,
        whole.places,
        whole.strangePlaces,
        whole.documents,
        whole.people,
        numbers,
        posts,
        levels,
        asks.isEmpty() ? whole.asks : asks);
  }

  /** Whether a place is all that it says. */
  boolean onlyPlace() {
    return places.size() == 1
        && terms.isEmpty()
        && numbers.isEmpty()
        && documents.isEmpty()
        && people.isEmpty();
  }

  @Override
  public String toString() {
    return "terms %s places %s not held %s documents %s people %s numbers %s posts %s levels %s asks %s"
        .formatted(
            terms.stream().map(Term::exact).toList(),
            places,
            strangePlaces,
            documents.stream().map(DocumentMentions.Mention::spoken).toList(),
            people,
            numbers,
            posts,
            levels,
            asks);
  }
}
