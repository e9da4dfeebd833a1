package vn.tinhgon.command;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ids of rows that are written in the chat: a beginning and a number after all that there are. */
final class FreshId {
  private FreshId() {}

  static String after(String beginning, Stream<String> ids) {
    Pattern ours = Pattern.compile(Pattern.quote(beginning) + "(\\d{1,9})");
    int last =
        ids.map(ours::matcher)
            .filter(Matcher::matches)
            .mapToInt(number -> Integer.parseInt(number.group(1)))
            .max()
            .orElse(0);
    return beginning + String.format(Locale.ROOT, "%03d", last + 1);
  }
}
