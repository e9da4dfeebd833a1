package vn.tinhgon.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

class RichTextFuzzTest {

  /** The first two bytes say how long a piece may be and where the style ends. */
  @FuzzTest(maxDuration = "5s")
  void splitsAnyText(byte[] written) {
    if (written.length < 3) {
      return;
    }
    int limit = 2 + Byte.toUnsignedInt(written[0]);
    String text = new String(written, 2, written.length - 2, StandardCharsets.UTF_8);
    int length = Math.min(Byte.toUnsignedInt(written[1]), text.length());
    List<Span> spans =
        length == 0
            ? List.of()
            : List.of(new Span(text.length() - length, length, Span.Style.BOLD));

    List<RichText> pieces = new RichText(text, spans).split(limit);

    var joined = new StringBuilder();
    for (RichText piece : pieces) {
      String part = piece.text();
      assertThat(part.length()).isLessThanOrEqualTo(limit);
      assertThat(
              !joined.isEmpty()
                  && !part.isEmpty()
                  && Character.isSurrogatePair(joined.charAt(joined.length() - 1), part.charAt(0)))
          .as("a surrogate pair is cut")
          .isFalse();
      joined.append(part);
    }
    assertThat(joined.toString()).isEqualTo(text);
  }
}
