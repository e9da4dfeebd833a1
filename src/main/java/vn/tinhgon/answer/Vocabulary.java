package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import vn.tinhgon.text.Token;

/** The syllables of the store, by which mistyped and keystroke-typed words are read. */
final class Vocabulary {
  // What the word before tells, against how common a word is.
  private static final double PAIRED = 0.8;
  private static final int COMMON_PAIR = 5;
  private final Set<String> exact = new HashSet<>();
  private final Map<String, Integer> folded = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();
  private final Map<String, Integer> exactPairs = new HashMap<>();
  private final Map<String, Set<String>> forms = new HashMap<>();
  private final Set<String> particles = new HashSet<>();
  private final Map<String, List<String>> slips = new ConcurrentHashMap<>();
  private int words;

  /** Learns the words of a text of ours. */
  void learn(List<Token> text) {
    for (int i = 0; i < text.size(); i++) {
      exact.add(text.get(i).exact());
      forms.computeIfAbsent(text.get(i).folded(), _ -> new TreeSet<>()).add(text.get(i).exact());
      folded.merge(text.get(i).folded(), 1, Integer::sum);
      words++;
      if (i > 0) {
        pairs.merge(pair(text.get(i - 1).folded(), text.get(i).folded()), 1, Integer::sum);
        exactPairs.merge(pair(text.get(i - 1).exact(), text.get(i).exact()), 1, Integer::sum);
      }
    }
  }

  /** Learns a word that may stand beside any other: its marks are not doubted. */
  void learnParticle(Token word) {
    learn(List.of(word));
    particles.add(word.exact());
  }

  boolean knows(Token word) {
    return exact.contains(word.exact());
  }

  boolean knowsFolded(Token word) {
    return folded.containsKey(word.folded());
  }

  /**
   * The text as it was meant: raw Telex keystrokes decoded, marks that make no known word dropped,
   * unknown words replaced by the known one a single slip away that best fits its neighbours.
   */
  List<Token> mend(List<Token> typed) {
    List<Token> mended = new Mending(this).mend(Telex.decode(typed, this));
    List<Token> doubted = new ArrayList<>();
    for (int i = 0; i < mended.size(); i++) {
      doubted.add(misplaced(mended, i) ? mended.get(i).unmarked() : mended.get(i));
    }
    return withMeanings(doubted);
  }

  /** How often the second word follows the first in our texts. */
  int pairs(String first, String second) {
    return pairs.getOrDefault(pair(first, second), 0);
  }

  /** Whether our texts say the second word after the first; marks count where they are typed. */
  boolean mayFollow(Token first, Token second) {
    boolean marked = first.marked() || second.marked();
    return marked
        ? mostPairs(formsOf(first), formsOf(second)) > 0
        : pairs(first.folded(), second.folded()) > 0;
  }

  /** Whether our texts say the first word before one that is a slip away from the second. */
  boolean pairsWithSlip(String first, String second) {
    return oneSlipFrom(second).stream().anyMatch(known -> pairs(first, known) > 0);
  }

  /** The share of a word that our texts say but once. */
  double rarest() {
    return 1.5 / (words + 1);
  }

  /** The share of a word in all that our texts say; above 0. */
  double share(String word) {
    return (folded.getOrDefault(word, 0) + 0.5) / (words + 1);
  }

  /** The likelihood of a word after another; above 0. */
  double share(String before, String word) {
    double seen = folded.getOrDefault(before, 0);
    return PAIRED * pairs(before, word) / (seen + 1) + (1 - PAIRED) * share(word);
  }

  /** The ways in which our texts mark this word. */
  Set<String> forms(String word) {
    return forms.getOrDefault(word, Set.of());
  }

  /** The words of our texts, without marks, that are one slip away from this one. */
  List<String> oneSlipFrom(String typed) {
    return folded.keySet().stream()
        .filter(known -> known.length() >= 2 && !Character.isDigit(known.charAt(0)))
        .filter(known -> oneSlip(typed, known))
        .sorted()
        .toList();
  }

  /** Other words of ours that one slip may have turned into this one of ours. */
  List<String> slipsOfKnown(Token word) {
    return slips.computeIfAbsent(
        word.exact(),
        typed -> word.marked() ? formsOneSlipFrom(typed) : oneSlipFrom(word.folded()));
  }

  /** The words of our texts, with marks, that are one slip away from this one. */
  List<String> formsOneSlipFrom(String typed) {
    return exact.stream().filter(known -> oneSlip(typed, known)).sorted().toList();
  }

  /** Gives words typed without marks those that their neighbours suggest. */
  private List<Token> withMeanings(List<Token> text) {
    List<Token> meant = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      Token word = text.get(i);
      meant.add(word.marked() || word.number() ? word : word.meaning(suggested(text, i)));
    }
    return meant;
  }

  /** Known by itself, strange beside both neighbours, while other marks make a common pair. */
  private boolean misplaced(List<Token> text, int i) {
    Token word = text.get(i);
    if (!word.marked() || particles.contains(word.exact())) {
      return false;
    }
    Set<String> others = new TreeSet<>(formsOf(word.unmarked()));
    others.remove(word.exact());
    int here = 0;
    int there = 0;
    if (i > 0) {
      here += mostPairs(formsOf(text.get(i - 1)), Set.of(word.exact()));
      there = mostPairs(formsOf(text.get(i - 1)), others);
    }
    if (i + 1 < text.size()) {
      here += mostPairs(Set.of(word.exact()), formsOf(text.get(i + 1)));
      there = Math.max(there, mostPairs(others, formsOf(text.get(i + 1))));
    }
    return here == 0 && there >= COMMON_PAIR;
  }

  private String suggested(List<Token> text, int i) {
    String best = "";
    int most = 1;
    for (String form : forms.getOrDefault(text.get(i).folded(), Set.of())) {
      int seen = 0;
      if (i > 0) {
        seen += mostPairs(formsOf(text.get(i - 1)), Set.of(form));
      }
      if (i + 1 < text.size()) {
        seen += mostPairs(Set.of(form), formsOf(text.get(i + 1)));
      }
      if (seen > most) {
        most = seen;
        best = form;
      }
    }
    return best;
  }

  private Set<String> formsOf(Token word) {
    return word.marked() ? Set.of(word.exact()) : forms.getOrDefault(word.folded(), Set.of());
  }

  private int mostPairs(Set<String> firsts, Set<String> seconds) {
    int most = 0;
    for (String first : firsts) {
      for (String second : seconds) {
        most = Math.max(most, exactPairs.getOrDefault(pair(first, second), 0));
      }
    }
    return most;
  }

  /**
   * Whether one letter added, dropped, changed, or two neighbours swapped turn one into the other.
   */
  static boolean oneSlip(String a, String b) {
    int difference = a.length() - b.length();
    if (Math.abs(difference) > 1 || a.equals(b)) {
      return false;
    }
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    String restA = a.substring(i);
    String restB = b.substring(i);
    if (difference > 0) {
      return restA.substring(1).equals(restB);
    }
    if (difference < 0) {
      return restB.substring(1).equals(restA);
    }
    boolean changed = restA.substring(1).equals(restB.substring(1));
    boolean swapped =
        restA.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
    return changed || swapped;
  }

  private static String pair(String first, String second) {
    return first + ' ' + second;
  }
}
