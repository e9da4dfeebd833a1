package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/**
 * The courtesies before and behind a question. Without marks they are the same, but some of them
 * may be another word then: "vậy" or "vay", "nha" or "nhà".
 *
 * @param before those at the front, the longest first
 * @param behind those at the end
 * @param unsureBefore those at the front that count only before another
 * @param unsureBehind those at the end that count only behind what ends a question
 * @param asking the words that end a question
 * @param times what else may end it
 */
record Fillers(
    List<List<String>> before,
    List<List<String>> behind,
    List<List<String>> unsureBefore,
    List<List<String>> unsureBehind,
    Set<String> asking,
    List<List<String>> times) {

  /** Behind "bao nhiêu" these are what is counted: "nhà", "thẻ", "ha". */
  private static final Set<String> COUNTED = Set.of("nha", "the", "ha");

  private static final String MANY = "nhieu";

  /** As they are written with marks. */
  static Fillers marked() {
    return new Fillers(
        phrases("before"), phrases("behind"), List.of(), List.of(), Set.of(), List.of());
  }

  /** The same without marks. */
  static Fillers bare(Set<String> asking, List<List<String>> times) {
    List<List<String>> unsure = folded(phrases("unsure"));
    List<List<String>> before = folded(phrases("before"));
    List<List<String>> behind = folded(phrases("behind"));
    return new Fillers(
        without(before, unsure),
        without(behind, unsure),
        unsure.stream().filter(before::contains).toList(),
        unsure.stream().filter(behind::contains).toList(),
        asking,
        times);
  }

  private static List<List<String>> phrases(String list) {
    return WordList.groups("fillers.txt", "\\|").getOrDefault(list, List.of()).stream()
        .map(phrase -> Spelling.tokens(phrase).stream().map(Token::exact).toList())
        .sorted((one, other) -> other.size() - one.size())
        .toList();
  }

  private static List<List<String>> folded(List<List<String>> phrases) {
    return phrases.stream()
        .map(phrase -> phrase.stream().map(Spelling::fold).toList())
        .distinct()
        .toList();
  }

  private static List<List<String>> without(List<List<String>> all, List<List<String>> some) {
    return all.stream().filter(phrase -> !some.contains(phrase)).toList();
  }

  /** Takes away what can be nothing but a courtesy. */
  void strip(List<String> words) {
    while (front(words, before) || back(words, behind) || frontOfOther(words) || backOfEnd(words)) {
      // Each may have hidden another.
    }
  }

  /** Takes away all that may be a courtesy. */
  void stripAll(List<String> words) {
    List<List<String>> first = Stream.concat(before.stream(), unsureBefore.stream()).toList();
    List<List<String>> last = Stream.concat(behind.stream(), unsureBehind.stream()).toList();
    while (front(words, first) || back(words, last)) {
      // Each may have hidden another.
    }
  }

  private boolean frontOfOther(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    return front(rest, unsureBefore)
        && before.stream().anyMatch(phrase -> Collections.indexOfSubList(rest, phrase) == 0)
        && front(words, unsureBefore);
  }

  private boolean backOfEnd(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    boolean found = false;
    while (back(rest, unsureBehind) || back(rest, behind)) {
      found = true;
    }
    if (!found || !ends(rest) || counted(rest.getLast(), words.get(rest.size()))) {
      return false;
    }
    words.subList(rest.size(), words.size()).clear();
    return true;
  }

  private boolean ends(List<String> words) {
    return asking.contains(words.getLast())
        || times.stream()
            .anyMatch(time ->
                words.size() > time.size()
                    && words.subList(words.size() - time.size(), words.size()).equals(time));
  }

  private static boolean counted(String last, String behind) {
    return last.equals(MANY) && COUNTED.contains(behind);
  }

  private static boolean front(List<String> words, List<List<String>> phrases) {
    for (List<String> phrase : phrases) {
      if (phrase.size() < words.size() && Collections.indexOfSubList(words, phrase) == 0) {
        words.subList(0, phrase.size()).clear();
        return true;
      }
    }
    return false;
  }

  private static boolean back(List<String> words, List<List<String>> phrases) {
    for (List<String> phrase : phrases) {
      int from = words.size() - phrase.size();
      if (from > 0 && words.subList(from, words.size()).equals(phrase)) {
        words.subList(from, words.size()).clear();
        return true;
      }
    }
    return false;
  }
}
