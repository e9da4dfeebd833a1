package vn.tinhgon.answer;

import java.util.List;
import java.util.Map;

/**
 * How likely a match is the right answer, learned from judged questions: a logistic curve whose
 * coefficients stand in confidence.txt and are made anew by the command calibrate.
 */
final class Confidence {
  private final double constant;
  private final double[] coefficients;

  Confidence() {
    Map<String, List<String>> read = WordList.groups("confidence.txt", "\\|");
    constant = coefficient(read, "constant");
    coefficients = Signs.NAMES.stream().mapToDouble(name -> coefficient(read, name)).toArray();
  }

  private static double coefficient(Map<String, List<String>> read, String name) {
    List<String> value = read.get(name);
    if (value == null) {
      throw new IllegalStateException("confidence.txt: no coefficient " + name);
    }
    return Double.parseDouble(value.getFirst());
  }

  /** A probability, 0 to 1. */
  double of(Signs signs) {
    double[] values = signs.values();
    double sum = constant;
    for (int i = 0; i < values.length; i++) {
      sum += coefficients[i] * values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
