package vn.tinhgon.conversation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.Classified;
import vn.tinhgon.feedback.Noted;
import vn.tinhgon.feedback.Outcome;

/** What is noted of a question, whoever asked it. */
public final class Asked {

  private Asked() {}

  /**
   * What came of the question; empty for a courtesy, which is none.
   *
   * @param clarified the question that was asked back about, of which this is a choice
   */
  public static Optional<Noted> noted(String question, Classified told, @Nullable Long clarified) {
    Answer answer = told.answer();
    Outcome outcome =
        switch (answer) {
          case Answer.Found _ -> Outcome.ANSWERED;
          case Answer.Ambiguous _ -> Outcome.CLARIFIED;
          case Answer.NotFound _ -> Outcome.UNKNOWN;
          case Answer.SmallTalk _ -> null;
        };
    return Optional.ofNullable(outcome)
        .map(came ->
            new Noted(
                question,
                came,
                answer instanceof Answer.Found found ? found.source() : "",
                told.topic(),
                answer.context().localities(),
                clarified));
  }
}
