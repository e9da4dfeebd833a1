package vn.tinhgon.message;

import java.util.ArrayList;
import java.util.List;

/** Text with styled spans. Never needs escaping: styles stand beside the text, not in it. */
public record RichText(String text, List<Span> spans) {

  public RichText {
    spans = List.copyOf(spans);
    for (Span span : spans) {
      if (span.offset() < 0 || span.length() <= 0 || span.end() > text.length()) {
        throw new IllegalArgumentException("span outside the text: " + span);
      }
    }
  }

  /** Text without any style. */
  public static RichText plain(String text) {
    return new RichText(text, List.of());
  }

  /** This text, then the other after {@code separator}; the spans move along. */
  public RichText then(String separator, RichText other) {
    int shift = text.length() + separator.length();
    List<Span> all = new ArrayList<>(spans);
    for (Span span : other.spans) {
      all.add(new Span(span.offset() + shift, span.length(), span.style()));
    }
    return new RichText(text + separator + other.text, all);
  }

  /**
   * This text in pieces of at most {@code limit} UTF-16 units, which joined give it back. Cut
   * between paragraphs, else lines, sentences, words; never inside a character, and inside a span
   * only where it alone is longer than a piece.
   */
  public List<RichText> split(int limit) {
    if (limit < 2) {
      throw new IllegalArgumentException("no character fits into " + limit);
    }
    List<RichText> pieces = new ArrayList<>();
    var cuts = new Cuts(this);
    int from = 0;
    do {
      int to = cuts.after(from, limit);
      pieces.add(piece(from, to));
      from = to;
    } while (from < text.length());
    return pieces;
  }

  private RichText piece(int from, int to) {
    List<Span> within = new ArrayList<>();
    for (Span span : spans) {
      int begin = Math.max(span.offset(), from);
      int end = Math.min(span.end(), to);
      if (begin < end) {
        within.add(new Span(begin - from, end - begin, span.style()));
      }
    }
    return new RichText(text.substring(from, to), within);
  }
}
