package vn.tinhgon.answer;

import vn.tinhgon.text.Token;

/**
 * A word that counts: a syllable, a number, or a notion that several wordings share.
 *
 * @param exact with marks; a notion is written with a leading #
 * @param folded without marks
 */
record Term(String exact, String folded) {

  /** A word of a text; that of a large store is the same few thousand over and over. */
  static Term word(Token token) {
    return new Term(token.exact().intern(), token.folded().intern());
  }

  static Term notion(String name) {
    return new Term('#' + name, '#' + name);
  }

  /** Whether it stands for several wordings. */
  boolean isNotion() {
    return exact.charAt(0) == '#';
  }

  boolean marked() {
    return !exact.equals(folded);
  }
}
