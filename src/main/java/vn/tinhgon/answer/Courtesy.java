package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.text.Token;

/** Recognises what is no question to the store: greetings, and what the assistant does not do. */
final class Courtesy {
  private static final String PREDICTION = "prediction";
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final Phrases<String> courtesies = new Phrases<>();
  private final Phrases<String> boundaries = new Phrases<>();

  Courtesy() {
    WordList.groups("courtesies.txt", "\\|")
        .forEach((kind, words) -> courtesies.addAll(words, kind));
    WordList.groups("boundaries.txt", "\\|")
        .forEach((kind, words) -> boundaries.addAll(words, kind));
  }

  /** The kind of courtesy, if the text says nothing else that counts. */
  Optional<String> courtesy(Reading text) {
    if (!text.bare()) {
      return Optional.empty();
    }
    List<Token> tokens = text.tokens();
    if (tokens.isEmpty()) {
      return Optional.of("empty");
    }
    int said = 0;
    String kind = "";
    for (int i = 0; i < tokens.size(); ) {
      var hit = courtesies.at(tokens, i, Marks.LENIENT);
      if (hit.isPresent()) {
        kind = kind.isEmpty() ? hit.get().value() : kind;
        said += hit.get().length();
      }
      i += hit.map(Phrases.Hit::length).orElse(1);
    }
    int other = tokens.size() - said;
    boolean nothingElse =
        (other <= 3 && text.terms().size() <= said)
            || (other <= 6
                && text.asks().isEmpty()
                && !kind.equals("greeting")
                && !kind.equals("help"));
    return kind.isEmpty() || !nothingElse ? Optional.empty() : Optional.of(kind);
  }

  /** The boundary that the text crosses, if any. */
  Optional<String> boundary(Reading text, LocalDate today) {
    return boundary(text).filter(kind -> !kind.equals(PREDICTION) || !ofTheStore(text, today));
  }

  /** "Sang năm 2017": a year that has come is no prediction. */
  private static boolean ofTheStore(Reading text, LocalDate today) {
    return text.numbers().stream()
        .filter(number -> YEAR.matcher(number).matches())
        .anyMatch(number -> Integer.parseInt(number) <= today.getYear());
  }

  private Optional<String> boundary(Reading text) {
    for (int i = 0; i < text.tokens().size(); i++) {
      // One word without marks may be many; two of them in a row seldom are.
      var hit = boundaries.at(text.tokens(), i, Marks.ANY).filter(found -> found.length() > 1);
      if (hit.isEmpty()) {
        hit = boundaries.at(text.tokens(), i, Marks.LENIENT);
      }
      if (hit.isPresent()) {
        return Optional.of(hit.get().value());
      }
    }
    return Optional.empty();
  }
}
