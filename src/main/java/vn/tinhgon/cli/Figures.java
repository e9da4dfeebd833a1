package vn.tinhgon.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.tinhgon.retrieval.Hit;

/** How well and how fast questions find the texts that answer them. */
final class Figures {
  private static final int DEPTH = 10;
  private static final double NANOS_A_MILLI = 1e6;

  private final List<Double> millis = new ArrayList<>();
  private final double[] recall = new double[DEPTH + 1];
  private double reciprocal;

  void add(List<Hit> found, Set<String> relevant, long nanos) {
    millis.add(nanos / NANOS_A_MILLI);
    int held = 0;
    for (int rank = 1; rank <= DEPTH; rank++) {
      if (rank <= found.size() && relevant.contains(found.get(rank - 1).id())) {
        reciprocal += held == 0 ? 1.0 / rank : 0;
        held++;
      }
      recall[rank] += (double) held / relevant.size();
    }
  }

  double meanReciprocalRank() {
    return reciprocal / millis.size();
  }

  private double recall(int depth) {
    return recall[depth] / millis.size();
  }

  /** The time that this share of the questions did not exceed. */
  private double millis(double share) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }

  String json() {
    return String.format(
        Locale.ROOT,
        "{\"queries\":%d,\"recall@1\":%.4f,\"recall@5\":%.4f,\"recall@10\":%.4f,"
            + "\"mrr@10\":%.4f,\"p50_ms\":%.3f,\"p99_ms\":%.3f}",
        millis.size(),
        recall(1),
        recall(5),
        recall(DEPTH),
        meanReciprocalRank(),
        millis(0.5),
        millis(0.99));
  }

  String table() {
    return String.format(
        Locale.ROOT,
        "questions  %8d%nrecall@1   %8.4f%nrecall@5   %8.4f%nrecall@10  %8.4f%n"
            + "mrr@10     %8.4f%np50 ms     %8.3f%np99 ms     %8.3f",
        millis.size(),
        recall(1),
        recall(5),
        recall(DEPTH),
        meanReciprocalRank(),
        millis(0.5),
        millis(0.99));
  }
}
