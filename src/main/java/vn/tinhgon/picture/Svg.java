package vn.tinhgon.picture;

import java.awt.Font;
import java.awt.geom.Point2D;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import vn.tinhgon.picture.Diagram.Kind;
import vn.tinhgon.picture.Placed.Area;
import vn.tinhgon.picture.Placed.Way;

/** Writes a placed diagram as SVG, without scripts and without anything from elsewhere. */
final class Svg {
  private Svg() {}

  static String of(Placed placed, Font font) {
    String head =
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
                + " viewBox=\"0 0 %.0f %.0f\" font-family=\"Noto Sans, system-ui, sans-serif\""
                + " font-size=\"%.0f\">%n",
            placed.width(),
            placed.height(),
            placed.width(),
            placed.height(),
            font.getSize2D());
    return head
        + "<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\""
        + " markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\""
        + Palette.hex(Palette.LINE)
        + "\"/></marker></defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        + placed.ways().stream().map(Svg::way).collect(Collectors.joining())
        + placed.areas().stream().map(area -> area(area, font)).collect(Collectors.joining())
        + "</svg>\n";
  }

  private static String way(Way way) {
    String points = way.points().stream().map(Svg::point).collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"%s"
            + " marker-end=\"url(#a)\"/>%n",
        points,
        Palette.hex(Palette.LINE),
        way.part() ? " stroke-dasharray=\"6 4\"" : "");
  }

  private static String point(Point2D at) {
    return String.format(Locale.ROOT, "%.1f,%.1f", at.getX(), at.getY());
  }

  private static String area(Area area, Font font) {
    Kind kind = area.box().kind();
    String border =
        kind == Kind.CHANGE
            ? ""
            : String.format(
                Locale.ROOT,
                " stroke=\"%s\" stroke-width=\"%s\"",
                Palette.hex(Palette.LINE),
                kind == Kind.ASKED ? "2.4" : "1.2");
    var out =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"5\""
                    + " fill=\"%s\"%s/>%n",
                area.x(),
                area.y(),
                area.width(),
                area.height(),
                Palette.hex(Palette.fill(kind)),
                border));
    double y = area.y() + Placed.INSET + Placed.LINE * 0.75;
    for (String line : area.box().lines()) {
      out.append(
          String.format(
              Locale.ROOT,
              // Whatever font the reader has in place of ours, the line stays in its box.
              "<text x=\"%.1f\" y=\"%.1f\" textLength=\"%.1f\" lengthAdjust=\"spacingAndGlyphs\""
                  + " fill=\"%s\">%s</text>%n",
              area.x() + Placed.INSET,
              y,
              Placed.width(line, font),
              Palette.hex(Palette.TEXT),
              HtmlUtils.htmlEscape(line, "UTF-8")));
      y += Placed.LINE;
    }
    return out.toString();
  }
}
