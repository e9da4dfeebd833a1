package vn.tinhgon.faq;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a document ceased to hold as it did.
 *
 * @param since the first day
 * @param part which part of it, in words; empty = all, or not said
 * @param successor id of the document in its place, or null
 * @param applied whether the day has come
 */
public record DocumentEnding(
    String document,
    Kind kind,
    LocalDate since,
    String part,
    @Nullable String successor,
    Instant notedAt,
    boolean applied) {

  /** Whether the other says the same of the same document. */
  public boolean says(DocumentEnding other) {
    return document.equals(other.document)
        && kind == other.kind
        && since.equals(other.since)
        && part.equals(other.part)
        && Objects.equals(successor, other.successor);
  }

  /** What became of it. */
  public enum Kind {
    REPLACED,
    AMENDED,
    REPEALED,
    EXPIRED,
    PARTLY;

    /** Whether nothing of it holds any more. */
    public boolean whole() {
      return this != AMENDED && this != PARTLY;
    }
  }
}
