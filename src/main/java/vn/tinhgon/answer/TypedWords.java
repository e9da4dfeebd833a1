package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.text.Token;

/** What somebody typed, word by word, beside what it is read as. */
final class TypedWords {
  /** Stands for a place. */
  static final String PLACE = "#";

  // Without marks such a word may be anything, and is mostly no more than "ở", "có", "là".
  private static final int TOO_SHORT = 2;

  private final List<Token> typed;
  private final List<Token> written;
  private final Language language;
  private final Vocabulary vocabulary;
  private final Places places;
  private final DocumentMentions documents;

  TypedWords(
      List<Token> typed,
      Language language,
      Vocabulary vocabulary,
      Places places,
      DocumentMentions documents) {
    this.typed = typed;
    this.written = language.writtenOut(typed);
    this.language = language;
    this.vocabulary = vocabulary;
    this.places = places;
    this.documents = documents;
  }

  /** Whether all of it was typed without marks. */
  boolean bare() {
    return typed.stream().noneMatch(Token::marked);
  }

  /**
   * The terms, slips mended, but no word dropped or turned into another for want of its marks: "vẽ"
   * is not "về", nor "vua" "vừa".
   */
  List<Term> terms() {
    List<Token> mended = vocabulary.mend(written);
    List<Token> words = new ArrayList<>();
    for (int i = 0; i < mended.size(); i++) {
      Token word = mended.get(i);
      boolean same =
          mended.size() == written.size() && written.get(i).folded().equals(word.folded());
      words.add(same ? written.get(i) : word);
    }
    words.removeIf(word ->
        !word.marked() && word.folded().length() <= TOO_SHORT && language.empty(List.of(word)));
    return language.terms(words, Marks.EXACT);
  }

  /**
   * The words, without marks, that mending made of words which are rightly spelt and marked but not
   * ours, where no neighbour speaks for them.
   */
  Set<String> mendedFromWords() {
    List<Token> mended = vocabulary.mend(written);
    Set<String> made = new LinkedHashSet<>();
    for (int i = 0; i < written.size() && mended.size() == written.size(); i++) {
      Token word = written.get(i);
      if (word.marked()
          && !vocabulary.knows(word)
          && Syllables.possible(word.folded())
          && !(i > 0 && follows(mended.get(i - 1), mended.get(i)))
          && !(i + 1 < mended.size() && follows(mended.get(i), mended.get(i + 1)))) {
        made.add(mended.get(i).folded());
      }
    }
    return made;
  }

  private boolean follows(Token word, Token next) {
    return vocabulary.pairs(word.folded(), next.folded()) > 0;
  }

  /** The words to the letter, each place that is held as one of its own. */
  List<Token> placesMarked() {
    List<Token> out = new ArrayList<>();
    int done = 0;
    for (var place : places.in(written, Marks.LENIENT)) {
      if (place.id() != null) {
        out.addAll(written.subList(done, place.from()));
        out.add(Token.of(PLACE));
        done = place.to();
      }
    }
    out.addAll(written.subList(done, written.size()));
    return out;
  }

  /**
   * How far the words, besides what they name, stand beside words that they stand beside in texts
   * of ours. Words of another field may all be known, but not in such company.
   */
  Company company() {
    boolean[] named = named();
    int all = 0;
    int home = 0;
    int content = 0;
    int contentHome = 0;
    for (int i = 0; i < written.size(); i++) {
      Token word = written.get(i);
      if (!named[i] && !word.number() && Syllables.possible(word.folded())) {
        int atHome = atHome(i) ? 1 : 0;
        int tells = language.empty(List.of(word)) ? 0 : 1;
        all++;
        home += atHome;
        content += tells;
        contentHome += tells * atHome;
      }
    }
    return new Company(share(home, all), share(contentHome, content));
  }

  private boolean atHome(int i) {
    Token word = written.get(i);
    return (i > 0 && vocabulary.mayFollow(written.get(i - 1), word))
        || (i + 1 < written.size() && vocabulary.mayFollow(word, written.get(i + 1)));
  }

  private boolean[] named() {
    boolean[] named = new boolean[written.size()];
    documents
        .in(written, Marks.LENIENT)
        .forEach(spoken -> Arrays.fill(named, spoken.from(), spoken.to(), true));
    places
        .in(written, Marks.LENIENT, named)
        .forEach(place -> Arrays.fill(named, place.from(), place.to(), true));
    return named;
  }

  private static double share(int some, int all) {
    return all == 0 ? 1 : (double) some / all;
  }
}
