package vn.tinhgon.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Statement;

/**
 * Answers by query what somebody said: the speaker is named, or known by the post held; what the
 * question says beside that chooses among the speaker's statements.
 */
final class Speeches {
  static final Set<String> SPEAKING =
      Set.of("#phatbieu", "#chidao", "#danhgia", "#ykien", "#dexuat");
  private static final String ACCORDING = "theo";
  private static final double COVERED = 0.5;
  private static final double NEAR = 0.15;
  private static final int MOST = 6;

  private final List<Candidate> statements;
  private final List<Candidate> holders;
  private final Matcher matcher;

  Speeches(List<Candidate> candidates, Matcher matcher) {
    this.statements = candidates.stream().filter(c -> c.is(Statement.class)).toList();
    this.holders = candidates.stream().filter(c -> c.is(OfficeHolder.class)).toList();
    this.matcher = matcher;
  }

  /** What the speaker said about it; empty if no one speaker is meant or nothing fits. */
  Optional<List<Candidate>> of(Reading question) {
    boolean according = !question.people().isEmpty() && question.holds(ACCORDING);
    Optional<String> speaker =
        according || question.says(SPEAKING) ? speaker(question) : Optional.empty();
    if (speaker.isEmpty()) {
      return Optional.empty();
    }
    List<Term> about =
        question.terms().stream().filter(term -> !SPEAKING.contains(term.folded())).toList();
    List<Candidate> said =
        statements.stream()
            .filter(c -> c.people().contains(speaker.get()))
            .filter(c -> question.places().isEmpty() || fits(c, question))
            .filter(c -> about.isEmpty() || matcher.coverage(about, c) >= COVERED)
            .sorted(Comparator.comparingDouble(c -> -matcher.coverage(about, c)))
            .toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    double best = matcher.coverage(about, said.getFirst());
    return Optional.of(
        said.stream().filter(c -> matcher.coverage(about, c) > best - NEAR).limit(MOST).toList());
  }

  private static boolean fits(Candidate statement, Reading question) {
    return statement.places().stream().anyMatch(question.places()::contains);
  }

  /** The one person named, or the only one who held the post named. */
  private Optional<String> speaker(Reading question) {
    if (question.people().size() == 1) {
      return Optional.of(question.people().getFirst());
    }
    if (question.posts().size() != 1 || !question.people().isEmpty()) {
      return Optional.empty();
    }
    Post post = question.posts().getFirst();
    List<String> held =
        holders.stream()
            .filter(c -> c.posts().stream().anyMatch(posts -> posts.stream().anyMatch(post::fits)))
            .flatMap(c -> c.people().stream())
            .distinct()
            .toList();
    return held.size() == 1 ? Optional.of(held.getFirst()) : Optional.empty();
  }
}
