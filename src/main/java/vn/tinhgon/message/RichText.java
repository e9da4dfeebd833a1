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
}
