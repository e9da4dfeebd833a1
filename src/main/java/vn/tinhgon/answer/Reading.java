package vn.tinhgon.answer;

import java.util.List;
import java.util.Set;

/**
 * A text as understood.
 *
 * @param terms the words that count, without places, documents and people
 * @param places ids of the places named that the register holds
 * @param strangePlaces places named that it does not hold, as to be shown
 * @param documents the documents spoken of
 * @param people ids of the people named
 * @param numbers figures, dates and years as written, without those of documents
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
    Set<Ask> asks) {

  boolean asks(Ask ask) {
    return asks.contains(ask);
  }

  /** Whether it names nothing by itself. */
  boolean bare() {
    return places.isEmpty() && strangePlaces.isEmpty() && documents.isEmpty() && people.isEmpty();
  }

  /** The same, said of these places. */
  Reading at(List<String> otherPlaces) {
    return new Reading(tokens, terms, otherPlaces, strangePlaces, documents, people, numbers, asks);
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
    return "terms %s places %s not held %s documents %s people %s numbers %s asks %s"
        .formatted(
            terms.stream().map(Term::exact).toList(),
            places,
            strangePlaces,
            documents.stream().map(DocumentMentions.Mention::spoken).toList(),
            people,
            numbers,
            asks);
  }
}
