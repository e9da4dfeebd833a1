package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.text.Token;

/**
 * Finds places that the register does not hold, before slips are mended: by the list of districts,
 * and where a name is in no list, by the word for a kind of place before a name that our texts
 * never say. A name must not be mended into a word of ours.
 */
final class StrangePlaces {
  // "cơ quan", "địa phương", "cán bộ": without marks these end like the word for a kind.
  private static final Set<String> OTHER_WORD =
      Set.of("co", "dia", "lien", "thoi", "can", "noi", "toan", "chi", "dang");
  private static final int LONGEST_NAME = 4;

  private final Gazetteer gazetteer;
  private final Places places;
  private final Vocabulary vocabulary;
  private final Language language;
  private final Phrases<String> types = Gazetteer.kinds();

  /** A name from its first word up to, not including, another. */
  private record Name(String shown, int to) {}

  StrangePlaces(Gazetteer gazetteer, Places places, Vocabulary vocabulary, Language language) {
    this.gazetteer = gazetteer;
    this.places = places;
    this.vocabulary = vocabulary;
    this.language = language;
    types.add("bộ", "bộ");
  }

  /** The places named, each with its kind, none twice. */
  List<String> in(List<Token> typed) {
    List<String> strangers = new ArrayList<>();
    for (int i = 0; i < typed.size(); ) {
      Optional<Name> found = at(typed, i);
      if (found.isPresent() && !known(typed.subList(i, found.get().to()))) {
        strangers.add(found.get().shown());
        i = found.get().to();
      } else {
        i++;
      }
    }
    return strangers.stream().distinct().toList();
  }

  private boolean known(List<Token> name) {
    return !places.in(vocabulary.mend(name), Marks.LENIENT).isEmpty();
  }

  private Optional<Name> at(List<Token> typed, int from) {
    var type = typeAt(typed, from);
    if (type.isEmpty()) {
      return alone(typed, from);
    }
    int name = from + type.get().length();
    String kind = type.get().value();
    var listed = gazetteer.after(kind, typed, name);
    if (listed.isPresent() && content(typed, name, name + listed.get().length())) {
      return Optional.of(new Name(listed.get().value().shown(""), name + listed.get().length()));
    }
    boolean committee = type.get().words().getLast().folded().equals("uy");
    int to = committee || kind.equals("bộ") ? name : name + unheardOf(typed, name);
    return to == name
        ? Optional.empty()
        : Optional.of(new Name(kind + ' ' + said(typed.subList(name, to)), to));
  }

  private Optional<Phrases.Hit<String>> typeAt(List<Token> typed, int from) {
    boolean other =
        from > 0
            && (OTHER_WORD.contains(typed.get(from - 1).folded())
                || places.at(typed, from - 1, Marks.LENIENT).isPresent());
    return other ? Optional.empty() : types.at(typed, from, Marks.ANY);
  }

  /** Written as a name, or of words that say something: "thi xa la gi" names no place. */
  private boolean content(List<Token> typed, int from, int to) {
    List<Token> name = typed.subList(from, to);
    return name.stream().allMatch(Token::name) || !language.empty(name);
  }

  /** Without the word for its kind a listed name must be written as one. */
  private Optional<Name> alone(List<Token> typed, int from) {
    boolean begins = typed.get(from).name() && (from == 0 || !typed.get(from - 1).name());
    return !begins
        ? Optional.empty()
        : gazetteer
            .district(typed, from)
            .filter(hit -> exactly(typed.subList(from, from + hit.length()), hit.words()))
            .map(hit -> new Name(hit.value().shown(""), from + hit.length()));
  }

  private static boolean exactly(List<Token> typed, List<Token> name) {
    for (int i = 0; i < name.size(); i++) {
      if (!typed.get(i).name() || !typed.get(i).exact().equals(name.get(i).exact())) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many words from here on make a name that our texts never say; 0 if they make none. What is
   * written as a name may be of one word; what is not is taken for two, if neither is a slip.
   */
  private int unheardOf(List<Token> typed, int from) {
    int to = from;
    while (to < typed.size() && to < from + LONGEST_NAME && goesOn(typed, from, to)) {
      to++;
    }
    boolean written = to > from;
    int checked = Math.max(to, Math.min(from + 2, typed.size()));
    for (int i = from - 1; i + 1 < checked; i++) {
      if (ours(typed.get(i), typed.get(i + 1), i < from, written)) {
        return 0;
      }
    }
    return written ? to - from : checked - from == 2 ? 2 : 0;
  }

  /** Written as a name, and neither a word without content nor another place. */
  private boolean goesOn(List<Token> typed, int from, int at) {
    return typed.get(at).name()
        && (at == from
            || (!language.empty(typed.subList(at, at + 1))
                && places.at(typed, at, Marks.LENIENT).isEmpty()));
  }

  private boolean ours(Token word, Token next, boolean type, boolean written) {
    return vocabulary.pairs(word.folded(), next.folded()) > 0
        || !Syllables.possible(next.folded())
        || (!type && !language.plain(word, next))
        || (!written
            && !(next.marked() && (type || (word.marked() && (unknown(word) || unknown(next)))))
            && vocabulary.pairsWithSlip(word.folded(), next.folded()));
  }

  /** With these marks it is no word of ours. */
  private boolean unknown(Token word) {
    return !vocabulary.knows(word);
  }

  /** As a name is written, however it was typed. */
  private static String said(List<Token> name) {
    return name.stream()
        .map(Token::exact)
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
