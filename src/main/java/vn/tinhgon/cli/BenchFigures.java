package vn.tinhgon.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How well and how fast questions find the texts that answer them. */
final class BenchFigures {
  private static final int DEPTH = 10;
  private static final double NANOS_A_MILLI = 1e6;

  private final List<Double> millis = new ArrayList<>();
  private final double[] recall = new double[DEPTH + 1];
  private double reciprocal;

  /** What one question found, best first, against what it should have. */
  void add(List<String> found, Set<String> relevant, long nanos) {
    millis.add(nanos / NANOS_A_MILLI);
    int held = 0;
    for (int rank = 1; rank <= DEPTH; rank++) {
      if (rank <= found.size() && relevant.contains(found.get(rank - 1))) {
        reciprocal += held == 0 ? 1.0 / rank : 0;
        held++;
      }
      recall[rank] += (double) held / relevant.size();
    }
  }

  double meanReciprocalRank() {
    return reciprocal / millis.size();
  }

  /** The time that this share of the questions did not exceed. */
  double millis(double share) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }

  String json() {
    return all().stream()
        .map(figure -> '"' + figure.name + "\":" + figure.value)
        .collect(Collectors.joining(",", "{", "}"));
  }

  String table() {
    return all().stream()
        .map(figure -> String.format("%-10s %8s", figure.name.replace('_', ' '), figure.value))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private List<Figure> all() {
    return List.of(
        new Figure("queries", String.valueOf(millis.size())),
        Figure.of("recall@1", "%.4f", recall[1] / millis.size()),
        Figure.of("recall@5", "%.4f", recall[5] / millis.size()),
        Figure.of("recall@10", "%.4f", recall[DEPTH] / millis.size()),
        Figure.of("mrr@10", "%.4f", meanReciprocalRank()),
        Figure.of("p50_ms", "%.3f", millis(0.5)),
        Figure.of("p99_ms", "%.3f", millis(0.99)));
  }

  private record Figure(String name, String value) {
    static Figure of(String name, String form, double value) {
      return new Figure(name, String.format(Locale.ROOT, form, value));
    }
  }
}
