package vn.tinhgon.answer;

/**
 * One word or number of a text in its canonical spelling.
 *
 * @param exact with its marks
 * @param folded without marks
 * @param capitals whether it was written like an abbreviation (TU, ThU) in a text not all capitals
 * @param meant typed without marks: the marks that its neighbours suggest; empty if they do not
 */
record Token(String exact, String folded, boolean capitals, String meant) {

  static Token of(String canonical) {
    return new Token(canonical, Spelling.fold(canonical), false, "");
  }

  /** The same word with its marks taken away, because they made no known word. */
  Token unmarked() {
    return new Token(folded, folded, capitals, "");
  }

  Token meaning(String marked) {
    return new Token(exact, folded, capitals, marked);
  }

  /** Whether it carries marks, so that the writer meant these and no others. */
  boolean marked() {
    return !exact.equals(folded);
  }

  boolean number() {
    return Character.isDigit(exact.charAt(0));
  }
}
