package vn.tinhgon.retrieval;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tinhgon.text.Spelling;

/** How much words tell in one state of the index; kept, for the same come again and again. */
final class Telling {
  static final double RARITY_POWER = 1.5;
  private static final int MOST_KNOWN = 50_000;

  private final Lexicon lexicon;
  private final Weights weights;
  private final Map<String, Double> exact = new ConcurrentHashMap<>();
  private final Map<String, Double> folded = new ConcurrentHashMap<>();

  Telling(Lexicon lexicon, Weights weights) {
    this.lexicon = lexicon;
    this.weights = weights;
  }

  /** The fewer texts hold it, the more. */
  double rarity(String form, boolean plain) throws IOException {
    int texts = lexicon.texts(plain ? Fields.FOLDED : Fields.EXACT, form);
    return Math.log(1 + (lexicon.texts() - texts + 0.5) / (texts + 0.5));
  }

  /** What a word of a title tells by itself. */
  double ofTitle(String form, boolean plain) throws IOException {
    Map<String, Double> known = plain ? folded : exact;
    Double telling = known.get(form);
    if (telling == null) {
      List<Word> word = List.of(new Word(form, Spelling.fold(form), false));
      double counting = QuestionWords.SHIPPED.weights(word, plain, weights.question())[0];
      telling = rarity(form, plain) * Math.pow(counting, RARITY_POWER);
      if (known.size() < MOST_KNOWN) {
        known.put(form, telling);
      }
    }
    return telling;
  }
}
