package vn.tinhgon.retrieval;

/**
 * What counts how much. Found by climbing, one value after another, on one half of the questions of
 * three sets at once (questions on public services, on law, on encyclopedia passages; as typed,
 * without marks, with a slip), and checked on the other half: never for one set alone.
 *
 * @param k1 how soon a repeated word stops counting; {@code b}: how far long texts pay
 * @param exact a word with its marks; {@code folded}: without
 * @param exactPair two neighbours with their marks; {@code foldedPair}: without
 * @param title a word of a title, without marks; {@code titlePair}: two neighbours there
 * @param question what is left of a word that only asks
 * @param guess what is left of a word mended by a guess that no neighbour supports
 * @param initials an abbreviation against the words that it may stand for
 * @param span how much the tightest span with the question's words counts; {@code spanPower}: how
 *     much more a full one than a half one
 * @param coverage share of the question that the text holds
 * @param precision share of the title that the question holds
 * @param run longest run of the question that stands in the text word for word
 */
record Weights(
    double k1,
    double b,
    double pairK1,
    double pairB,
    double titleK1,
    double titleB,
    double exact,
    double folded,
    double exactPair,
    double foldedPair,
    double title,
    double titlePair,
    double question,
    double guess,
    double initials,
    double span,
    double spanPower,
    double coverage,
    double precision,
    double run) {

  static final Weights TUNED =
      new Weights(
          1.0, 0.875, 0.64, 0.6, 0.8, 0.5, 1, 0.85, 0.4, 0.6, 0.5, 0.3, 0.5, 0.6, 3, 1.2, 1.25, 0.1,
          0.51, 0.8);

  /** Without marks there is one word where there were two: it counts for both. */
  double foldedAlone() {
    return exact + folded;
  }

  double foldedPairAlone() {
    return exactPair + foldedPair;
  }
}
