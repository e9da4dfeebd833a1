package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinhgon.message.Wording;

/** Reads words that wish to pass a question on, whomever it is for, and the answer to "agreed?". */
final class PassingWords {
  /** The wish, and behind a colon or on the next line the question. */
  private static final Pattern WITH_QUESTION = Pattern.compile("(?s)([^:\\n]+)[:\\n]\\s*(\\S.*)");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Wording wording;
  private final Interrogative interrogative;
  private final Pattern wish;
  private final Pattern please;

  PassingWords(Wording wording) {
    this.wording = wording;
    interrogative = new Interrogative(wording);
    String help = "( " + one(wording.get("ticket.words.hand.over.help")) + ")*";
    String to = one(wording.get("ticket.words.hand.over.to"));
    String question = "cau hoi( " + one(wording.get("ticket.words.hand.over.which")) + ")*" + help;
    String people = one(wording.get("ticket.words.hand.over.people"));
    wish =
        Pattern.compile(
            ("(" + one(wording.get("ticket.words.hand.over.before")) + " )*")
                + one(wording.get("ticket.words.hand.over.act"))
                + help
                + (" (" + question + "( " + to + " .{1,60})?|")
                + (to + " " + people + "( \\S+){0,4})"));
    please = Pattern.compile(" " + one(wording.get("ticket.words.hand.over.please")) + "( a)?$");
  }

  private static String one(String listed) {
    return "(" + listed.replace(',', '|') + ")";
  }

  /** Whether they wish to pass on what was asked. */
  boolean wish(String text) {
    return Plain.among(wording.get("ticket.words.hand.over"), text)
        || (!WITH_QUESTION.matcher(text.strip()).matches() && wishes(text));
  }

  private boolean wishes(String text) {
    String said = please.matcher(words(text)).replaceFirst("");
    boolean polite = !said.equals(words(text));
    return wish.matcher(said).matches() && (polite || !interrogative.asks(text));
  }

  /** The question that they wish to pass on; empty where they say none. */
  Optional<String> question(String text) {
    Matcher typed = WITH_QUESTION.matcher(text.strip());
    return typed.matches() && wishes(typed.group(1))
        ? Optional.of(typed.group(2).strip())
        : Optional.empty();
  }

  /** Whether they are a plain yes. */
  boolean yes(String text) {
    return answers(text, "ticket.words.agree", wording.get("ticket.words.yes.before"));
  }

  /** Whether they are a plain no. */
  boolean no(String text) {
    return answers(text, "ticket.words.decline", wording.get("ticket.words.no.before"));
  }

  /** Courtesies before and behind make no difference. */
  private boolean answers(String text, String key, String before) {
    String listed = wording.get(key);
    List<String> courtesies = List.of(before.split(",", -1));
    List<String> behind = List.of(wording.get("ticket.words.reply.behind").split(",", -1));
    List<String> words = List.of(words(text).split(" ", -1));
    return starts(words, courtesies)
        .anyMatch(from ->
            starts(words.reversed(), behind)
                .filter(left -> from < words.size() - left)
                .map(left -> String.join(" ", words.subList(from, words.size() - left)))
                .anyMatch(said -> Plain.among(listed, said)));
  }

  /** How many of the first words may be left out. */
  private static Stream<Integer> starts(List<String> words, List<String> without) {
    int all = 0;
    while (all < words.size() && without.contains(words.get(all))) {
      all++;
    }
    return Stream.iterate(0, count -> count + 1).limit(all + 1L);
  }

  private static String words(String text) {
    return NO_WORD.matcher(Plain.words(text)).replaceAll(" ").strip();
  }
}
