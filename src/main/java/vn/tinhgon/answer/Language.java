package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** The words of the trade: what is short for what, what means the same, what carries no content. */
final class Language {
  // A capital after the first letter: BTTU, CTTr.
  private static final Pattern SHORT_FORM = Pattern.compile("\\p{L}\\p{Lu}");

  // "ttdt" is TTĐT, "ct hdnd" is CT HĐND, but "da" may be anything.
  private static final int SURE_WITHOUT_MARKS = 3;

  private final Phrases<List<Token>> abbreviations = new Phrases<>();
  private final Phrases<List<Token>> capitals = new Phrases<>();
  private final Phrases<String> notions = new Phrases<>();
  private final Phrases<Boolean> stopwords = new Phrases<>();

  /** The shipped word lists, and the short forms of posts that the register knows. */
  Language(Map<String, List<String>> postsByTitle) {
    WordList.groups("abbreviations.txt", "\\|")
        .forEach((shortForm, meanings) -> abbreviate(shortForm, meanings.getFirst()));
    postsByTitle.forEach((title, shortForms) ->
        shortForms.stream()
            .filter(Language::shortened)
            .forEach(shortForm -> abbreviate(shortForm, title)));
    WordList.groups("concepts.txt", "\\|")
        .forEach((name, wordings) -> notions.addAll(wordings, name));
    stopwords().forEach(words -> stopwords.add(words, true));
  }

  /** Learns how a place is shortened: alone in capitals only, after its type in any case. */
  void shorten(String alias, String place) {
    if (alias.matches("\\p{Lu}{2,}")) {
      capitals.add(alias, Spelling.tokens(place));
    } else if (alias.matches(".*\\s\\p{Lu}{2,}")) {
      abbreviations.add(alias, Spelling.tokens(place));
    }
  }

  /** Whether it is written like an abbreviation; the register also lists other full names. */
  private static boolean shortened(String form) {
    return SHORT_FORM.matcher(form).find();
  }

  private static List<String> stopwords() {
    return WordList.lines("stopwords.txt").stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private void abbreviate(String shortForm, String meaning) {
    if (shortForm.endsWith("!")) {
      capitals.add(shortForm.substring(0, shortForm.length() - 1), Spelling.tokens(meaning));
    } else {
      abbreviations.add(shortForm, Spelling.tokens(meaning));
    }
  }

  /** The text with short forms written out. */
  List<Token> writtenOut(List<Token> text) {
    List<Token> out = new ArrayList<>();
    for (int i = 0; i < text.size(); ) {
      var hit = abbreviations.at(text, i, Marks.EXACT);
      if (hit.isEmpty()) {
        int letters = text.get(i).folded().length();
        hit =
            abbreviations
                .at(text, i, Marks.LENIENT)
                .filter(found -> letters >= SURE_WITHOUT_MARKS || found.length() > 1);
      }
      if (hit.isEmpty() && text.get(i).capitals()) {
        hit = capitals.at(text, i, Marks.EXACT);
      }
      if (hit.isPresent()) {
        out.addAll(hit.get().value());
        i += hit.get().length();
      } else {
        out.add(text.get(i++));
      }
    }
    return out;
  }

  /** The terms of a text, in order, without the words that carry no content. */
  List<Term> terms(List<Token> text, Marks marks) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < text.size(); ) {
      var empty = stopwords.at(text, i, marks);
      var notion = notions.at(text, i, marks);
      int emptyWords = empty.map(Phrases.Hit::length).orElse(0);
      // Of two readings the longer counts, and of equal ones that without content only as typed.
      boolean asTyped = empty.isPresent() && stopwords.at(text, i, Marks.EXACT).isPresent();
      if (notion.isPresent()
          && (notion.get().length() > emptyWords
              || (notion.get().length() == emptyWords && !asTyped))) {
        terms.add(Term.notion(notion.get().value()));
        i += notion.get().length();
      } else if (emptyWords > 0) {
        i += emptyWords;
      } else {
        terms.add(Term.word(text.get(i++)));
      }
    }
    return terms;
  }

  /** Whether these words together are one phrase without content. */
  boolean empty(List<Token> words) {
    return stopwords
        .at(words, 0, Marks.LENIENT)
        .filter(h -> h.length() == words.size())
        .isPresent();
  }

  /** Whether two words that follow each other both carry content, each by itself. */
  boolean plain(Token first, Token second) {
    return terms(List.of(first, second), Marks.LENIENT)
        .equals(List.of(Term.word(first), Term.word(second)));
  }

  /** Teaches the vocabulary the words of these lists, so that they count as known. */
  void teach(Vocabulary vocabulary) {
    for (String file : List.of("concepts.txt", "abbreviations.txt")) {
      WordList.groups(file, "\\|").values().stream()
          .flatMap(List::stream)
          .forEach(wording -> vocabulary.learn(Spelling.tokens(wording)));
    }
    for (String file : List.of("boundaries.txt", "courtesies.txt", "asks.txt")) {
      WordList.groups(file, "\\|").values().stream()
          .flatMap(List::stream)
          .forEach(wording -> vocabulary.learn(Spelling.tokens(wording)));
    }
    for (String words : stopwords()) {
      List<Token> phrase = Spelling.tokens(words);
      if (phrase.size() == 1) {
        vocabulary.learnParticle(phrase.getFirst());
      } else {
        vocabulary.learn(phrase);
      }
    }
  }
}
