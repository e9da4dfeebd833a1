package vn.tinhgon.bench;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.Question;
import vn.tinhgon.answer.Questions;
import vn.tinhgon.answer.Shipped;

/** The hot path: one question through the engine on the shipped store. */
@State(Scope.Benchmark)
public class AnswerBenchmark {
  private List<Question> questions;

  /** Every thread asks all questions in turn. */
  @State(Scope.Thread)
  public static class Turn {
    private int asked;

    Question next(List<Question> questions) {
      asked = (asked + 1) % questions.size();
      return questions.get(asked);
    }
  }

  @Setup
  public void readQuestions() {
    questions = Questions.ALL.stream().map(Questions.Asked::question).toList();
  }

  @Benchmark
  public Answer answer(Turn turn) {
    return Shipped.ENGINE.answer(turn.next(questions));
  }
}
