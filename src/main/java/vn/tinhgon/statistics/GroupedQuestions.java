package vn.tinhgon.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.feedback.Unanswered;

/** Unanswered questions by likeness; the last result is held, for its pages. */
@Component
public class GroupedQuestions {
  private final AnswerEngine engine;
  private volatile @Nullable Made last;

  GroupedQuestions(AnswerEngine engine) {
    this.engine = engine;
  }

  private record Made(Period period, List<Unanswered> questions, List<Group> groups) {}

  /** The groups of these questions, if they were just made. */
  public Optional<List<Group>> known(Period period, List<Unanswered> questions) {
    Made made = last;
    return made != null && made.period.equals(period) && made.questions.equals(questions)
        ? Optional.of(made.groups)
        : Optional.empty();
  }

  /**
   * Groups them.
   *
   * @param progress is told the share that is done, in per cent
   */
  public List<Group> of(Period period, List<Unanswered> questions, Consumer<Integer> progress) {
    List<Group> groups =
        new Grouping(question -> engine.essence(question.question(), question.localities()))
            .group(questions, progress);
    last = new Made(period, List.copyOf(questions), groups);
    return groups;
  }
}
