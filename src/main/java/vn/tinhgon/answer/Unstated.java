package vn.tinhgon.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Whether a question asks for just what a text says that its source does not state. */
final class Unstated {
  private static final String NOT_STATED = "không nêu";
  private static final Pattern SENTENCE = Pattern.compile("[.;\\n]\\s*");
  private static final Pattern NAMES = Pattern.compile(NOT_STATED + " tên (.+)");
  private static final Pattern WHICH =
      Pattern.compile(NOT_STATED + "(?: .*)? (chức danh|\\S+) nào");
  private static final Pattern AND = Pattern.compile(", | và |\\)");
  // Said of the things themselves, not a part of what they are called.
  private static final Pattern ASIDE =
      Pattern.compile(
          "^(?:(?:các|những|hai|từng|tên|\\d+) )+| (?:này|đó|mới|được|giữ|theo)(?= |$).*");
  private static final Pattern NO_DATE =
      Pattern.compile("không (?:nêu|ghi)(?: \\S+){0,4} (?:ngày(?! đăng)|thời điểm|thời gian)\\b");
  private static final String HOLDER = "người";
  private static final List<String> NUMBERS = List.of("số lượng", "bao nhiêu");
  private static final Set<String> UNITS =
      Set.of("huyen", "xa", "phuong", "thon", "tinh", "pho", "tran");

  private Unstated() {}

  static boolean asked(Reading question, String said) {
    return Arrays.stream(SENTENCE.split(said))
        .anyMatch(sentence ->
            dates(question, sentence)
                || (sentence.contains(NOT_STATED)
                    && (names(question, sentence) || counts(question, sentence))));
  }

  private static boolean names(Reading question, String sentence) {
    List<String> words = question.tokens().stream().map(Token::folded).toList();
    boolean which =
        IntStream.range(1, words.size())
            .anyMatch(i -> words.get(i).equals("nao") && UNITS.contains(words.get(i - 1)));
    return (which || question.asks(Ask.NAME))
        && unnamed(sentence)
            .anyMatch(thing ->
                asksName(words, thing, which)
                    || (thing.strip().equals(HOLDER) && !which && !question.posts().isEmpty()));
  }

  /** "On which day" of a text that says that no day is given. */
  private static boolean dates(Reading question, String sentence) {
    return question.asks(Ask.WHEN) && NO_DATE.matcher(sentence).find();
  }

  /** The things whose names the sentence says are not stated. */
  private static Stream<String> unnamed(String sentence) {
    Matcher names = NAMES.matcher(sentence);
    Matcher which = WHICH.matcher(sentence);
    return Stream.concat(
            names.find() ? AND.splitAsStream(names.group(1)) : Stream.of(),
            which.find() ? Stream.of(which.group(1)) : Stream.of())
        .map(thing -> ASIDE.matcher(thing).replaceAll(""))
        .filter(thing -> !thing.isBlank());
  }

  /** "Which commune" asks for names of communes alone; "what name" for that of all it says. */
  private static boolean asksName(List<String> words, String thing, boolean which) {
    List<String> noun = Spelling.tokens(thing).stream().map(Token::folded).toList();
    return IntStream.rangeClosed(0, words.size() - noun.size())
        .filter(i -> words.subList(i, i + noun.size()).equals(noun))
        .map(i -> i + noun.size())
        .anyMatch(end -> !which || (end < words.size() && words.get(end).equals("nao")));
  }

  /** "How many districts" of a text that says neither which nor how many. */
  private static boolean counts(Reading question, String sentence) {
    List<Token> text = question.tokens();
    return NUMBERS.stream().anyMatch(sentence::contains)
        && IntStream.range(1, text.size())
            .filter(i -> List.of("nhieu", "may").contains(text.get(i - 1).folded()))
            .anyMatch(i -> holds(sentence, text.get(i)));
  }

  private static boolean holds(String sentence, Token noun) {
    return UNITS.contains(noun.folded())
        && Spelling.tokens(sentence).stream().anyMatch(t -> t.folded().equals(noun.folded()));
  }
}
