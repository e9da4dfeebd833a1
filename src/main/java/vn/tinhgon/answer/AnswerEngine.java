package vn.tinhgon.answer;

/** Gathers candidates from all sources and decides once: answer, ask back, or say no. */
public final class AnswerEngine {

  /** The answer to one question, from the store as it is now. */
  public Answer answer(Question question) {
    return new Answer.NotFound("", java.util.List.of(), question.context());
  }
}
