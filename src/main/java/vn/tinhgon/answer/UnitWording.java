package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** The wordings by which people ask about a unit over time, after its name or before it. */
final class UnitWording {
  private static final String BEFORE_NAME = "-of";
  private static final Map<String, Asks> ASKS =
      Stream.of(Asks.values())
          .collect(Collectors.toMap(asks -> asks.name().toLowerCase(Locale.ROOT), asks -> asks));
  private static final Pattern CHOICE = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)\\]");
  private static final Pattern NAMED = Pattern.compile("<(\\w+)>");
  private static final int LONGEST = 16;
  // A shorter one is too near to other words.
  private static final int SHORTEST_SLIP = 8;
  private static final int ENOUGH = 4;

  private final Map<String, Asks> kinds = new HashMap<>();
  private final Map<String, Asks> leading = new HashMap<>();
  private final Map<String, List<String>> byEnds = new HashMap<>();
  private final Set<String> before;
  private final Set<String> after;
  private final List<String> others;

  /** What is asked. */
  enum Asks {
    BECAME,
    MADE,
    /** Which units lie in it. */
    PARTS,
    /** How many. */
    COUNT,
    /** The same before the communes were arranged anew. */
    PARTS_THEN,
    COUNT_THEN,
    /** Since when and by which document. */
    BASIS,
    /** By which documents the units in it were arranged. */
    ARRANGED
  }

  /**
   * A wording that ends or begins a text.
   *
   * @param words how many words it takes
   */
  record Frame(Asks asks, int words) {}

  UnitWording() {
    Map<String, List<String>> lists = new HashMap<>();
    List<String[]> forms = new ArrayList<>();
    for (String line : WordList.lines("unit-questions.txt")) {
      String[] parts = line.split("=", 2);
      String name = parts[0].strip();
      if (ASKS.containsKey(name.replace(BEFORE_NAME, ""))) {
        forms.add(new String[] {name, parts[1].strip()});
      } else {
        lists.put(name, List.of(parts[1].strip().split("\\|", -1)));
      }
    }
    for (String[] form : forms) {
      for (String wording : expand(form[1], lists)) {
        boolean leads = form[0].endsWith(BEFORE_NAME);
        (leads ? leading : kinds)
            .putIfAbsent(
                squeezed(wording),
                Objects.requireNonNull(ASKS.get(form[0].replace(BEFORE_NAME, ""))));
      }
    }
    for (String wording : kinds.keySet()) {
      for (String end : ends(wording, wording.length())) {
        byEnds.computeIfAbsent(end, _ -> new ArrayList<>()).add(wording);
      }
    }
    before = squeezed(lists.getOrDefault("before", List.of()));
    after = squeezed(lists.getOrDefault("after", List.of()));
    others = lists.getOrDefault("others", List.of()).stream().map(UnitWording::folded).toList();
  }

  private static Set<String> squeezed(List<String> wordings) {
    return wordings.stream().map(UnitWording::squeezed).collect(Collectors.toSet());
  }

  static String squeezed(String text) {
    return Spelling.tokens(text).stream().map(Token::folded).collect(Collectors.joining());
  }

  private static String folded(String text) {
    return Spelling.tokens(text).stream()
        .map(Token::folded)
        .collect(Collectors.joining(" ", " ", " "));
  }

  private static Set<String> expand(String form, Map<String, List<String>> lists) {
    Set<String> all = new HashSet<>();
    Matcher named = NAMED.matcher(form);
    if (named.find()) {
      for (String one : lists.getOrDefault(named.group(1), List.of())) {
        all.addAll(expand(named.replaceFirst(Matcher.quoteReplacement(one)), lists));
      }
      return all;
    }
    Matcher choice = CHOICE.matcher(form);
    if (!choice.find()) {
      return Set.of(form);
    }
    boolean optional = choice.group(2) != null;
    for (String one : (optional ? choice.group(2) : choice.group(1)).split("\\|", -1)) {
      all.addAll(expand(choice.replaceFirst(Matcher.quoteReplacement(one)), lists));
    }
    if (optional) {
      all.addAll(expand(choice.replaceFirst(""), lists));
    }
    return all;
  }

  /** How many words at the end are courtesy. */
  int courtesies(List<String> words) {
    return most(words, after, false);
  }

  /** How many words at the beginning are courtesy. */
  int openings(List<String> words) {
    return most(words, before, true);
  }

  private static int most(List<String> words, Set<String> known, boolean begins) {
    for (int n = Math.min(words.size() - 1, 6); n > 0; n--) {
      List<String> some =
          begins ? words.subList(0, n) : words.subList(words.size() - n, words.size());
      if (known.contains(squeezed(String.join(" ", some)))) {
        return n;
      }
    }
    return 0;
  }

  /** The wordings that end these words: letter for letter the longest, and those with one slip. */
  List<Frame> endings(List<String> words) {
    List<Frame> endings = new ArrayList<>();
    boolean exact = false;
    for (int n = Math.min(words.size() - 1, LONGEST); n > 0; n--) {
      String typed = String.join(" ", words.subList(words.size() - n, words.size()));
      String end = squeezed(typed);
      Asks kind = kinds.get(end);
      int length = n;
      if (kind != null && !exact) {
        exact = true;
        endings.addFirst(new Frame(kind, length));
      } else if (kind == null && others.stream().noneMatch(folded(typed)::contains)) {
        nearly(end).ifPresent(near -> endings.add(new Frame(near, length)));
      }
    }
    return endings;
  }

  /** The longest wording that begins these words, letter for letter. */
  Optional<Frame> beginning(List<String> words) {
    for (int n = Math.min(words.size() - 1, LONGEST); n > 0; n--) {
      Asks asks = leading.get(squeezed(String.join(" ", words.subList(0, n))));
      if (asks != null) {
        return Optional.of(new Frame(asks, n));
      }
    }
    return Optional.empty();
  }

  private Optional<Asks> nearly(String end) {
    if (end.length() < SHORTEST_SLIP) {
      return Optional.empty();
    }
    for (int length = end.length() - 1; length <= end.length() + 1; length++) {
      for (String half : ends(end, length)) {
        for (String wording : byEnds.getOrDefault(half, List.of())) {
          if (Vocabulary.oneSlip(end, wording)) {
            return Optional.ofNullable(kinds.get(wording));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** One slip spoils the beginning or the end of a wording, never both. */
  private static List<String> ends(String wording, int length) {
    int some = Math.min(ENOUGH, wording.length());
    return List.of(
        length + "<" + wording.substring(0, some),
        length + ">" + wording.substring(wording.length() - some));
  }
}
