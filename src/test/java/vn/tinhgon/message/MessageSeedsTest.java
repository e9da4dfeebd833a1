package vn.tinhgon.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.Seeds;

/** What holds for every text that travels. */
class MessageSeedsTest {
  private static final int LONGEST = 4096;
  private static final String[] PIECES = {
    "a",
    "Đức Thọ",
    "e\u0302\u0301",
    "😀",
    "👩‍👩‍👧",
    "🇻🇳",
    " ",
    "\n",
    "\n\n",
    ". ",
    "; ",
    "<b>",
    "{0}",
    "'",
    "\"",
    "\\",
    "\u2028",
    "\u200B",
    "1.7.2025",
    "\u0301",
    "\t"
  };

  @Test
  void splitsIntoPiecesThatFitAndJoinAgain() {
    Seeds.each((seed, random) -> {
      String text = Seeds.text(random, 20 + seed * 5, PIECES) + lone(random);
      List<Span> spans = spans(random, text);
      int limit = random.nextBoolean() ? LONGEST : 2 + random.nextInt(2_000);

      List<String> pieces =
          new RichText(text, spans).split(limit).stream().map(RichText::text).toList();

      assertThat(String.join("", pieces)).isEqualTo(text);
      assertThat(pieces).allMatch(piece -> piece.length() <= limit);
      for (int i = 1; i < pieces.size(); i++) {
        assertThat(cut(pieces.get(i - 1), pieces.get(i))).as("a surrogate pair is cut").isFalse();
      }
    });
  }

  @Test
  void givesBackEveryMessageFromItsStoredForm() {
    Seeds.each((seed, random) -> {
      var message =
          new Inbound(
              new Address("x" + text(random), "x" + text(random), "x" + text(random)),
              text(random),
              new Sender(text(random), text(random), any(random, Sender.Origin.values())),
              content(random),
              random.nextBoolean(),
              Instant.ofEpochMilli(random.nextLong(1L << 42)));

      assertThat(Json.inbound(Json.write(message))).isEqualTo(message);
    });
  }

  @Test
  void givesBackEveryReplyFromItsStoredForm() {
    Seeds.each((seed, random) -> {
      String text = Seeds.text(random, 5 + seed / 4, PIECES);
      var reply =
          new Reply(
              new RichText(text, spans(random, text)),
              list(random, () -> new Source(text(random), random.nextBoolean() ? null : "u")),
              list(random, () -> new Button(text(random), text(random))),
              any(random, Mark.values()));

      assertThat(Json.reply(Json.write(reply))).isEqualTo(reply);
    });
  }

  @Test
  void makesEveryTextStorableOnce() {
    Seeds.each((seed, random) -> {
      String text =
          random
              .ints(seed / 8, 0, 5)
              .mapToObj(i -> new String[] {"\0", "\uD83D", "\uDE00", "😀", "ế"}[i])
              .collect(Collectors.joining());
      String storable = Json.storable(text);
      assertThat(storable).hasSameSizeAs(text).doesNotContain("\0");
      assertThat(storable.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
      assertThat(Json.storable(storable)).isEqualTo(storable);
    });
  }

  private static boolean cut(String before, String after) {
    return Character.isSurrogatePair(before.charAt(before.length() - 1), after.charAt(0));
  }

  /** Now and then half a pair, as it may stand in a database of long ago. */
  private static String lone(Random random) {
    return random.nextInt(5) == 0 ? "\uD83D" : "";
  }

  private static List<Span> spans(Random random, String text) {
    List<Span> spans = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0 && !text.isEmpty(); n--) {
      int offset = random.nextInt(text.length());
      int length = 1 + random.nextInt(text.length() - offset);
      spans.add(new Span(offset, length, any(random, Span.Style.values())));
    }
    return spans;
  }

  private static Content content(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Content.Text(text(random));
      case 1 -> new Content.ButtonPress(text(random));
      case 2 -> new Content.Document(text(random), text(random), random.nextLong());
      default -> new Content.Unsupported(text(random));
    };
  }

  private static String text(Random random) {
    return Seeds.text(random, 6, PIECES);
  }

  private static <T> List<T> list(Random random, java.util.function.Supplier<T> item) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> item.get()).toList();
  }

  private static <E> E any(Random random, E[] of) {
    return of[random.nextInt(of.length)];
  }
}
