package vn.tinhgon.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import vn.tinhgon.picture.Diagram.Kind;
import vn.tinhgon.picture.Placed.Area;
import vn.tinhgon.picture.Placed.Way;

/** Draws a placed diagram as PNG. */
final class Png {
  // Two dots a pixel: chats shrink pictures, people widen them again.
  private static final int SCALE = 2;
  private static final double ROUND = 10;
  private static final double HEAD = 8;

  private Png() {}

  static byte[] of(Placed placed, Font font) throws IOException {
    var image =
        new BufferedImage(
            (int) Math.ceil(placed.width() * SCALE),
            (int) Math.ceil(placed.height() * SCALE),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, image.getWidth(), image.getHeight());
      pen.scale(SCALE, SCALE);
      placed.ways().forEach(way -> draw(way, pen));
      placed.areas().forEach(area -> draw(area, pen, font));
    } finally {
      pen.dispose();
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static void draw(Way way, Graphics2D pen) {
    List<Point2D> points = way.points();
    var line = new Path2D.Double();
    line.moveTo(points.getFirst().getX(), points.getFirst().getY());
    points.stream().skip(1).forEach(point -> line.lineTo(point.getX(), point.getY()));
    pen.setColor(Palette.LINE);
    pen.setStroke(
        way.part()
            ? new BasicStroke(
                1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0)
            : new BasicStroke(1.6f));
    pen.draw(line);
    Point2D end = points.getLast();
    var head = new Path2D.Double();
    head.moveTo(end.getX(), end.getY());
    head.lineTo(end.getX() - HEAD, end.getY() - HEAD / 2);
    head.lineTo(end.getX() - HEAD, end.getY() + HEAD / 2);
    head.closePath();
    pen.fill(head);
  }

  private static void draw(Area area, Graphics2D pen, Font font) {
    var box =
        new RoundRectangle2D.Double(area.x(), area.y(), area.width(), area.height(), ROUND, ROUND);
    pen.setColor(Palette.fill(area.box().kind()));
    pen.fill(box);
    if (area.box().kind() != Kind.CHANGE) {
      pen.setColor(Palette.LINE);
      pen.setStroke(new BasicStroke(area.box().kind() == Kind.ASKED ? 2.4f : 1.2f));
      pen.draw(box);
    }
    pen.setColor(Palette.TEXT);
    pen.setFont(font);
    double y = area.y() + Placed.INSET + Placed.LINE * 0.75;
    for (String line : area.box().lines()) {
      pen.drawString(line, (float) (area.x() + Placed.INSET), (float) y);
      y += Placed.LINE;
    }
  }
}
