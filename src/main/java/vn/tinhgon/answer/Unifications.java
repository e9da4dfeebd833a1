package vn.tinhgon.answer;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.tinhgon.registry.Unification;

/**
 * Answers by query which posts one person holds together: every post asked for must stand in the
 * row, at the level asked for. Whether a post is the holder's or the further one does not matter,
 * so "who also holds X" and "what does X also hold" find the same row.
 */
final class Unifications {
  static final Set<String> TOGETHER = Set.of("#kiem", "#nhatthe");
  // Asked about the arrangement itself, not about who holds which.
  static final Set<String> ABOUT =
      Set.of(
          "#loiich",
          "#khokhan",
          "#hanche",
          "#baihoc",
          "#nguyennhan",
          "#chidao",
          "#phatbieu",
          "#nhiemvu",
          "#cachlam",
          "#danhgia",
          "#giamsat");
  private static final double COVERED = 0.6;

  private final List<Candidate> rows;
  private final Matcher matcher;
  private final Places places;
  private final Set<String> words = new HashSet<>(Set.of("#chucdanh", "them", "ten", "huyen"));

  Unifications(List<Candidate> candidates, Matcher matcher, Reader reader) {
    this.rows = candidates.stream().filter(c -> c.is(Unification.class)).toList();
    this.matcher = matcher;
    this.places = reader.places();
    words.addAll(TOGETHER);
    reader.posts().wordings().stream()
        .flatMap(wording -> reader.ours(wording).terms().stream())
        .map(Term::folded)
        .forEach(words::add);
  }

  /** The counts that a question states of a row that has another one; none if it only asks. */
  static Set<String> otherCounts(Candidate candidate, Reading question) {
    Set<String> others = new LinkedHashSet<>(question.numbers());
    if (candidate.row() instanceof Unification row
        && !row.count().isEmpty()
        && question.asks(Ask.CHECK)) {
      String counted = row.count();
      others.removeAll(List.of(counted, counted.split("/", -1)[0], row.percent()));
      return others;
    }
    return Set.of();
  }

  /** Whether the question says nothing beside posts and their being held together. */
  boolean onlyPosts(Reading question) {
    return question.saysOnly(words);
  }

  /** Whether the question asks which posts are held together, rather than about it. */
  static boolean asked(Reading question) {
    return !question.posts().isEmpty()
        && (question.posts().size() > 1 || question.says(TOGETHER))
        && !question.says(ABOUT);
  }

  /** Whether one of the candidate's facts names all the posts of the question. */
  static boolean namesAll(Candidate candidate, Reading question) {
    return candidate.posts().stream()
        .anyMatch(posts ->
            question.posts().stream().allMatch(asked -> posts.stream().anyMatch(asked::fits)));
  }

  /** The rows asked for; an empty list = the register holds none; empty = not such a question. */
  Optional<List<Candidate>> of(Reading question) {
    boolean named = !question.documents().isEmpty() || !question.people().isEmpty();
    if (!asked(question)
        || named
        || question.places().size() > 1
        || question.asks(Ask.NAME)
        || question.asks(Ask.COMPARE)) {
      return Optional.empty();
    }
    List<Candidate> holding =
        rows.stream()
            .filter(row -> namesAll(row, question))
            .filter(row -> Post.levelsFit(question.levels(), row.levels()))
            .toList();
    List<Candidate> there = there(holding, question.places());
    List<Candidate> covering =
        there.stream().filter(row -> matcher.coverage(question.terms(), row) >= COVERED).toList();
    boolean nothingElse = question.saysOnly(words) && question.numbers().isEmpty();
    return covering.isEmpty() && !(nothingElse && there.isEmpty())
        ? Optional.empty()
        : Optional.of(covering);
  }

  /** The rows of any place that name all the posts asked for. */
  List<Candidate> anywhere(Reading question) {
    return rows.stream().filter(row -> namesAll(row, question)).toList();
  }

  /** Those of the place itself, else those of places in it. */
  private List<Candidate> there(List<Candidate> named, List<String> asked) {
    if (asked.isEmpty()) {
      return named;
    }
    String place = asked.getFirst();
    List<Candidate> own = at(named, row -> row.places().contains(place));
    return own.isEmpty()
        ? at(named, row -> row.places().stream().anyMatch(p -> places.within(p, place)))
        : own;
  }

  private static List<Candidate> at(List<Candidate> rows, Predicate<Candidate> place) {
    return rows.stream().filter(place).toList();
  }
}
