package vn.tinhgon.faq;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes keys with texts and lists as YAML that stays readable and reads back the same. */
final class YamlText {
  // Letters and digits first, nothing that YAML gives a meaning to, no blank at the end.
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}\\p{N}“‘(](?:[^\\p{C}\\p{Zl}\\p{Zp}:#]|:(?=[^\\s])|(?<=\\S)#)*+(?<!\\s)");
  private static final Pattern PLAIN_IN_ROW = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*");

  private final StringBuilder text = new StringBuilder();

  void line(String key, @Nullable Object value) {
    String written = value == null ? "" : value.toString();
    text.append(key).append(':');
    if (!written.isEmpty()) {
      text.append(' ').append(PLAIN.matcher(written).matches() ? written : quoted(written));
    }
    text.append('\n');
  }

  /** One item a line. */
  void block(String key, List<String> items) {
    if (items.isEmpty()) {
      row(key, items);
      return;
    }
    text.append(key).append(":\n");
    for (String item : items) {
      text.append("  - ").append(PLAIN.matcher(item).matches() ? item : quoted(item)).append('\n');
    }
  }

  /** All items in one line. */
  void row(String key, List<String> items) {
    List<String> written =
        items.stream()
            .map(item -> PLAIN_IN_ROW.matcher(item).matches() ? item : quoted(item))
            .toList();
    text.append(key).append(": [").append(String.join(", ", written)).append("]\n");
  }

  private static String quoted(String item) {
    StringBuilder quoted = new StringBuilder("\"");
    item.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').appendCodePoint(c);
          } else if (mustBeEscaped(c)) {
            quoted.append(c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
          } else {
            quoted.appendCodePoint(c);
          }
        });
    return quoted.append('"').toString();
  }

  private static boolean mustBeEscaped(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> c > 0xFFFD;
    };
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
