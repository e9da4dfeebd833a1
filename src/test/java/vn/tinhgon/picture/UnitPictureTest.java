package vn.tinhgon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.message.Wording;
import vn.tinhgon.picture.UnitPicture.Format;

/** Draws what became of the shipped units; the pictures are left under target, to be looked at. */
class UnitPictureTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Lineage SHIPPED = KnowledgeFolder.read(Path.of("faq")).current().lineage();

  private final UnitPicture pictures = new UnitPicture(new Wording());

  @Test
  void saysInWordsWhatItShows() {
    assertThat(pictures.words(SHIPPED, unit("xã Đức Thọ, tỉnh Hà Tĩnh"), TODAY))
        .startsWith("Sơ đồ xã Đức Thọ, tỉnh Hà Tĩnh:\n- 1/7/2025, ")
        .contains("thị trấn Đức Thọ", "→ xã Đức Thọ", "(1665/NQ-UBTVQH15)");
  }

  @Test
  void drawsEachUnitAndChangeOnceWithArrowsBetweenThem() throws Exception {
    Document svg = svg(unit("xã Đức Thọ, tỉnh Hà Tĩnh"));
    String said = svg.getDocumentElement().getTextContent();

    assertThat(said).contains("Xã Đức Thọ", "Thị trấn Đức Thọ", "đến hết 30/6/2025", "1/7/2025");
    var family = new Family(SHIPPED, unit("xã Đức Thọ, tỉnh Hà Tĩnh"));
    // One for the ground besides.
    assertThat(svg.getElementsByTagName("rect").getLength())
        .isEqualTo(family.units().size() + family.changes().size() + 1);
    assertThat(svg.getElementsByTagName("polyline").getLength())
        .isGreaterThan(family.units().size() - 1);
  }

  @Test
  void keepsAllInsideAndNothingOnTopOfAnother() throws Exception {
    for (Unit unit : SHIPPED.units()) {
      var family = new Family(SHIPPED, unit);
      if (family.changes().isEmpty() || family.units().size() > UnitPicture.MOST) {
        continue;
      }
      Document svg = svg(unit);
      double width = number(svg.getDocumentElement(), "width");
      NodeList boxes = svg.getElementsByTagName("rect");
      Set<String> corners = new HashSet<>();
      for (int i = 1; i < boxes.getLength(); i++) {
        Element box = (Element) boxes.item(i);
        assertThat(number(box, "x")).isNotNegative();
        assertThat(number(box, "x") + number(box, "width")).isLessThanOrEqualTo(width);
        assertThat(corners.add(box.getAttribute("x") + ' ' + box.getAttribute("y"))).isTrue();
        assertLinesWithin(box);
      }
    }
  }

  /** In whatever font the browser draws them. */
  private static void assertLinesWithin(Element box) {
    Node next = box.getNextSibling();
    for (; next != null && !next.getNodeName().equals("rect"); next = next.getNextSibling()) {
      if (next instanceof Element line) {
        assertThat(number(line, "x") + number(line, "textLength"))
            .isLessThan(number(box, "x") + number(box, "width"));
      }
    }
  }

  @Test
  void drawsDotsWithItsOwnFont() throws IOException {
    byte[] png =
        pictures.draw(SHIPPED, unit("xã Đức Thọ, tỉnh Hà Tĩnh"), TODAY, Format.PNG).orElseThrow();
    Files.write(Path.of("target/so-do.png"), png);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(image.getWidth()).isBetween(400, 4_000);
    assertThat(new HashSet<>(colours(image))).hasSizeGreaterThan(20);
  }

  @Test
  void writesNoMarkupOutOfNames() throws IOException {
    assertThat(
            Svg.of(
                new Placed(
                    100,
                    100,
                    List.of(
                        new Placed.Area(
                            new Diagram.Box(
                                "a",
                                Diagram.Kind.UNIT,
                                List.of("<script>alert(1)</script> & \"x\"")),
                            1,
                            1,
                            50,
                            50)),
                    List.of()),
                Typeface.sized(15)))
        .doesNotContain("<script")
        .contains("&lt;script&gt;");
  }

  @Test
  void saysThatNothingHappenedWhereNothingDid() {
    Unit still =
        SHIPPED.units().stream()
            .filter(unit -> new Family(SHIPPED, unit).changes().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(pictures.words(SHIPPED, still, TODAY)).contains("chưa ghi thay đổi nào");
    assertThat(pictures.draw(SHIPPED, still, TODAY, Format.PNG)).isEmpty();
  }

  private static Unit unit(String name) {
    var fits = SHIPPED.names().find(name);
    assertThat(fits).as(name).hasSize(1);
    return fits.getFirst().unit();
  }

  private Document svg(Unit unit) throws Exception {
    byte[] drawn = pictures.draw(SHIPPED, unit, TODAY, Format.SVG).orElseThrow();
    Files.write(Path.of("target/so-do.svg"), drawn);
    assertThat(new String(drawn, StandardCharsets.UTF_8)).startsWith("<svg ");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(drawn));
  }

  private static double number(Element of, String attribute) {
    return Double.parseDouble(of.getAttribute(attribute));
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x += 2) {
      for (int y = 0; y < image.getHeight(); y += 2) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
