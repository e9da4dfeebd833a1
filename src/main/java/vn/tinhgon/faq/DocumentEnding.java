package vn.tinhgon.faq;

import java.time.Instant;
import java.time.LocalDate;
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
