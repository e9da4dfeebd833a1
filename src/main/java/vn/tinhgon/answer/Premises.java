package vn.tinhgon.answer;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.tinhgon.registry.Result;
import vn.tinhgon.registry.Unification;

/**
 * Finds the figure that the store holds where a question states another: "15 units fewer, is that
 * so?" is answered with the row that says 13. A year that nothing is held of is no such figure.
 */
final class Premises {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|\\d+/(?:\\d+/)?\\d{4}");

  private final Snapshot store;
  private final Function<Reading, Ranked> ranking;

  Premises(Snapshot store, Function<Reading, Ranked> ranking) {
    this.store = store;
    this.ranking = ranking;
  }

  /** What is held of the thing counted, and the figures that the question had wrong. */
  record Wrong(Ranked held, Set<String> figures) {}

  /** Empty if the question states no figure, or one that the best answer holds too. */
  Optional<Wrong> of(Reading question) {
    Set<String> figures = new LinkedHashSet<>(question.numbers());
    figures.removeIf(figure -> YEAR.matcher(figure).matches());
    if (figures.isEmpty() || question.asks(Ask.COMPARE) || !question.documents().isEmpty()) {
      return Optional.empty();
    }
    boolean stated =
        ranking.apply(question).matches().stream()
            .filter(m -> m.score() >= Decision.ASK_BACK)
            .anyMatch(m -> m.candidate().numbers().containsAll(figures));
    if (stated) {
      return Optional.empty();
    }
    Ranked held = ranking.apply(question.without(figures));
    if (held.matches().isEmpty() || held.score() < Gate.ANSWER) {
      return Optional.empty();
    }
    Candidate best = held.matches().getFirst().candidate();
    figures.removeAll(best.numbers());
    boolean sameThing =
        figures.stream()
            .allMatch(figure ->
                store
                    .reader
                    .counted(question, figure)
                    .map(term -> best.body().holds(term) == 1)
                    .orElse(false));
    return figures.isEmpty() || !counts(best) || !sameThing || best.absent()
        ? Optional.empty()
        : Optional.of(new Wrong(held, figures));
  }

  private boolean counts(Candidate candidate) {
    return candidate.facts().stream()
        .map(store.registry.byId()::get)
        .anyMatch(row -> row instanceof Result || row instanceof Unification);
  }
}
