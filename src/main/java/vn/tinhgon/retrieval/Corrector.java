package vn.tinhgon.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tinhgon.text.Spelling;

/**
 * Puts words right that the texts do not hold: of the words one slip away, those that follow each
 * other most often in the texts (Viterbi). A word that the texts hold is never touched.
 */
final class Corrector {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 24;
  // Automata cost; a text of nothing but unknown words is not a question that anybody typed.
  private static final int MOST_MENDED = 8;
  // How far a word counts that was never seen after the one before.
  private static final double UNSEEN = 0.0002;

  private final Lexicon lexicon;
  private final String words;
  private final String pairs;
  private final boolean plain;

  /**
   * Over one state of the index.
   *
   * @param plain whether the question was typed without marks
   */
  Corrector(Lexicon lexicon, boolean plain) {
    this.lexicon = lexicon;
    this.plain = plain;
    words = plain ? Fields.FOLDED : Fields.EXACT;
    pairs = plain ? Fields.FOLDED_PAIR : Fields.EXACT_PAIR;
  }

  Mended mend(List<Word> typed) throws IOException {
    List<List<Reading>> readings = new ArrayList<>();
    int unknown = 0;
    for (Word word : typed) {
      List<String> near = unknown < MOST_MENDED ? near(word) : List.of();
      List<Reading> of = new ArrayList<>();
      for (String form : near) {
        of.add(new Reading(form, lexicon.texts(words, form)));
      }
      if (of.isEmpty()) {
        of.add(new Reading(form(word), lexicon.texts(words, form(word))));
      } else {
        unknown++;
      }
      readings.add(of);
    }
    return unknown == 0 ? new Mended(typed, Set.of()) : best(typed, readings);
  }

  private String form(Word word) {
    return plain ? word.folded() : word.exact();
  }

  private List<String> near(Word word) throws IOException {
    String form = form(word);
    if (word.number()
        || form.length() < SHORTEST
        || form.length() > LONGEST
        || (word.capitals() && form.length() == SHORTEST)
        || lexicon.texts(words, form) > 0) {
      return List.of();
    }
    return lexicon.near(words, form);
  }

  private Mended best(List<Word> typed, List<List<Reading>> readings) throws IOException {
    int[][] from = new int[typed.size()][];
    double[] before = new double[0];
    for (int i = 0; i < typed.size(); i++) {
      List<Reading> here = readings.get(i);
      double[] score = new double[here.size()];
      from[i] = new int[here.size()];
      for (int j = 0; j < here.size(); j++) {
        Reading reading = here.get(j);
        if (i == 0) {
          score[j] = 0.5 * Math.log(reading.texts + 0.5);
          continue;
        }
        score[j] = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < before.length; k++) {
          double way = before[k] + step(readings.get(i - 1).get(k), reading);
          if (way > score[j]) {
            score[j] = way;
            from[i][j] = k;
          }
        }
      }
      before = score;
    }
    Reading[] path = new Reading[typed.size()];
    int at = highest(before);
    for (int i = typed.size() - 1; i >= 0; i--) {
      path[i] = readings.get(i).get(at);
      at = from[i][at];
    }
    return mended(typed, path);
  }

  private Mended mended(List<Word> typed, Reading[] path) throws IOException {
    List<Word> mended = new ArrayList<>();
    Set<Integer> guessed = new HashSet<>();
    for (int i = 0; i < path.length; i++) {
      Word word = typed.get(i);
      String form = path[i].form;
      boolean vouched =
          (i > 0 && together(path[i - 1], path[i]) > 0)
              || (i + 1 < path.length && together(path[i], path[i + 1]) > 0);
      if (form.equals(form(word))) {
        mended.add(word);
      } else {
        mended.add(new Word(form, Spelling.fold(form), word.capitals()));
        if (!vouched) {
          guessed.add(i);
        }
      }
    }
    return new Mended(mended, guessed);
  }

  private int together(Reading first, Reading second) throws IOException {
    return lexicon.texts(pairs, Fields.pair(first.form, second.form));
  }

  private double step(Reading first, Reading second) throws IOException {
    return Math.log((together(first, second) + UNSEEN * (second.texts + 1)) / (first.texts + 1));
  }

  private static int highest(double[] scores) {
    int highest = 0;
    for (int i = 1; i < scores.length; i++) {
      highest = scores[i] > scores[highest] ? i : highest;
    }
    return highest;
  }

  /**
   * A question put right.
   *
   * @param guessed places of words that no neighbour vouches for: each is as likely a name that the
   *     texts do not hold
   */
  record Mended(List<Word> words, Set<Integer> guessed) {}

  /** What a word may have been meant for, and in how many texts that stands. */
  private record Reading(String form, int texts) {}
}
