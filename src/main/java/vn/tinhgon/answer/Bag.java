package vn.tinhgon.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The terms of a text, to be looked up fast. */
record Bag(List<Term> terms, Set<String> exact, Set<String> folded, Set<String> pairs) {

  // Typed with its marks, but the text has the word with others: seldom what was meant.
  private static final double OTHER_MARKS = 0.3;

  // Notions that are asked for by each other's words.
  private static final List<List<String>> KIN =
      List.of(
          List.of("#kiem", "#nhatthe"),
          List.of("#khokhan", "#hanche"),
          List.of("#phatbieu", "#chidao"),
          List.of("#donvi", "#coquan"));

  static Bag of(List<Term> terms) {
    Set<String> exact = new HashSet<>();
    Set<String> folded = new HashSet<>();
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < terms.size(); i++) {
      exact.add(terms.get(i).exact());
      folded.add(terms.get(i).folded());
      if (i > 0) {
        pairs.add(pair(terms.get(i - 1), terms.get(i)));
      }
    }
    for (List<String> kin : KIN) {
      if (kin.stream().anyMatch(exact::contains)) {
        exact.addAll(kin);
        folded.addAll(kin);
      }
    }
    return new Bag(List.copyOf(terms), Set.copyOf(exact), Set.copyOf(folded), Set.copyOf(pairs));
  }

  /** How far the text holds this term, 0 to 1. */
  double holds(Term term) {
    if (exact.contains(term.exact())) {
      return 1;
    }
    if (!folded.contains(term.folded())) {
      return 0;
    }
    return term.marked() ? OTHER_MARKS : 1;
  }

  boolean holdsAll(List<Term> wanted) {
    return wanted.stream().allMatch(term -> holds(term) == 1);
  }

  /** Two neighbours as {@link #pairs} holds them; of all that stand in the store each once. */
  static String pair(Term first, Term second) {
    return (first.folded() + ' ' + second.folded()).intern();
  }
}
