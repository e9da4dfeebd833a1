package vn.tinhgon.cli;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression with a small ridge, by gradient steps on standardised columns: a few hundred
 * rows of a dozen columns, where a library would be more to carry than to write.
 */
final class Logistic {
  private static final double RIDGE = 0.02;
  private static final double RATE = 0.5;
  private static final int STEPS = 5_000;

  private Logistic() {}

  /** The constant, then a coefficient for each column; the same rows give the same ones. */
  static double[] learn(List<double[]> rows, List<Boolean> right) {
    int columns = rows.getFirst().length;
    double[] mean = new double[columns];
    double[] spread = new double[columns];
    for (int c = 0; c < columns; c++) {
      int column = c;
      double[] values = rows.stream().mapToDouble(row -> row[column]).toArray();
      double middle = Arrays.stream(values).average().orElse(0);
      double variance =
          Arrays.stream(values).map(v -> (v - middle) * (v - middle)).average().orElse(0);
      mean[c] = middle;
      spread[c] = variance == 0 ? 1 : Math.sqrt(variance);
    }
    double[] weights = new double[columns + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[columns + 1];
      for (int r = 0; r < rows.size(); r++) {
        double[] row = rows.get(r);
        double sum = weights[0];
        for (int c = 0; c < columns; c++) {
          sum += weights[c + 1] * (row[c] - mean[c]) / spread[c];
        }
        double off = 1 / (1 + Math.exp(-sum)) - (right.get(r) ? 1 : 0);
        slope[0] += off;
        for (int c = 0; c < columns; c++) {
          slope[c + 1] += off * (row[c] - mean[c]) / spread[c];
        }
      }
      for (int c = 0; c <= columns; c++) {
        weights[c] -= RATE * (slope[c] / rows.size() + (c == 0 ? 0 : RIDGE * weights[c]));
      }
    }
    for (int c = 0; c < columns; c++) {
      weights[c + 1] /= spread[c];
      weights[0] -= weights[c + 1] * mean[c];
    }
    return weights;
  }
}
