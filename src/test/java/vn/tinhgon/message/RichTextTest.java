package vn.tinhgon.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RichTextTest {

  @Test
  void leavesAShortTextWhole() {
    var text = new RichText("Kỳ Anh", List.of(new Span(0, 2, Span.Style.BOLD)));

    assertThat(text.split(4096)).containsExactly(text);
    assertThat(RichText.plain("").split(4096)).containsExactly(RichText.plain(""));
  }

  @Test
  void cutsBetweenParagraphsRatherThanLinesSentencesOrWords() {
    assertThat(texts("một hai\n\nba bốn\nnăm. sáu bảy", 24))
        .containsExactly("một hai\n\n", "ba bốn\nnăm. sáu bảy");
    assertThat(texts("một hai ba\nbốn năm. sáu bảy", 20))
        .containsExactly("một hai ba\n", "bốn năm. sáu bảy");
    assertThat(texts("một hai ba. bốn năm sáu", 20)).containsExactly("một hai ba. ", "bốn năm sáu");
    assertThat(texts("một hai ba bốn năm sáu", 12)).containsExactly("một hai ba ", "bốn năm sáu");
  }

  @Test
  void cutsNoSurrogatePairAndNoCombiningSequence() {
    assertThat(texts("a\uD83D\uDE00\uD83D\uDE00", 2))
        .containsExactly("a", "\uD83D\uDE00", "\uD83D\uDE00");
    assertThat(texts("xe\u0302\u0301xe\u0302\u0301", 6))
        .containsExactly("xe\u0302\u0301x", "e\u0302\u0301");
  }

  @Test
  void cutsNoSpanThatFitsAndReopensOneThatDoesNot() {
    var fits = new RichText("một hai ba bốn", List.of(new Span(4, 10, Span.Style.ITALIC)));
    assertThat(fits.split(10))
        .containsExactly(
            RichText.plain("một "),
            new RichText("hai ba bốn", List.of(new Span(0, 10, Span.Style.ITALIC))));

    var longer = new RichText("aaaa bbbb cccc", List.of(new Span(0, 14, Span.Style.BOLD)));
    assertThat(longer.split(10))
        .containsExactly(
            new RichText("aaaa bbbb ", List.of(new Span(0, 10, Span.Style.BOLD))),
            new RichText("cccc", List.of(new Span(0, 4, Span.Style.BOLD))));
  }

  @Test
  void cutsEvenOneCharacterWithThousandsOfMarks() {
    String monster = "a" + "\u0301".repeat(10_000);

    assertThat(String.join("", texts(monster, 4096))).isEqualTo(monster);
  }

  @Test
  void refusesALimitNoCharacterFitsInto() {
    assertThatIllegalArgumentException().isThrownBy(() -> RichText.plain("abc").split(1));
  }

  @Test
  void joinsBackForEverySeed() {
    for (int seed = 0; seed < Integer.getInteger("seeds", 1_000); seed++) {
      var random = new Random(seed);
      RichText text = randomText(random, 1 + seed / 4);
      int limit = 2 + random.nextInt(60);

      List<RichText> pieces = text.split(limit);

      String named = "seed " + seed;
      assertThat(joined(pieces)).as(named).isEqualTo(text.text());
      assertThat(styles(pieces)).as(named).isEqualTo(styles(List.of(text)));
      assertThat(pieces).as(named).allMatch(piece -> piece.text().length() <= limit);
      assertNoCharacterCut(text.text(), pieces, limit, named);
    }
  }

  private static void assertNoCharacterCut(
      String text, List<RichText> pieces, int limit, String named) {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int at = 0;
    for (RichText piece : pieces) {
      at += piece.text().length();
      boolean tooLongToKeepWhole =
          !characters.isBoundary(at) && characters.following(at) - characters.previous() > limit;
      assertThat(characters.isBoundary(at) || tooLongToKeepWhole).as(named).isTrue();
    }
  }

  private static RichText randomText(Random random, int length) {
    String[] stock = {
      "a",
      "đ",
      "ế",
      "e\u0302\u0301",
      "\uD83D\uDE00",
      " ",
      "\n",
      "\n\n",
      ". ",
      "Kỳ Anh",
      "\u200D",
      "\uD83C\uDDFB\uD83C\uDDF3",
      "<b>",
      "_*[",
      "1.7.2025"
    };
    var text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    while (text.length() < length) {
      int from = text.length();
      text.append(stock[random.nextInt(stock.length)]);
      if (random.nextInt(8) == 0) {
        text.append(stock[random.nextInt(stock.length)].repeat(1 + random.nextInt(9)));
        spans.add(
            new Span(
                from,
                text.length() - from,
                random.nextBoolean() ? Span.Style.BOLD : Span.Style.ITALIC));
      }
    }
    return new RichText(text.toString(), spans);
  }

  /** The style of every unit of the text, one character each. */
  private static String styles(List<RichText> pieces) {
    var all = new StringBuilder();
    for (RichText piece : pieces) {
      var styles = new StringBuilder("-".repeat(piece.text().length()));
      for (Span span : piece.spans()) {
        for (int i = span.offset(); i < span.end(); i++) {
          styles.setCharAt(i, span.style().name().charAt(0));
        }
      }
      all.append(styles);
    }
    return all.toString();
  }

  private static String joined(List<RichText> pieces) {
    return pieces.stream().map(RichText::text).collect(Collectors.joining());
  }

  private static List<String> texts(String text, int limit) {
    return RichText.plain(text).split(limit).stream().map(RichText::text).toList();
  }
}
