package vn.tinhgon.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/**
 * The words by which a place is named: its own name, then those of the units above it.
 *
 * @param cuts between which words a comma or a bracket stands
 * @param marked whether whoever typed it uses marks
 */
record PlacePhrase(List<String> words, Set<Integer> cuts, boolean marked) {
  private static final Pattern PIECE =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}'’.\\-–]+|[,;:()\\[\\]/\\n]");
  private static final Pattern WORD = Pattern.compile(".*[\\p{L}\\p{N}].*");
  private static final Set<String> BETWEEN =
      Set.of("thuộc", "thuoc", "của", "cua", "ở", "o", "tại", "tai");
  private static final Map<String, String> SHORT =
      Map.of(
          "tt",
          "thị trấn",
          "tx",
          "thị xã",
          "tp",
          "thành phố",
          "p",
          "phường",
          "f",
          "phường",
          "q",
          "quận",
          "h",
          "huyện",
          "x",
          "xã",
          "t",
          "tỉnh");

  static PlacePhrase of(String text, boolean marked) {
    List<String> words = new ArrayList<>();
    Set<Integer> cuts = new TreeSet<>();
    var pieces = PIECE.matcher(Spelling.clean(text));
    while (pieces.find()) {
      String piece = pieces.group();
      if (WORD.matcher(piece).matches()) {
        words.add(piece);
      } else if (!words.isEmpty() && !piece.matches("[-–.'’]+")) {
        cuts.add(words.size());
      }
    }
    cuts.remove(words.size());
    return new PlacePhrase(words, new HashSet<>(cuts), marked);
  }

  /** Whether a text uses marks. */
  static boolean marked(String text) {
    return Spelling.tokens(text).stream().anyMatch(Token::marked);
  }

  int size() {
    return words.size();
  }

  /** The words from there to there. */
  Part part(int from, int to) {
    List<String> those = words.subList(from, to);
    List<Spoken> forms = new ArrayList<>(List.of(Spoken.of(String.join(" ", those))));
    // "xã X thuộc huyện Y", but also "xã Thân Thuộc".
    if (those.size() > 1 && between(those.getFirst())) {
      forms.add(Spoken.of(String.join(" ", those.subList(1, those.size()))));
    } else if (those.size() > 1 && between(those.getLast())) {
      forms.add(Spoken.of(String.join(" ", those.subList(0, those.size() - 1))));
    }
    String first = those.isEmpty() ? "" : Spelling.canonical(those.getFirst());
    int dot = first.indexOf('.');
    String level = SHORT.get(dot > 0 ? first.substring(0, dot) : first);
    if (level != null && (those.size() > 1 || dot > 0)) {
      String rest = dot > 0 ? those.getFirst().substring(dot + 1) : "";
      forms.add(
          Spoken.of(level + ' ' + rest + ' ' + String.join(" ", those.subList(1, those.size()))));
    }
    return new Part(forms, withoutLevel(those));
  }

  private static boolean between(String word) {
    return BETWEEN.contains(Spelling.canonical(word));
  }

  /** Who mistakes the level still says the name. */
  private static List<Spoken> withoutLevel(List<String> words) {
    String plain = Spelling.fold(Spelling.canonical(String.join(" ", words)));
    List<Spoken> rests = new ArrayList<>();
    for (Level level : Level.values()) {
      int length = level.word().split(" ").length;
      if (words.size() > length
          && plain.startsWith(Spelling.fold(Spelling.canonical(level.word())) + ' ')) {
        rests.add(Spoken.of(String.join(" ", words.subList(length, words.size()))));
      }
    }
    return rests;
  }

  /**
   * Some of the words.
   *
   * @param forms the words, and where the first is short for a level, that written out
   * @param names what follows where they begin with a level
   */
  record Part(List<Spoken> forms, List<Spoken> names) {}

  /** Whether every comma stands where one part ends. */
  boolean keepsCuts(int... ends) {
    if (cuts.size() > ends.length) {
      return true;
    }
    Set<Integer> kept = new HashSet<>();
    for (int end : ends) {
      kept.add(end);
    }
    return kept.containsAll(cuts);
  }
}
