package vn.tinhgon.answer;

import java.util.Locale;

/**
 * How well a candidate fits a question, by features that can be explained.
 *
 * @param coverage share of the question's weight that the candidate holds, 0 to 1
 * @param likeness likeness to the nearest wording by which the candidate is asked for, 0 to 1
 * @param agreement factor of places, documents, people and figures; 0 = they clash
 * @param fit factor of what is asked for
 * @param score all of it in one number, 0 to about 1
 */
record Match(
    Candidate candidate,
    double coverage,
    double likeness,
    double agreement,
    double fit,
    double score) {

  /**
   * The score as a probability; the curve is set by eye until there are enough labelled questions.
   */
  double confidence() {
    return Math.round(100 / (1 + Math.exp(-9 * (score - 0.5)))) / 100.0;
  }

  Match times(double factor) {
    return new Match(candidate, coverage, likeness, agreement, fit, score * factor);
  }

  String explained() {
    return String.format(
        Locale.ROOT,
        "%-10s score %.3f  coverage %.2f  likeness %.2f  agreement %.2f  fit %.2f  %s",
        candidate.id(),
        score,
        coverage,
        likeness,
        agreement,
        fit,
        candidate.label());
  }
}
