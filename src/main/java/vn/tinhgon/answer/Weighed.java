package vn.tinhgon.answer;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A text with what each of its terms tells; worked out once, then compared with many others. */
final class Weighed {
  private final Bag bag;
  private final double[] words;
  // A pair of neighbours counts like a word of its own; the first has none before it.
  private final double[] pairs;
  private final String[] neighbours;
  private final double all;

  Weighed(Bag bag, ToDoubleFunction<Term> weight) {
    this.bag = bag;
    List<Term> terms = bag.terms();
    words = new double[terms.size()];
    pairs = new double[terms.size()];
    neighbours = new String[terms.size()];
    double sum = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = weight.applyAsDouble(terms.get(i));
      sum += words[i];
      if (i > 0) {
        pairs[i] = 0.5 * Math.min(words[i], words[i - 1]);
        neighbours[i] = Bag.pair(terms.get(i - 1), terms.get(i));
        sum += pairs[i];
      }
    }
    all = sum;
  }

  List<Term> terms() {
    return bag.terms();
  }

  /** How much one of its terms tells. */
  double weight(int term) {
    return words[term];
  }

  /** Harmonic mean of how much of each the other holds. */
  double likeness(Weighed other) {
    double here = shared(other.bag);
    double there = other.shared(bag);
    return here + there == 0 ? 0 : 2 * here * there / (here + there);
  }

  /** How much of it, words and word pairs, the other holds. */
  double shared(Bag other) {
    double held = 0;
    for (int i = 0; i < words.length; i++) {
      held += words[i] * other.holds(bag.terms().get(i));
      if (i > 0) {
        held += other.pairs().contains(neighbours[i]) ? pairs[i] : 0;
      }
    }
    return all == 0 ? 0 : held / all;
  }
}
