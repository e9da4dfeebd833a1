package vn.tinhgon.retrieval;

import java.util.List;
import vn.tinhgon.text.Spelling;

/**
 * A word or number as it is indexed and searched; holds no white space.
 *
 * @param exact with its marks
 * @param folded without marks
 * @param capitals whether it was written like an abbreviation
 */
public record Word(String exact, String folded, boolean capitals) {

  /** The words of a text: the one analyser, for what is held and for what is asked. */
  public static List<Word> of(String text) {
    return Spelling.tokens(text).stream()
        .map(token -> new Word(token.exact(), token.folded(), token.capitals()))
        .toList();
  }

  boolean marked() {
    return !exact.equals(folded);
  }

  boolean number() {
    return Character.isDigit(exact.charAt(0));
  }
}
