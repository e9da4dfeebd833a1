package vn.tinhgon.answer;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Reads texts, ours and people's, by what the register knows and by the words of the store. */
final class Reader {
  private final RegisterReader register;
  private final Vocabulary vocabulary = new Vocabulary();
  private final StrangePlaces strangers;

  Reader(RegisterReader register) {
    this.register = register;
    register.language.teach(vocabulary);
    strangers =
        new StrangePlaces(register.gazetteer, register.places, vocabulary, register.language);
    Registry registry = register.registry;
    registry.all(OfficeHolder.class).forEach(holder -> learn(holder.name()));
    registry.all(Locality.class).forEach(place -> learn(place.type() + ' ' + place.name()));
    WordList.groups("other-places.txt", ",").values().forEach(names -> names.forEach(this::learn));
  }

  /** What it reads by, whatever the entries are. */
  RegisterReader register() {
    return register;
  }

  Places places() {
    return register.places;
  }

  Posts posts() {
    return register.posts;
  }

  /** What somebody typed, word by word. */
  TypedWords words(String text) {
    return new TypedWords(
        decoded(text), register.language, vocabulary, register.places, register.documents);
  }

  /** Makes the words of one of our texts known, so that people's slips in them are mended. */
  void learn(String ours) {
    vocabulary.learn(Spelling.tokens(ours));
  }

  /** Reads a text of ours: every mark counts. */
  Reading ours(String text) {
    return register.ours(text);
  }

  /** Reads what somebody typed. */
  Reading typed(String text) {
    List<Token> typed = written(text);
    return register.read(vocabulary.mend(typed), Marks.LENIENT).besides(strangers.in(typed));
  }

  /** Reads what somebody typed to the letter: no slip is mended. */
  Reading asTyped(String text) {
    return register.read(written(text), Marks.LENIENT);
  }

  private List<Token> written(String text) {
    return register.language.writtenOut(decoded(text));
  }

  private List<Token> decoded(String text) {
    return Telex.decode(Spelling.tokens(text), vocabulary);
  }

  /** Whether texts of ours say the second word after the first. */
  boolean together(Token first, Token second) {
    return vocabulary.mayFollow(first, second);
  }

  /** What a figure of the text counts: the first word after it that carries content. */
  Optional<Term> counted(Reading text, String figure) {
    for (int i = 0; i < text.tokens().size(); i++) {
      if (text.tokens().get(i).exact().equals(figure)) {
        List<Token> rest = text.tokens().subList(i + 1, text.tokens().size());
        return register.language.terms(rest, Marks.LENIENT).stream().findFirst();
      }
    }
    return Optional.empty();
  }
}
