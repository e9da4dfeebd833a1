package vn.tinhgon.picture;

import java.awt.Color;
import java.util.Locale;
import vn.tinhgon.picture.Diagram.Kind;

/** The colours, the same on every kind of picture. */
final class Palette {
  static final Color LINE = new Color(0x5B6770);
  static final Color TEXT = new Color(0x1D2730);

  private Palette() {}

  static Color fill(Kind kind) {
    return switch (kind) {
      case ASKED -> new Color(0xFFF1C9);
      case UNIT -> new Color(0xE8F1FB);
      case CHANGE -> new Color(0xF1F1F1);
    };
  }

  static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
  }
}
