package vn.tinhgon.message;

/** A stretch of text in a style; offset and length in UTF-16 units. */
public record Span(int offset, int length, Style style) {

  /** How it looks. */
  public enum Style {
    BOLD,
    ITALIC
  }

  /** The first unit after the span. */
  public int end() {
    return offset + length;
  }
}
