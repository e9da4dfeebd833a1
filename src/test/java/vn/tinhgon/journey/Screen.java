package vn.tinhgon.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tinhgon.message.Wording;

/**
 * What somebody reads in answer to one word of his, however his channel shows it: runs of blanks
 * and the signs before the lines of a list are a matter of style.
 *
 * @param words the answer itself
 * @param sources what it rests on
 * @param choices what can be said next
 * @param messages how many messages it came in
 * @param files what came along, or where only words arrive, what they say where to find
 */
record Screen(
    String words, List<String> sources, List<String> choices, int messages, List<String> files) {
  private static final Wording WORDING = new Wording();
  private static final String SOURCES = WORDING.get("bubble.sources") + "\n";
  private static final Pattern PART = Pattern.compile("^\\(\\d+/\\d+\\)\n");
  private static final Pattern ADDRESS =
      Pattern.compile(
          WORDING
              .get("file.address", "ADDRESS")
              .replaceAll("[()]", "\\\\$0")
              .replace("ADDRESS", "(\\S+/tep/[0-9a-f]{32}/\\S+)"));
  private static final Pattern CHOICE = Pattern.compile("\\d+\\. (.*)");
  private static final Pattern LIST_SIGN = Pattern.compile("(?m)^ *[-–•] +");

  Screen {
    words = smooth(words);
    sources = sources.stream().map(Screen::smooth).toList();
    choices = choices.stream().map(Screen::smooth).toList();
  }

  /** What such messages say, of a channel that shows buttons of these labels below, and files. */
  static Screen withButtons(List<String> bubbles, List<String> labels, List<String> files) {
    return read(String.join("\n", bubbles), labels, bubbles.size(), files);
  }

  /** What such messages say, all in words. */
  static Screen ofWords(List<String> bubbles) {
    String told =
        String.join("\n", bubbles.stream().map(one -> PART.matcher(one).replaceFirst("")).toList());
    List<String> files = ADDRESS.matcher(told).results().map(file -> file.group(1)).toList();
    String all = ADDRESS.matcher(told).replaceAll("").strip();
    String shown = without(all, WORDING.get("feedback.by.word"));
    String words = without(shown, WORDING.get("bubble.choose"));
    List<String> choices = new ArrayList<>();
    if (!words.equals(shown)) {
      int line = words.lastIndexOf('\n');
      Matcher choice = CHOICE.matcher(words.substring(line + 1));
      while (choice.matches()) {
        choices.addFirst(choice.group(1));
        words = words.substring(0, line).strip();
        line = words.lastIndexOf('\n');
        choice = CHOICE.matcher(words.substring(line + 1));
      }
    }
    return read(words, choices, bubbles.size(), files);
  }

  /** The same as anybody anywhere may read it: no code, key, time of day or name of a channel. */
  Screen anywhere(Door door) {
    String masked =
        words
            .replaceAll(door.alone(), "")
            .replaceAll("P\\d{3}-\\d{4}", "P…")
            .replaceAll("/phieu/P…/\\S+", "/phieu/P…/…")
            .replaceAll("\\d{1,2}:\\d{2}", "…")
            .replaceAll("/lienket \\d[\\d-]+", "/lienket …");
    for (Door any : Door.values()) {
      masked = masked.replace(any.named, "kênh");
    }
    List<String> shown =
        files.stream()
            .map(file -> file.replaceFirst(".*/", "").replace("." + door.picture, ".hình"))
            .toList();
    // Where there are only words, they are votes.
    List<String> offered =
        choices.stream().filter(one -> !one.startsWith("👍") && !one.startsWith("👎")).toList();
    return new Screen(masked, sources, offered, 1, shown);
  }

  private static Screen read(String text, List<String> choices, int messages, List<String> files) {
    int footer = text.lastIndexOf("\n" + SOURCES);
    if (footer < 0) {
      return new Screen(text, List.of(), choices, messages, files);
    }
    List<String> sources =
        text.substring(footer + 1 + SOURCES.length())
            .lines()
            .map(line -> LIST_SIGN.matcher(line).replaceFirst(""))
            .toList();
    return new Screen(text.substring(0, footer), sources, choices, messages, files);
  }

  private static String without(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()).strip() : text;
  }

  private static String smooth(String text) {
    return LIST_SIGN.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
  }
}
