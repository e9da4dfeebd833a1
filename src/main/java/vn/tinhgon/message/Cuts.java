package vn.tinhgon.message;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Where a text may be cut: between paragraphs, else lines, else sentences, else words. */
final class Cuts {
  private final String text;
  private final List<Span> spans;
  private final BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);

  Cuts(RichText rich) {
    text = rich.text();
    spans = rich.spans();
    characters.setText(text);
  }

  /** The best place to cut after {@code from} so that no more than {@code limit} units stand. */
  int after(int from, int limit) {
    int end = from + limit;
    if (end >= text.length()) {
      return text.length();
    }
    // A paragraph that ends early makes a stump of a message; then a line or a sentence will do.
    int early = from + limit / 4;
    int cut = last(early, end, at -> paragraph(at) && outside(at));
    cut = cut > 0 ? cut : last(early, end, at -> line(at) && outside(at));
    cut = cut > 0 ? cut : last(early, end, at -> sentence(at) && outside(at));
    cut = cut > 0 ? cut : last(from, end, at -> word(at) && outside(at));
    cut = cut > 0 ? cut : last(from, end, this::outside);
    cut = cut > 0 ? cut : last(from, end, this::word);
    cut = cut > 0 ? cut : last(from, end, _ -> true);
    return cut > 0 ? cut : betweenCodePoints(end);
  }

  private int last(int from, int end, IntPredicate fits) {
    for (int at = end; at > from; at--) {
      if (fits.test(at) && characters.isBoundary(at)) {
        return at;
      }
    }
    return 0;
  }

  private boolean paragraph(int at) {
    return line(at) && at >= 2 && text.charAt(at - 2) == '\n';
  }

  private boolean line(int at) {
    return text.charAt(at - 1) == '\n';
  }

  private boolean sentence(int at) {
    return word(at) && at >= 2 && ".!?…".indexOf(text.charAt(at - 2)) >= 0;
  }

  private boolean word(int at) {
    return Character.isWhitespace(text.charAt(at - 1));
  }

  private boolean outside(int at) {
    return spans.stream().noneMatch(span -> span.offset() < at && at < span.end());
  }

  /** For a single character with more marks than fit into one message. */
  private int betweenCodePoints(int end) {
    return Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end)) ? end - 1 : end;
  }
}
