package vn.tinhgon.statistics;

import java.util.List;
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

  /** The different wordings, the first question's first. */
  public List<String> wordings() {
    return questions.stream().map(Unanswered::question).distinct().toList();
  }
}
