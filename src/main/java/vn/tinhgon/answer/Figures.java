package vn.tinhgon.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.registry.Result;
import vn.tinhgon.text.Spelling;

/** Answers by query what a bare figure means: every result that is printed with it. */
final class Figures {
  private static final int MOST = 5;
  private static final String IS = "là";

  private final List<Candidate> results;

  Figures(List<Candidate> candidates) {
    this.results = candidates.stream().filter(c -> c.is(Result.class)).toList();
  }

  /** The results with that figure, at the place named if one is; empty if more is asked. */
  Optional<List<Candidate>> of(Reading question) {
    boolean onlyFigure =
        question.numbers().size() == 1
            && question.saysOnly(question.numbers())
            && question.places().size() <= 1
            && question.documents().isEmpty()
            && question.people().isEmpty();
    if (!onlyFigure) {
      return Optional.empty();
    }
    String figure = question.numbers().iterator().next();
    // "2 chỗ đó": a small number is mostly a word of the question.
    if (figure.length() == 1 && !question.holds(IS)) {
      return Optional.empty();
    }
    List<Candidate> meant =
        results.stream()
            .filter(c ->
                question.places().isEmpty() || c.places().equals(Set.copyOf(question.places())))
            .filter(c -> c.row() instanceof Result result && printed(result, figure))
            .toList();
    return meant.isEmpty() || meant.size() > MOST ? Optional.empty() : Optional.of(meant);
  }

  private static boolean printed(Result result, String figure) {
    return Spelling.tokens(result.figure()).stream().anyMatch(t -> t.exact().equals(figure));
  }
}
