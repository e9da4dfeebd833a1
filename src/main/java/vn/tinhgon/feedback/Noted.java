package vn.tinhgon.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with what came of it.
 *
 * @param source id of the entry, or of the rows, that answered; empty if none did
 * @param topic what it is about; empty if not known
 * @param localities ids of the places it is about
 * @param clarified the question that was asked back about, of which this is a choice; null = none
 */
public record Noted(
    String question,
    Outcome outcome,
    String source,
    String topic,
    List<String> localities,
    @Nullable Long clarified) {

  public Noted {
    localities = List.copyOf(localities);
  }
}
