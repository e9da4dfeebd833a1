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
}
