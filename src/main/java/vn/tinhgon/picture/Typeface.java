package vn.tinhgon.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The font that comes with the product, with all Vietnamese letters: a server needs none. */
public final class Typeface {
  private static final String CONFIGURATION = "sun.awt.fontconfig";

  private Typeface() {}

  /**
   * The font in that size, in pixels. Call it before anything is drawn: it also brings a font
   * configuration, which where the machine has its own changes nothing.
   *
   * @throws IOException if it cannot be read
   */
  public static Font sized(float size) throws IOException {
    if (System.getProperty(CONFIGURATION) == null) {
      Path file = Files.createTempFile("tinhgon-fonts-", ".properties");
      try (InputStream in = resource("fontconfig.properties")) {
        Files.write(file, in.readAllBytes());
      }
      file.toFile().deleteOnExit();
      System.setProperty(CONFIGURATION, file.toString());
    }
    try (InputStream in = resource("NotoSans.ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
    } catch (FontFormatException broken) {
      throw new IOException(broken);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = Typeface.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("missing in the program: " + name);
    }
    return in;
  }
}
