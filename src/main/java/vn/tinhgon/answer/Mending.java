package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.text.Token;

/**
 * Reads mistyped words as what was meant: of all ways to read the unknown words of a text, the one
 * whose words most likely follow each other in the store (Viterbi). A word that could be Vietnamese
 * but is not held is more likely a word of another field than a slip; it is left unless both its
 * neighbours speak for a held one.
 */
final class Mending {
  private static final int SHORTEST = 2;
  private static final int SHORTEST_JOINED = 4;
  // How likely a strange word was meant, against one that the store holds but once.
  private static final double STRANGE_WORD = 1;
  private static final double STRANGE_LETTERS = 0.01;
  // How likely a strange word is a slip of a held one.
  private static final double SLIP = 0.02;
  private static final double SLIP_WITH_MARKS = 0.002;
  private static final double SLIP_NO_SYLLABLE = 0.5;
  private static final double OTHER_MARKS = 0.01;
  // How likely a held word is a slip of another held one: only clear neighbours speak for that.
  private static final double OTHER_WORD = 0.001;
  private static final double OTHER_WORD_WITH_MARKS = 0.0003;
  private static final int SHORTEST_KNOWN = 3;
  // A word rightly spelt and marked is a slip only if both its neighbours say so.
  private static final double NEIGHBOUR_SILENT = 0.01;

  private final Vocabulary vocabulary;

  Mending(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Token> mend(List<Token> typed) {
    // Who sets marks leaves out none where one belongs.
    boolean marks = 2 * typed.stream().filter(Token::marked).count() >= typed.size();
    List<Token> parted = typed.stream().flatMap(word -> parted(word).stream()).toList();
    List<List<Meant>> readings = new ArrayList<>();
    for (Token word : parted) {
      readings.add(readings(word, marks));
    }
    return likeliest(readings).stream().map(Meant::word).toList();
  }

  /** Two words typed as one. */
  private List<Token> parted(Token word) {
    String typed = word.exact();
    boolean one =
        word.number()
            || typed.length() < SHORTEST_JOINED
            || vocabulary.knowsFolded(word)
            || Syllables.possible(word.folded());
    for (int i = SHORTEST; !one && i <= typed.length() - SHORTEST; i++) {
      Token first = Token.of(typed.substring(0, i));
      Token second = Token.of(typed.substring(i));
      if (vocabulary.pairs(first.folded(), second.folded()) > 0 && held(first) && held(second)) {
        return List.of(first, second);
      }
    }
    return List.of(word);
  }

  private boolean held(Token word) {
    return vocabulary.knows(word) || (!word.marked() && vocabulary.knowsFolded(word));
  }

  private List<Meant> readings(Token word, boolean marks) {
    List<Meant> readings = new ArrayList<>();
    if (word.number() || held(word)) {
      readings.add(new Meant(word, true, 1));
      if (!word.number() && word.folded().length() >= SHORTEST_KNOWN && !word.capitals()) {
        double slip = word.marked() ? OTHER_WORD_WITH_MARKS : OTHER_WORD;
        for (String known : vocabulary.slipsOfKnown(word)) {
          readings.add(new Meant(Token.of(known), true, slip));
        }
      }
      return readings;
    }
    if (vocabulary.knowsFolded(word)) {
      readings.add(new Meant(word.unmarked(), true, 1));
      for (String form : vocabulary.formsOneSlipFrom(word.exact())) {
        readings.add(new Meant(Token.of(form), true, OTHER_MARKS));
      }
      return readings;
    }
    // Two letters may be short for anything.
    boolean possible = word.folded().length() <= SHORTEST || Syllables.possible(word.folded());
    double strange = vocabulary.rarest() * (possible ? STRANGE_WORD : STRANGE_LETTERS);
    readings.add(new Meant(word, false, strange));
    if (word.folded().length() >= SHORTEST && !(word.capitals() && word.folded().length() <= 3)) {
      double slip = !possible ? SLIP_NO_SYLLABLE : word.marked() ? SLIP_WITH_MARKS : SLIP;
      for (String known : vocabulary.oneSlipFrom(word.folded())) {
        boolean doubtful = possible && (word.marked() || marks);
        readings.add(new Meant(form(word, known), true, slip, doubtful));
      }
    }
    return readings;
  }

  /** The held word with the marks that were typed, where they fit. */
  private Token form(Token typed, String known) {
    Optional<String> form =
        vocabulary.forms(known).stream()
            .filter(held -> typed.marked() && Vocabulary.oneSlip(typed.exact(), held))
            .findFirst();
    return form.map(Token::of).orElseGet(() -> Token.of(known));
  }

  private List<Meant> likeliest(List<List<Meant>> readings) {
    List<int[]> from = new ArrayList<>();
    double[] before = new double[0];
    for (int i = 0; i < readings.size(); i++) {
      List<Meant> here = readings.get(i);
      double[] scores = new double[here.size()];
      int[] best = new int[here.size()];
      for (int j = 0; j < here.size(); j++) {
        scores[j] = i == 0 ? here.get(j).first(vocabulary) : Double.NEGATIVE_INFINITY;
        for (int k = 0; k < before.length; k++) {
          double way = before[k] + here.get(j).after(readings.get(i - 1).get(k), vocabulary);
          if (way > scores[j]) {
            scores[j] = way;
            best[j] = k;
          }
        }
      }
      from.add(best);
      before = scores;
    }
    List<Meant> path = new ArrayList<>();
    int at = highest(before);
    for (int i = readings.size() - 1; i >= 0; i--) {
      path.add(readings.get(i).get(at));
      at = from.get(i)[at];
    }
    Collections.reverse(path);
    return path;
  }

  private static int highest(double[] scores) {
    int highest = 0;
    for (int i = 1; i < scores.length; i++) {
      highest = scores[i] > scores[highest] ? i : highest;
    }
    return highest;
  }

  /** One way to read a word, and how likely that is by itself. */
  private record Meant(Token word, boolean held, double likely, boolean doubtful) {
    Meant(Token word, boolean held, double likely) {
      this(word, held, likely, false);
    }

    private double first(Vocabulary vocabulary) {
      return Math.log(held ? likely * vocabulary.share(word.folded()) : likely);
    }

    private double after(Meant before, Vocabulary vocabulary) {
      double way = held ? likely * vocabulary.share(before.word.folded(), word.folded()) : likely;
      boolean silent =
          (doubtful || before.doubtful)
              && vocabulary.pairs(before.word.folded(), word.folded()) == 0;
      return Math.log(silent ? way * NEIGHBOUR_SILENT : way);
    }
  }
}
