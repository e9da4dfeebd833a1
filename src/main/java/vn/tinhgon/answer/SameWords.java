package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/**
 * The words of a question, so that another is the same only where nothing in it can mean something
 * else. Order is meaning ("từ lớp mấy", "từ mấy lớp"), and so is where a place stands; only what is
 * said before or behind a question out of courtesy, short forms, and a time or a place as where
 * that stands at the front or at the end make no difference.
 *
 * @param bare whether all of it was typed without marks
 * @param whole all words without marks, courtesies too: what is the same letter by letter
 * @param loose the words without marks and without all that may be a courtesy
 * @param elsewhere the words without its only place, where it is said as where ("ở Đức Thọ") and so
 *     may stand anywhere; else empty
 */
record SameWords(
    List<String> words,
    boolean bare,
    List<String> whole,
    List<String> loose,
    List<String> elsewhere) {
  private static final Fillers MARKED = Fillers.marked();

  private static final List<List<String>> TIMES =
      WordList.lines("times.txt").stream()
          .flatMap(line -> Stream.of(line.split(",", -1)))
          .map(phrase -> Spelling.tokens(phrase.strip()).stream().map(Token::exact).toList())
          .toList();

  /** Behind these a time is the time of all that was asked. */
  private static final Set<String> ASKING =
      Set.of("giờ", "nhiêu", "đâu", "gì", "nào", "ai", "không", "gio", "nhieu", "dau", "gi", "nao");

  /** What joins statements, or parts of one, each with a time of its own. */
  private static final Set<String> JOINING =
      Set.of(
          "và", "va", "hay", "hoặc", "hoac", "rồi", "roi", "còn", "nhưng", "nhung", "mà", "đến",
          "den", "tới", "toi", "từ", "tu", "trước", "truoc", "sau", "khi", "nếu", "neu", "vì", "vi",
          "chưa", "chua", "chẳng", "chang", "đừng");

  private static final List<String> HOUR = List.of("mấy", "giờ");

  /** Of what happens at an hour and takes none: before these and behind them it is the same. */
  private static final Set<String> STARTING =
      Set.of("mo cua", "dong cua", "bat dau", "ket thuc", "khai mac", "be mac");

  private static final Fillers BARE =
      Fillers.bare(ASKING, TIMES.stream().map(SameWords::folded).toList());

  private static final Set<String> NO = Set.of("ko", "k", "hok");

  SameWords {
    words = List.copyOf(words);
    whole = List.copyOf(whole);
    loose = List.copyOf(loose);
    elsewhere = List.copyOf(elsewhere);
  }

  /** Of a text in which each place is one {@link TypedWords#PLACE}. */
  static SameWords of(List<Token> text, boolean bare) {
    List<String> words =
        new ArrayList<>(text.stream().map(bare ? Token::folded : Token::exact).toList());
    shortForms(words, bare);
    List<String> whole = folded(words);
    List<String> loose = new ArrayList<>(words);
    (bare ? BARE : MARKED).strip(words);
    (bare ? BARE : MARKED).stripAll(loose);
    where(loose, bare);
    long places = words.stream().filter(TypedWords.PLACE::equals).count();
    boolean local = where(words, bare) && places == 1;
    if (!bare) {
      words.remove("thì");
      plainIs(words);
    }
    List<String> elsewhere = new ArrayList<>(local ? withoutPlace(words) : List.of());
    timeBehind(elsewhere, bare);
    timeBehind(words, bare);
    return new SameWords(words, bare, whole, folded(loose), elsewhere);
  }

  /** Whether both say the same; where one was typed without marks, as far as that shows. */
  boolean same(SameWords other) {
    boolean folded = bare || other.bare;
    return same(words, other.words, folded)
        || (folded && whole.equals(other.whole))
        || (!elsewhere.isEmpty() && same(elsewhere, other.elsewhere, folded));
  }

  /** Whether both say the same words, in whatever order. */
  boolean sameInAnyOrder(SameWords other) {
    boolean folded = bare || other.bare;
    return same(sorted(words), sorted(other.words), folded)
        || (folded && sorted(loose).equals(sorted(other.loose)));
  }

  private static boolean same(List<String> here, List<String> there, boolean folded) {
    return folded ? folded(here).equals(folded(there)) : here.equals(there);
  }

  /** By their letters first, so that folding keeps equal words at equal places. */
  private static List<String> sorted(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparing(Spelling::fold).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<String> folded(List<String> words) {
    return words.stream().map(Spelling::fold).toList();
  }

  private static List<String> withoutPlace(List<String> words) {
    return words.stream().filter(word -> !word.equals(TypedWords.PLACE)).toList();
  }

  private static void shortForms(List<String> words, boolean bare) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (NO.contains(word)) {
        words.set(i, bare ? "khong" : "không");
      } else if (word.equals("h") && i > 0 && words.get(i - 1).matches("mấy|may|\\d.*")) {
        words.set(i, bare ? "gio" : "giờ");
      } else if (word.equals("ubnd") || word.equals("hđnd") || word.equals("hdnd")) {
        String full = word.equals("ubnd") ? "ủy ban nhân dân" : "hội đồng nhân dân";
        words.remove(i);
        words.addAll(i, List.of((bare ? Spelling.fold(full) : full).split(" ", -1)));
      }
    }
    List<String> at = bare ? List.of("luc", "may", "gio") : List.of("lúc", "mấy", "giờ");
    int found = Collections.indexOfSubList(words, at);
    if (found >= 0) {
      words.remove(found);
    }
  }

  /** Takes away what only says that a place is meant as one; whether every place has it. */
  private static boolean where(List<String> words, boolean bare) {
    boolean all = true;
    Set<String> where = bare ? Set.of("o") : Set.of("ở", "tại");
    for (int i = words.size() - 1; i >= 0; i--) {
      if (words.get(i).equals(TypedWords.PLACE)) {
        boolean said = i > 0 && where.contains(words.get(i - 1));
        if (said) {
          words.remove(--i);
        }
        all &= said;
      }
    }
    return all;
  }

  /** "Giá là bao nhiêu" is "giá bao nhiêu". */
  private static void plainIs(List<String> words) {
    for (int i = words.size() - 2; i > 0; i--) {
      String next = words.get(i + 1);
      if (words.get(i).equals("là") && (next.equals("bao") || next.equals("mấy"))) {
        words.remove(i);
      }
    }
  }

  /** Puts the only time of day, and the hour asked for, from the front to the end. */
  private static void timeBehind(List<String> words, boolean bare) {
    List<String> day = onlyTime(words, bare);
    if (words.stream().anyMatch(JOINING::contains)) {
      return;
    }
    List<String> rest = new ArrayList<>(words);
    boolean first = takeFirst(rest, day);
    List<String> hour = bare ? folded(HOUR) : HOUR;
    boolean hourFirst = takeFirst(rest, hour) && Collections.indexOfSubList(rest, hour) < 0;
    first |= hourFirst && takeFirst(rest, day);
    if (hourFirst && STARTING.contains(Spelling.fold(String.join(" ", last(rest, 2))))) {
      rest.addAll(hour);
    }
    if ((first || hourFirst) && !rest.isEmpty() && ASKING.contains(rest.getLast())) {
      rest.addAll(first ? day : List.of());
      words.clear();
      words.addAll(rest);
    }
  }

  /** The one time that is named, once; empty if there is none, or another. */
  private static List<String> onlyTime(List<String> words, boolean bare) {
    List<List<String>> said =
        TIMES.stream()
            .map(time -> bare ? folded(time) : time)
            .filter(time -> Collections.indexOfSubList(words, time) >= 0)
            .toList();
    return said.size() == 1
            && Collections.indexOfSubList(words, said.getFirst())
                == Collections.lastIndexOfSubList(words, said.getFirst())
        ? said.getFirst()
        : List.of();
  }

  private static boolean takeFirst(List<String> words, List<String> phrase) {
    boolean first = !phrase.isEmpty() && Collections.indexOfSubList(words, phrase) == 0;
    if (first) {
      words.subList(0, phrase.size()).clear();
    }
    return first;
  }

  private static List<String> last(List<String> words, int count) {
    return words.subList(Math.max(0, words.size() - count), words.size());
  }
}
