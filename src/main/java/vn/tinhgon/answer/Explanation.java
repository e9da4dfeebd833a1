package vn.tinhgon.answer;

import java.util.List;

/**
 * How an answer came about, so that an editor can mend the entry that should have been found.
 *
 * @param rule the step that gave the answer
 * @param answer the answer itself
 * @param words the words that counted, notions with a leading #
 * @param recognised what was named: places, documents, people, figures, as to be shown
 * @param strangers places named that the store does not hold
 * @param considered what was compared, best first; empty where no comparing was needed
 */
public record Explanation(
    Rule rule,
    Answer answer,
    List<String> words,
    List<String> recognised,
    List<String> strangers,
    List<Considered> considered) {

  /** The steps that a question passes, in their order; the first that answers it decides. */
  public enum Rule {
    /** Asked in the very words of an entry or row. */
    OWN_WORDS,
    /** What became of a unit of the state, or out of which it was made. */
    LINEAGE,
    /** A greeting, thanks, a farewell. */
    COURTESY,
    /** Outside what the service may answer. */
    BOUNDARY,
    /** Names a place or document that the store does not hold. */
    NOT_HELD,
    /** Asks back about the last answer. */
    LAST_ANSWER,
    /** Found by query: posts, places, documents, meetings, figures. */
    QUERY,
    /** States a figure that the store holds otherwise. */
    FALSE_PREMISE,
    /** Compared with all that is held. */
    LIKENESS
  }

  /**
   * One thing compared with the question; all numbers are shares of 1 where not said otherwise.
   *
   * @param id id of the entry or row
   * @param label its title
   * @param score all of it in one number, 0 to about 1
   * @param coverage how much of the question it holds
   * @param likeness likeness to the nearest wording by which it is asked for
   * @param agreement of places, documents, people and figures; 0 = they clash
   * @param fit of its kind with what is asked for, around 1
   */
  public record Considered(
      String id,
      String label,
      double score,
      double coverage,
      double likeness,
      double agreement,
      double fit) {}

  public Explanation {
    words = List.copyOf(words);
    recognised = List.copyOf(recognised);
    strangers = List.copyOf(strangers);
    considered = List.copyOf(considered);
  }
}
