package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Span;

class BlocksTest {

  @Test
  void keepsParagraphsAndTheirLines() {
    assertThat(shown("Một.\nHai.\n\n\nBa.")).isEqualTo("PARAGRAPH[Một./Hai.] PARAGRAPH[Ba.]");
  }

  @Test
  void findsListsOfDashesAndNumbers() {
    assertThat(shown("Gồm:\n- một;\n– hai;\n• ba.\n1. Bốn\n2) Năm\nHết."))
        .isEqualTo("PARAGRAPH[Gồm:] BULLETS[một;/hai;/ba.] NUMBERS[Bốn/Năm] PARAGRAPH[Hết.]");
  }

  @Test
  void takesNoFigureForAListNumber() {
    assertThat(shown("30. Ba mươi\n19/8 làm việc\n-5 độ\n- "))
        .isEqualTo("PARAGRAPH[30. Ba mươi/19/8 làm việc/-5 độ/- ]");
    assertThat(shown("1. Một\n3. Ba")).isEqualTo("NUMBERS[Một] PARAGRAPH[3. Ba]");
  }

  @Test
  void keepsStylesAcrossLines() {
    var text = new RichText("ab\n- cd", List.of(new Span(1, 5, Span.Style.BOLD)));

    assertThat(Blocks.of(text).toString())
        .contains("text=a, bold=false", "text=b, bold=true", "text=c, bold=true")
        .contains("text=d, bold=false");
  }

  @Test
  void losesNoWordOfAnyText() {
    String signs = "ab ế\n\n- 1.<&\uD83D\uDE00\r\u2028";
    for (int seed = 0; seed < Integer.getInteger("seeds", 1_000); seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      for (int i = random.nextInt(1 + seed / 10); i > 0; i--) {
        text.appendCodePoint(signs.codePoints().toArray()[random.nextInt(signs.length() - 1)]);
      }
      int cut = random.nextInt(text.length() + 1);
      List<Span> spans = cut == 0 ? List.of() : List.of(new Span(0, cut, Span.Style.ITALIC));

      String shown =
          Blocks.of(new RichText(text.toString(), spans)).stream()
              .flatMap(block -> block.lines().stream())
              .flatMap(line -> line.runs().stream())
              .map(Block.Run::text)
              .collect(Collectors.joining());

      assertThat(letters(shown)).as("seed %d: %s", seed, text).isEqualTo(letters(text.toString()));
    }
  }

  /** All that can neither be a list's sign nor a space. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\\u2028.1-]", "");
  }

  private static String shown(String text) {
    return Blocks.of(RichText.plain(text)).stream()
        .map(block ->
            block.kind()
                + block.lines().stream()
                    .map(line ->
                        line.runs().stream().map(Block.Run::text).collect(Collectors.joining()))
                    .collect(Collectors.joining("/", "[", "]")))
        .collect(Collectors.joining(" "));
  }
}
