package vn.tinhgon.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How well confidences foretell what is right. */
final class Reliability {
  private static final int BINS = 10;
  private static final int WIDTH = 30;

  private final List<Point> points;

  /**
   * One judged question.
   *
   * @param confidence 0 to 1
   */
  record Point(double confidence, boolean right) {}

  /**
   * Questions of like confidence.
   *
   * @param said the mean of their confidences
   * @param seen the share of them that was right
   */
  record Bin(int questions, double said, double seen) {}

  /**
   * What is answered when only what is at least so sure is answered.
   *
   * @param coverage share of all questions answered
   * @param risk share of wrong answers among those
   */
  record Step(double threshold, double coverage, double risk) {}

  Reliability(List<Point> judged) {
    points = judged.stream().sorted(Comparator.comparingDouble(Point::confidence)).toList();
  }

  /** Ten bins of equally many questions, the least sure first. */
  List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      List<Point> in = points.subList(points.size() * bin / BINS, points.size() * (bin + 1) / BINS);
      if (!in.isEmpty()) {
        bins.add(new Bin(in.size(), mean(in), share(in)));
      }
    }
    return bins;
  }

  /** Expected calibration error: how far said and seen lie apart, 0 to 1. */
  double error() {
    return bins().stream()
        .mapToDouble(bin -> Math.abs(bin.said - bin.seen) * bin.questions / points.size())
        .sum();
  }

  /** The chance that a right one is surer than a wrong one; 0.5 = no better than a coin. */
  double area() {
    double won = 0;
    long right = points.stream().filter(Point::right).count();
    long wrong = points.size() - right;
    for (Point one : points) {
      for (Point other : points) {
        if (one.right && !other.right) {
          int order = Double.compare(one.confidence, other.confidence);
          won += order > 0 ? 1 : order == 0 ? 0.5 : 0;
        }
      }
    }
    return right == 0 || wrong == 0 ? 1 : won / right / wrong;
  }

  /** Risk against coverage at ten thresholds. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int tenth = 0; tenth < BINS; tenth++) {
      double threshold = tenth / (double) BINS;
      List<Point> answered = points.stream().filter(p -> p.confidence >= threshold).toList();
      if (!answered.isEmpty()) {
        steps.add(
            new Step(threshold, answered.size() / (double) points.size(), 1 - share(answered)));
      }
    }
    return steps;
  }

  /** All of it as tables with bars. */
  String report() {
    var report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%nconfidence of the best found, before any doubt: calibration error %.3f, AUROC"
                + " %.3f%n",
            error(),
            area()));
    report.append(String.format("%n%6s %6s %6s%n", "of", "said", "seen"));
    for (Bin bin : bins()) {
      report.append(
          String.format(
              Locale.ROOT,
              "%6d %6.2f %6.2f  %s%n",
              bin.questions,
              bin.said,
              bin.seen,
              "#".repeat((int) Math.round(bin.seen * WIDTH))));
    }
    report.append(String.format("%n%9s %9s %6s%n", "at least", "coverage", "risk"));
    for (Step step : steps()) {
      report.append(
          String.format(
              Locale.ROOT,
              "%9.1f %9.2f %6.3f  %s%n",
              step.threshold,
              step.coverage,
              step.risk,
              "#".repeat((int) Math.round(step.risk * WIDTH))));
    }
    return report.toString();
  }

  private static double mean(List<Point> points) {
    return points.stream().mapToDouble(Point::confidence).average().orElse(0);
  }

  private static double share(List<Point> points) {
    return points.stream().mapToDouble(p -> p.right ? 1 : 0).average().orElse(0);
  }
}
