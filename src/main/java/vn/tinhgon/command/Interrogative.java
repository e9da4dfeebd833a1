package vn.tinhgon.command;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinhgon.message.Wording;

/** Sees whether words ask something; with marks where they have some, so that "đầu" is no "đâu". */
final class Interrogative {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Wording wording;

  Interrogative(Wording wording) {
    this.wording = wording;
  }

  /** Whether a word in it asks; a question mark alone is none. */
  boolean asks(String text) {
    String typed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    boolean marked = !Plain.vietnamese(typed).equals(typed);
    String words = ' ' + NO_WORD.matcher(typed).replaceAll(" ").strip();
    return listed("wish.words.asking", marked).anyMatch(asking -> (words + ' ').contains(asking))
        || listed("wish.words.asking.last", marked)
            .map(String::stripTrailing)
            .anyMatch(
                last -> words.endsWith(last) || words.endsWith(last + (marked ? " ạ" : " a")));
  }

  private Stream<String> listed(String key, boolean marked) {
    return Stream.of(wording.get(key).split(",", -1))
        .map(word -> ' ' + (marked ? word : Plain.vietnamese(word)) + ' ');
  }
}
