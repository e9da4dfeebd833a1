package vn.tinhgon.answer;

import java.util.List;

/**
 * What was named before in a conversation; a following question may take it over.
 *
 * @param question the last question as understood, with everything it took over written out
 * @param source id of what was answered last, or empty
 * @param localities ids of the places named
 * @param documents ids of the documents named
 * @param people ids of the people named
 */
public record Context(
    String question,
    String source,
    List<String> localities,
    List<String> documents,
    List<String> people) {

  private static final int LONGEST_MEMORY = 300;

  /** Of a long question its end is remembered: what is asked mostly stands there. */
  public Context {
    question = question.substring(Math.max(0, question.length() - LONGEST_MEMORY));
  }

  /** The beginning of a conversation. */
  public static final Context NONE = new Context("", "", List.of(), List.of(), List.of());
}
