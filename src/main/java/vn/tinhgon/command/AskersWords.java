package vn.tinhgon.command;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.message.Wording;

/** What of an asker's words may stand in the store: nothing by which he could be known. */
final class AskersWords {
  private static final String MASK = "…";
  private static final Pattern PARTS = Pattern.compile("(?<=[,.;:!?])\\s+");
  private static final int FEWEST_WORDS = 3;

  private final List<String> aboutSelf;

  AskersWords(Wording wording) {
    aboutSelf = List.of(wording.get("ticket.words.about.self").split(",", -1));
  }

  /** Those words on one line, without what tells who asks. */
  String title(String words) {
    String line = line(words);
    String left =
        Stream.of(PARTS.split(line)).filter(this::tellsNobody).collect(Collectors.joining(" "));
    return left.split(" ", -1).length < FEWEST_WORDS
        ? line.replace(MASK, " ").replaceAll("\\s+", " ").strip()
        : left;
  }

  /**
   * The best of these to name an entry by: one that tells nobody, with the marks it should have.
   */
  String best(Collection<String> all) {
    List<String> telling = all.stream().filter(words -> tellsNobody(line(words))).toList();
    Collection<String> from = telling.isEmpty() ? all : telling;
    return title(
        from.stream()
            .filter(AskersWords::marked)
            .findFirst()
            .orElseGet(() -> from.iterator().next()));
  }

  /** Whether nothing in it is somebody's number, address or name. */
  boolean tellsNobody(String words) {
    if (StatisticsText.shown(words).contains(MASK)) {
      return false;
    }
    String plain = ' ' + Plain.words(words.replaceAll("\\p{Punct}+", " ")) + ' ';
    return aboutSelf.stream().noneMatch(begin -> plain.contains(' ' + begin + ' '));
  }

  private static boolean marked(String words) {
    return !Plain.vietnamese(words).equalsIgnoreCase(words);
  }

  private static String line(String words) {
    return StatisticsText.shown(words.replace('|', ' '));
  }
}
