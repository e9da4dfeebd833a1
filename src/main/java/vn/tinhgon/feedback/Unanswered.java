package vn.tinhgon.feedback;

import java.util.List;

/** A question that nothing answered, as long as its words are kept. */
public record Unanswered(long id, String question, List<String> localities) {

  public Unanswered {
    localities = List.copyOf(localities);
  }
}
