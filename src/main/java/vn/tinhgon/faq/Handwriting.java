package vn.tinhgon.faq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tinhgon.faq.EntryFile.State;

/** Word by word, who wrote an entry since readers last got it. */
final class Handwriting {
  private static final long MOST_PAIRS = 2_000_000;

  private final List<String> words;
  private final List<Set<Editor>> hands;

  private Handwriting(List<String> words, List<Set<Editor>> hands) {
    this.words = words;
    this.hands = hands;
  }

  /** Words that nobody answers for any more. */
  static Handwriting of(Entry entry) {
    List<String> words = words(entry);
    return new Handwriting(words, Collections.nCopies(words.size(), Set.of()));
  }

  /** An entry before anybody has written it. */
  static Handwriting blank() {
    return new Handwriting(List.of(), List.of());
  }

  /** Everybody of whom a word still stands, or who struck one out beside a word that stands. */
  Set<Editor> all() {
    Set<Editor> all = new LinkedHashSet<>();
    hands.forEach(all::addAll);
    return all;
  }

  /** The same after they made that of it: what stayed is still whose it was. */
  Handwriting then(Entry next, Set<Editor> by) {
    List<String> to = words(next);
    if ((long) words.size() * to.size() > MOST_PAIRS) {
      // Too long to be compared: theirs is all that anybody had a hand in.
      return new Handwriting(to, Collections.nCopies(to.size(), and(all(), by)));
    }
    int[][] common = common(words, to);
    List<Set<Editor>> then = new ArrayList<>();
    int from = 0;
    boolean struck = false;
    for (int at = 0; at < to.size(); ) {
      if (from < words.size() && words.get(from).equals(to.get(at))) {
        then.add(struck ? and(hands.get(from), by) : hands.get(from));
        struck = false;
        from++;
        at++;
      } else if (from < words.size() && common[from + 1][at] >= common[from][at + 1]) {
        struck = true;
        from++;
      } else {
        // Whoever writes in the place of what he struck out stands by what he wrote.
        then.add(by);
        struck = false;
        at++;
      }
    }
    if (!then.isEmpty() && (struck || from < words.size())) {
      then.set(then.size() - 1, and(then.getLast(), by));
    }
    return new Handwriting(to, then);
  }

  /** The same words, with those who wrote them before. */
  Handwriting and(Handwriting before) {
    List<Set<Editor>> both = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      both.add(and(hands.get(at), before.hands.get(at)));
    }
    return new Handwriting(words, both);
  }

  private static Set<Editor> and(Set<Editor> some, Set<Editor> more) {
    Set<Editor> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }

  /** How many words the rest of one has in common with the rest of the other, in their order. */
  private static int[][] common(List<String> one, List<String> other) {
    int[][] common = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        common[i][j] =
            one.get(i).equals(other.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /** All that the entry says, with the names of its fields; the state is no word of anybody. */
  private static List<String> words(Entry entry) {
    return List.of(EntryText.print(entry, State.DRAFT).strip().split("\\s+"));
  }
}
