package vn.tinhgon.statistics;

import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tinhgon.feedback.Counts;
import vn.tinhgon.feedback.Outcome;
import vn.tinhgon.message.Wording;
import vn.tinhgon.picture.Typeface;

/**
 * Draws how many questions there were on each day, and what came of them. Brings its own font and
 * its own font configuration, so that a server needs neither; where it cannot draw all the same, it
 * says once what is missing, and there is no picture.
 */
@Component
public class Chart {
  private static final Logger log = LoggerFactory.getLogger(Chart.class);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");
  private static final DateTimeFormatter YEARLY = DateTimeFormatter.ofPattern("d/M/uuuu");
  private static final int WIDTH = 1_000;
  private static final int HEIGHT = 560;
  private static final float TEXT = 15;
  private static final float TITLE = 20;
  private static final Map<Outcome, Color> COLOURS =
      Map.of(
          Outcome.ANSWERED, new Color(0x2E7D4F),
          Outcome.CLARIFIED, new Color(0xE0A526),
          Outcome.UNKNOWN, new Color(0xB5352C));

  private final Counts counts;
  private final Wording wording;
  private volatile boolean impossible;

  Chart(Counts counts, Wording wording) {
    this.counts = counts;
    this.wording = wording;
  }

  /** The picture as PNG; empty if this machine cannot draw. */
  public Optional<byte[]> draw(Period period) {
    if (impossible) {
      return Optional.empty();
    }
    // Outside: a database that is away says nothing about fonts.
    Map<Outcome, List<Long>> series = series(period);
    try {
      return Optional.of(picture(period, series));
    } catch (LinkageError | InternalError | IOException | RuntimeException missing) {
      impossible = true;
      log.warn(
          "statistics come without a picture, since text cannot be drawn here: install the package"
              + " fontconfig (Debian: libfontconfig1 and libfreetype6) and start again; {}",
          missing.toString());
      return Optional.empty();
    }
  }

  private byte[] picture(Period period, Map<Outcome, List<Long>> series) throws IOException {
    Font font = Typeface.sized(TEXT);
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(
                wording.get(
                    "stats.chart.title",
                    YEARLY.format(period.first()),
                    YEARLY.format(period.last())))
            .build();
    style(chart, font);
    List<String> days = period.days().stream().map(DAY::format).toList();
    series.forEach((outcome, numbers) ->
        chart
            .addSeries(wording.get("stats.outcome." + outcome), days, numbers)
            .setFillColor(COLOURS.getOrDefault(outcome, Color.GRAY)));
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", bytes);
    return bytes.toByteArray();
  }

  private Map<Outcome, List<Long>> series(Period period) {
    Map<Outcome, List<Long>> series = new EnumMap<>(Outcome.class);
    for (LocalDate day : period.days()) {
      Map<Outcome, Long> of = counts.outcomes(Period.begin(day), Period.begin(day.plusDays(1)));
      for (Outcome outcome : Outcome.values()) {
        series.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(of.getOrDefault(outcome, 0L));
      }
    }
    return series;
  }

  private static void style(CategoryChart chart, Font font) {
    var style = chart.getStyler();
    Font title = font.deriveFont(TITLE);
    style.setBaseFont(font);
    style.setChartTitleFont(title);
    style.setLegendFont(font);
    style.setAxisTickLabelsFont(font);
    style.setAxisTitleFont(font);
    style.setAnnotationTextFont(font);
    style.setLegendPosition(LegendPosition.OutsideS);
    style.setLegendLayout(LegendLayout.Horizontal);
    style.setStacked(true);
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBorderVisible(false);
    style.setXAxisLabelRotation(45);
    style.setYAxisDecimalPattern("#,##0");
    style.setYAxisMin(0.0);
  }
}
