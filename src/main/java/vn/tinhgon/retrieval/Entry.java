package vn.tinhgon.retrieval;

import java.util.List;

/**
 * A text to be found.
 *
 * @param id by which it is replaced, removed and told
 * @param titles the questions that it answers, or its headings; may be empty
 * @param body all else that it says
 */
public record Entry(String id, List<List<Word>> titles, List<Word> body) {

  /** A text with one title, blank if it has none. */
  public static Entry of(String id, String title, String body) {
    List<Word> words = Word.of(title);
    return new Entry(id, words.isEmpty() ? List.of() : List.of(words), Word.of(body));
  }
}
