package vn.tinhgon.text;

/**
 * One word or number of a text in its canonical spelling.
 *
 * @param exact with its marks
 * @param folded without marks
 * @param capitals whether it was written like an abbreviation (TU, ThU) in a text not all capitals
 * @param name whether it begins with a capital in a text where that tells something
 * @param meant typed without marks: the marks that its neighbours suggest; empty if they do not
 */
public record Token(String exact, String folded, boolean capitals, boolean name, String meant) {

  /** A word in its canonical spelling. */
  public static Token of(String canonical) {
    return new Token(canonical, Spelling.fold(canonical), false, false, "");
  }

  /** The same word with its marks taken away, because they made no known word. */
  public Token unmarked() {
    return new Token(folded, folded, capitals, name, "");
  }

  /** The same word with the marks that its neighbours suggest. */
  public Token meaning(String marked) {
    return new Token(exact, folded, capitals, name, marked);
  }

  /** Whether it carries marks, so that the writer meant these and no others. */
  public boolean marked() {
    return !exact.equals(folded);
  }

  /** Whether it begins with a digit. */
  public boolean number() {
    return Character.isDigit(exact.charAt(0));
  }
}
