package vn.tinhgon.statistics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.feedback.Unanswered;

/**
 * Questions that ask alike.
 *
 * @param questions in their order; the first speaks for all
 */
public record Group(List<Unanswered> questions) {

  public Group {
    questions = List.copyOf(questions);
  }

  /** The one that speaks for all. */
  public Unanswered first() {
    return questions.getFirst();
  }

  /** The same group, of those that are left; empty where none is. */
  Optional<Group> of(Set<Unanswered> left) {
    List<Unanswered> still = questions.stream().filter(left::contains).toList();
    return still.isEmpty() ? Optional.empty() : Optional.of(new Group(still));
  }

  /** The different wordings, the first question's first. */
  public List<String> wordings() {
    return questions.stream().map(Unanswered::question).distinct().toList();
  }
}
