package vn.tinhgon.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What speaks for or against a match as the answer, each a number; what its confidence is made of.
 */
record Signs(
    double score,
    double coverage,
    double likeness,
    double seconded,
    double told,
    double evidence,
    double lead,
    double words,
    double agreement) {
  /** The names of the numbers, in their order. */
  static final List<String> NAMES =
      List.of(
          "score",
          "coverage",
          "likeness",
          "seconded",
          "told",
          "evidence",
          "lead",
          "words",
          "agreement");

  private static final double MOST_EVIDENCE = 3;
  private static final double MOST_WORDS = 8;
  private static final double LEAST_AGREEMENT = 0.02;

  static Signs of(Match match, Ranked ranked) {
    double next =
        ranked.matches().stream()
            .filter(m -> !match.candidate().facts().containsAll(m.candidate().facts()))
            .mapToDouble(Match::score)
            .findFirst()
            .orElse(0);
    return new Signs(
        match.score(),
        match.coverage(),
        match.likeness(),
        match.seconded(),
        match.told(),
        Math.min(match.evidence(), MOST_EVIDENCE) / MOST_EVIDENCE,
        match.score() - next,
        Math.min(ranked.reading().terms().size(), MOST_WORDS) / MOST_WORDS,
        Math.log(Math.max(match.agreement(), LEAST_AGREEMENT)));
  }

  Map<String, Double> byName() {
    Map<String, Double> named = new LinkedHashMap<>();
    double[] values = values();
    for (int i = 0; i < values.length; i++) {
      named.put(NAMES.get(i), values[i]);
    }
    return named;
  }

  double[] values() {
    return new double[] {
      score, coverage, likeness, seconded, told, evidence, lead, words, agreement
    };
  }
}
