package vn.tinhgon.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines such as "Ngày: 1/7/2025", by what stands before the colon; marks and case do not count. */
final class LabelledLines<L extends Enum<L>> {
  private static final Pattern LABELLED = Pattern.compile("([^:：]{1,20})[:：](.*)");

  private final Map<L, String> lines;

  /**
   * Reads them; of two with one label the last counts, and others are passed over.
   *
   * @param words the label as people write it
   */
  LabelledLines(Class<L> labels, Function<L, String> words, String text) {
    lines = new EnumMap<>(labels);
    for (String line : text.lines().toList()) {
      Matcher labelled = LABELLED.matcher(line.strip());
      if (labelled.matches()) {
        Arrays.stream(labels.getEnumConstants())
            .filter(label -> Plain.words(words.apply(label)).equals(Plain.words(labelled.group(1))))
            .forEach(label -> lines.put(label, labelled.group(2).strip()));
      }
    }
  }

  /** What stands there; empty where the line is missing. */
  String of(L label) {
    return lines.getOrDefault(label, "");
  }

  /** Whether there is such a line, even one with nothing in it. */
  boolean has(L label) {
    return lines.containsKey(label);
  }
}
