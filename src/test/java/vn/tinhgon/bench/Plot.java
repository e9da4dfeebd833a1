package vn.tinhgon.bench;

import static vn.tinhgon.bench.Report.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named series of figures over the same labels, drawn as lines. */
public final class Plot {
  private static final List<String> COLOURS =
      List.of("#c0392b", "#2471a3", "#229954", "#b9770e", "#7d3c98", "#566573");
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;
  private static final int LEFT = 60;
  private static final int RIGHT = 250;
  private static final int EDGE = 40;

  private final String title;
  private final List<String> labels;
  private final boolean powers;
  private final Map<String, List<Double>> series = new LinkedHashMap<>();

  /** A plot without lines yet; {@code powers}: each step upwards is ten times the one below. */
  public Plot(String title, Collection<String> labels, boolean powers) {
    this.title = title;
    this.labels = List.copyOf(labels);
    this.powers = powers;
  }

  /** One series, a figure for each label; NaN where there is none. */
  public void line(String name, List<Double> values) {
    series.put(name, List.copyOf(values));
  }

  String svg() {
    List<Double> all =
        series.values().stream()
            .flatMap(List::stream)
            .filter(value -> !value.isNaN())
            .map(this::scaled)
            .toList();
    double low = powers ? Math.floor(all.stream().min(Double::compare).orElse(0.0)) : 0;
    double high = powers ? Math.ceil(all.stream().max(Double::compare).orElse(1.0)) : 1;
    double step = powers ? 1 : 0.2;
    List<String> svg = new ArrayList<>();
    svg.add(
        text(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif'"
                + " font-size='12'><rect width='100%%' height='100%%' fill='white'/>",
            WIDTH, HEIGHT));
    svg.add(label(LEFT, EDGE / 2, title));
    for (double at = low; at <= high + step / 2; at += step) {
      double y = y((at - low) / (high - low));
      svg.add(text("<path d='M%d %.1fH%d' stroke='#ddd'/>", LEFT, y, WIDTH - RIGHT));
      svg.add(label(EDGE / 4, y + 4, powers ? text("%,.3g", Math.pow(10, at)) : text("%.1f", at)));
    }
    for (int i = 0; i < labels.size(); i++) {
      svg.add(label(x(i) - EDGE / 2.0, HEIGHT - EDGE / 2.0 + (i % 2) * 14, labels.get(i)));
    }
    int drawn = 0;
    for (var line : series.entrySet()) {
      String colour = COLOURS.get(drawn % COLOURS.size());
      var path = new StringBuilder();
      for (int i = 0; i < line.getValue().size(); i++) {
        double value = line.getValue().get(i);
        if (Double.isNaN(value)) {
          continue;
        }
        double y = y((scaled(value) - low) / (high - low));
        path.append(text("%s%.1f %.1f", path.isEmpty() ? "M" : "L", x(i), y));
        svg.add(text("<circle cx='%.1f' cy='%.1f' r='4' fill='%s'/>", x(i), y, colour));
      }
      svg.add(text("<path d='%s' fill='none' stroke='%s' stroke-width='2'/>", path, colour));
      double y = EDGE + 20.0 * drawn++;
      svg.add(
          text(
              "<path d='M%d %.1fh20' stroke='%s' stroke-width='4'/>",
              WIDTH - RIGHT + 20, y, colour));
      svg.add(label(WIDTH - RIGHT + 48, y + 4, line.getKey()));
    }
    return String.join("\n", svg) + "\n</svg>\n";
  }

  private double scaled(double value) {
    return powers ? Math.log10(Math.max(value, 1e-3)) : value;
  }

  private double x(int i) {
    return LEFT + (WIDTH - RIGHT - LEFT) * (i + 0.5) / labels.size();
  }

  private static double y(double share) {
    return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
  }

  private static String label(double x, double y, String words) {
    return text("<text x='%.1f' y='%.1f'>%s</text>", x, y, words);
  }
}
