package vn.tinhgon.statistics;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.feedback.Unanswered;

/**
 * Unanswered questions by likeness. What each keeper was shown last is held, so that the numbers on
 * its pages mean the same until he asks anew, whatever is asked meanwhile.
 */
@Component
public class GroupedQuestions {
  private static final int MOST_HELD = 16;

  private final AnswerEngine engine;
  private final Map<String, Made> held =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST_HELD, 1, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Made> eldest) {
              return size() > MOST_HELD;
            }
          });

  GroupedQuestions(AnswerEngine engine) {
    this.engine = engine;
  }

  private record Made(Period period, List<Unanswered> questions, List<Group> groups) {}

  /** The groups of just these questions, if that keeper was shown them last. */
  public Optional<List<Group>> known(String keeper, Period period, List<Unanswered> questions) {
    return last(keeper, period).filter(made -> made.questions.equals(questions)).map(Made::groups);
  }

  /**
   * What that keeper was shown last of that time, but for what is no longer kept.
   *
   * @param kept what there is now
   */
  public Optional<List<Group>> shown(String keeper, Period period, List<Unanswered> kept) {
    Set<Unanswered> left = new HashSet<>(kept);
    return last(keeper, period)
        .map(made -> made.groups.stream().flatMap(group -> group.of(left).stream()).toList());
  }

  private Optional<Made> last(String keeper, Period period) {
    return Optional.ofNullable(held.get(keeper)).filter(made -> made.period.equals(period));
  }

  /**
   * Groups them, to be shown to that keeper.
   *
   * @param progress is told the share that is done, in per cent
   */
  public List<Group> of(
      String keeper, Period period, List<Unanswered> questions, Consumer<Integer> progress) {
    List<Group> groups = of(questions, progress);
    held.put(keeper, new Made(period, List.copyOf(questions), groups));
    return groups;
  }

  /**
   * Groups them and holds nothing.
   *
   * @param progress is told the share that is done, in per cent
   */
  public List<Group> of(List<Unanswered> questions, Consumer<Integer> progress) {
    return new Grouping(question -> engine.essence(question.question(), question.localities()))
        .group(questions, progress);
  }
}
