package vn.tinhgon.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks again at the texts that share most words with a question: how tight those stand together,
 * how many they are, how long a run stands word for word, how much of the title was asked for.
 */
final class Ranking {
  // A word with other marks than typed: seldom what was meant.
  private static final double OTHER_MARKS = 0.3;

  private final Weights weights;
  private final Telling telling;
  private final Asked asked;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Integer> foldedIds = new HashMap<>();
  private final int[] sequence;
  private final double[] tells;
  private final double all;

  Ranking(Asked asked, Telling telling, Weights weights) throws IOException {
    this.asked = asked;
    this.telling = telling;
    this.weights = weights;
    sequence = new int[asked.words().size()];
    double[] values = new double[sequence.length];
    for (int i = 0; i < sequence.length; i++) {
      Integer known = ids.get(asked.form(i));
      if (known == null) {
        known = ids.size();
        ids.put(asked.form(i), known);
        values[known] =
            telling.rarity(asked.form(i), asked.plain())
                * Math.pow(asked.counts(i), Telling.RARITY_POWER);
      }
      sequence[i] = known;
      foldedIds.putIfAbsent(asked.words().get(i).folded(), known);
    }
    tells = Arrays.copyOf(values, ids.size());
    all = Arrays.stream(tells).sum();
  }

  /** By how much to multiply the score of a text. */
  double factor(HeldWords text) throws IOException {
    if (all == 0) {
      return 1;
    }
    var held = new Held(text.all());
    return 1
        + weights.span() * Math.pow(held.tightest() / all, weights.spanPower())
        + weights.coverage() * held.covered() / all
        + weights.run() * held.longestRun() / all
        + weights.precision() * precision(text.titles());
  }

  /** How much of the title that fits best the question holds. */
  private double precision(List<List<Word>> titles) throws IOException {
    double best = 0;
    for (List<Word> title : titles) {
      double whole = 0;
      double shared = 0;
      for (Word word : title) {
        String form = asked.plain() ? word.folded() : word.exact();
        double tells = telling.ofTitle(form, asked.plain());
        whole += tells;
        shared += ids.containsKey(form) ? tells : 0;
      }
      best = Math.max(best, whole == 0 ? 0 : shared / whole);
    }
    return best;
  }

  /** Where a text holds words of the question. */
  private final class Held {
    private final int[] places;
    private final int[] words;
    private final double[] worth;
    private int found;

    Held(List<Word> text) {
      places = new int[text.size()];
      words = new int[text.size()];
      worth = new double[text.size()];
      for (int i = 0; i < text.size(); i++) {
        Word word = text.get(i);
        Integer id = ids.get(asked.plain() ? word.folded() : word.exact());
        double sure = 1;
        if (id == null && !asked.plain()) {
          id = foldedIds.get(word.folded());
          sure = OTHER_MARKS;
        }
        if (id != null) {
          places[found] = i;
          words[found] = id;
          worth[found++] = sure * tells[id];
        }
      }
    }

    double covered() {
      return sum(0, found);
    }

    private double sum(int from, int to) {
      double[] got = new double[tells.length];
      for (int i = from; i < to; i++) {
        got[words[i]] = Math.max(got[words[i]], worth[i]);
      }
      return Arrays.stream(got).sum();
    }

    /** The best of all spans: what it holds, less the wider it is beyond the question's length. */
    double tightest() {
      double best = 0;
      double most = covered();
      int asks = tells.length;
      double[] got = new double[asks];
      for (int i = 0; i < found; i++) {
        Arrays.fill(got, 0);
        double sum = 0;
        for (int j = i; j < found; j++) {
          int width = places[j] - places[i] + 1;
          // Nothing so wide can be better, even if it held all that the text holds.
          if (width > 4 * asks + 20 || most * asks / Math.max(asks, width) <= best) {
            break;
          }
          double gain = worth[j] - got[words[j]];
          if (gain > 0) {
            sum += gain;
            got[words[j]] = worth[j];
            best = Math.max(best, sum * asks / Math.max(asks, width));
          }
        }
      }
      return best;
    }

    /** The most that a run of words tells which stands in the text as it stands in the question. */
    double longestRun() {
      double best = 0;
      double[] runs = new double[sequence.length + 1];
      int last = -2;
      for (int i = 0; i < found; i++) {
        double[] next = new double[runs.length];
        boolean follows = places[i] == last + 1;
        for (int j = 0; j < sequence.length; j++) {
          if (sequence[j] == words[i] && worth[i] == tells[words[i]]) {
            next[j + 1] = tells[words[i]] + (follows ? runs[j] : 0);
            best = Math.max(best, next[j + 1]);
          }
        }
        runs = next;
        last = places[i];
      }
      return best;
    }
  }
}
