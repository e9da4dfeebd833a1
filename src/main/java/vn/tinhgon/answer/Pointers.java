package vn.tinhgon.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.tinhgon.answer.Phrases.Marks;

/**
 * Finds the words by which a question points at what was said before: "nó", "ông ấy", "thế còn".
 */
final class Pointers {
  /** What is pointed at; named as in the word list. */
  enum What {
    /** Nothing by itself: the question cannot stand alone. */
    LEANING,
    /** What the last answer told of. */
    THOSE,
    DOCUMENT,
    PERSON,
    /** All but what was told. */
    OTHERS
  }

  private final Map<What, Phrases<Boolean>> words = new EnumMap<>(What.class);

  Pointers() {
    Map<String, List<String>> lists = WordList.groups("pointers.txt", "\\|");
    for (What what : What.values()) {
      var phrases = new Phrases<Boolean>();
      String name = what.name().toLowerCase(Locale.ROOT);
      phrases.addAll(Objects.requireNonNull(lists.get(name), name), true);
      words.put(what, phrases);
    }
  }

  /** Whether a word of the question points there. */
  boolean pointAt(What what, Reading question) {
    for (int i = 0; i < question.tokens().size(); i++) {
      if (of(what).at(question.tokens(), i, Marks.LENIENT).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "the o duc tho": at the beginning it leans, whatever its neighbours suggest. */
  boolean leaningFirst(Reading question) {
    return of(What.LEANING).at(question.tokens(), 0, Marks.ANY).isPresent();
  }

  private Phrases<Boolean> of(What what) {
    return Objects.requireNonNull(words.get(what));
  }
}
