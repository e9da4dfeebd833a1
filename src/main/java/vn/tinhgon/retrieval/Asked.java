package vn.tinhgon.retrieval;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import vn.tinhgon.retrieval.Corrector.Mended;

/** A question as it is searched: spelt right as far as the texts tell, its words weighed. */
final class Asked {
  // A text of 2,000 characters must not become a query of 2,000 clauses.
  private static final int MOST_WORDS = 64;

  private final List<Word> typed;
  private final List<Word> words;
  private final boolean plain;
  private final double[] counts;

  private Asked(List<Word> typed, boolean plain, Mended mended, Weights weights) {
    this.typed = typed;
    this.plain = plain;
    words = mended.words();
    counts = QuestionWords.SHIPPED.weights(words, plain, weights.question());
    for (int guess : mended.guessed()) {
      counts[guess] *= weights.guess();
    }
  }

  /** A question as it was typed. */
  static Asked typed(List<Word> words, Lexicon lexicon, Weights weights) throws IOException {
    List<Word> some = some(words);
    boolean plain = some.stream().noneMatch(Word::marked);
    return new Asked(some, plain, new Corrector(lexicon, plain).mend(some), weights);
  }

  /** A question whose words somebody has read already: none is mended. */
  static Asked ready(List<Word> words, Weights weights) {
    List<Word> some = some(words);
    boolean plain = some.stream().noneMatch(Word::marked);
    return new Asked(some, plain, new Mended(some, Set.of()), weights);
  }

  private static List<Word> some(List<Word> words) {
    return words.subList(0, Math.min(MOST_WORDS, words.size()));
  }

  List<Word> words() {
    return words;
  }

  /** Whether it was typed without any marks: then none are asked for. */
  boolean plain() {
    return plain;
  }

  /** How much a word of the question counts, whatever it is. */
  double counts(int i) {
    return counts[i];
  }

  /** A word as it is looked for: without marks if the question has none. */
  String form(int i) {
    return plain ? words.get(i).folded() : words.get(i).exact();
  }

  Clauses clauses(Weights weights) {
    var clauses = new Clauses();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (plain) {
        clauses.add(Fields.FOLDED, word.folded(), counts[i] * weights.foldedAlone());
      } else {
        clauses.add(Fields.EXACT, word.exact(), counts[i] * weights.exact());
        clauses.add(Fields.FOLDED, word.folded(), counts[i] * weights.folded());
      }
      clauses.add(Fields.TITLE, word.folded(), counts[i] * weights.title());
      if (i > 0) {
        addPair(clauses, i, weights);
      }
      addShortForms(clauses, i, weights);
    }
    return clauses;
  }

  private void addPair(Clauses clauses, int i, Weights weights) {
    Word first = words.get(i - 1);
    Word second = words.get(i);
    double counting = Math.sqrt(counts[i - 1] * counts[i]);
    String folded = Fields.pair(first.folded(), second.folded());
    if (plain) {
      clauses.add(Fields.FOLDED_PAIR, folded, counting * weights.foldedPairAlone());
    } else {
      String exact = Fields.pair(first.exact(), second.exact());
      clauses.add(Fields.EXACT_PAIR, exact, counting * weights.exactPair());
      clauses.add(Fields.FOLDED_PAIR, folded, counting * weights.foldedPair());
    }
    clauses.add(Fields.TITLE_PAIR, folded, counting * weights.titlePair());
  }

  /** By the words as typed: those of a long form may all be strange to the texts. */
  private void addShortForms(Clauses clauses, int i, Weights weights) {
    if (abbreviation(typed.get(i))) {
      clauses.add(Fields.INITIALS, typed.get(i).folded(), weights.initials());
    }
    for (String initials : Fields.initials(typed, i)) {
      clauses.add(Fields.CAPITALS, initials, weights.initials());
    }
  }

  /** Written in capitals, or with no vowel to be a syllable by. */
  private static boolean abbreviation(Word word) {
    String letters = word.folded();
    return letters.length() >= Fields.SHORTEST_INITIALS
        && letters.length() <= Fields.LONGEST_INITIALS
        && !word.marked()
        && (word.capitals() || letters.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0))
        && letters.chars().allMatch(Character::isLetter);
  }
}
