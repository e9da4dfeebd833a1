package vn.tinhgon.command;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.message.Wording;

/** What of an asker's words may stand in the store: nothing by which he could be known. */
final class AskersWords {
  private static final String MASK = "…";
  private static final Pattern PARTS = Pattern.compile("(?<=[,.;:!?])\\s+");
  private static final int FEWEST_WORDS = 3;

  /** A name as it is written: two words or more, each with a capital. */
  private static final String NAME = "\\p{Lu}[\\p{Ll}\\p{M}]*(?:\\s+\\p{Lu}[\\p{Ll}\\p{M}]*){1,4}";

  /** The same, or one word. */
  private static final String CALLED =
      "\\p{Lu}[\\p{Ll}\\p{M}]*(?:\\s+\\p{Lu}[\\p{Ll}\\p{M}]*){0,4}";

  private final List<String> aboutSelf;
  private final Pattern named;
  private final Pattern greeting;
  private final Pattern thanks;
  private final String title;

  AskersWords(Wording wording) {
    aboutSelf = List.of(wording.get("ticket.words.about.self").split(",", -1));
    named =
        Pattern.compile(
            "((?iu:" + one(wording, "ticket.words.names.after") + ")\\s+)(" + NAME + ")");
    title = "(?:(?iu:" + one(wording, "ticket.words.titles") + ")\\s+)";
    greeting =
        Pattern.compile(
            "(?iu:"
                + one(wording, "ticket.words.greetings")
                + ")\\s+"
                + title
                + "?"
                + CALLED
                + "\\s*[,.;:!]+\\s*");
    thanks =
        Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?iu:(?:(?:"
                + one(wording, "ticket.words.polite")
                + ")[\\s,]+)*(?:"
                + one(wording, "ticket.words.thanks")
                + "))\\s+"
                + title
                + CALLED
                + "(?iu:\\s+(?:"
                + one(wording, "ticket.words.thanks.for")
                + "))?\\s*[,.;:!]+\\s*");
  }

  private static String without(String name, String text) {
    return Pattern.compile("(?<![\\p{L}\\p{M}])" + name + "(?![\\p{L}\\p{M}])")
        .matcher(text)
        .replaceAll(MASK);
  }

  private static String one(Wording wording, String key) {
    return wording.get(key).replace(',', '|');
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

  /**
   * The office's answer without greetings and thanks by name, numbers and addresses of people, and
   * the names that its askers gave themselves in their words.
   */
  String answer(String told, Collection<String> asked) {
    String left = thanks.matcher(greeting.matcher(told).replaceAll("")).replaceAll("");
    for (String words : asked) {
      Matcher name = named.matcher(words);
      while (name.find()) {
        String last = name.group(2).replaceFirst("(?s).*\\s", "");
        // Alone it is also half of many a place: "Đức" of "Đức Thọ".
        left = without(title + "?" + Pattern.quote(name.group(2)), left);
        left = without(title + Pattern.quote(last) + "(?!\\s+\\p{Lu})", left);
      }
    }
    left = StatisticsText.masked(left).strip();
    return left.equals(told.strip()) || left.isEmpty()
        ? left
        : left.substring(0, left.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + left.substring(left.offsetByCodePoints(0, 1));
  }

  /** Whether nothing in it is somebody's number, address or name. */
  boolean tellsNobody(String words) {
    if (line(words).contains(MASK)) {
      return false;
    }
    String plain = ' ' + Plain.words(words.replaceAll("\\p{Punct}+", " ")) + ' ';
    return aboutSelf.stream().noneMatch(begin -> plain.contains(' ' + begin + ' '));
  }

  private static boolean marked(String words) {
    return !Plain.vietnamese(words).equalsIgnoreCase(words);
  }

  private String line(String words) {
    return StatisticsText.shown(named.matcher(words.replace('|', ' ')).replaceAll("$1" + MASK));
  }
}
