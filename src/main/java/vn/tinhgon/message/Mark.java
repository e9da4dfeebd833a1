package vn.tinhgon.message;

/**
 * How a channel that can colour sets a reply apart. Everything a mark says stands in the reply's
 * words too: a channel may leave it out.
 */
public enum Mark {
  NONE,
  /** We ask back. */
  CLARIFY,
  /** The store does not hold it. */
  UNKNOWN,
  PLANNED,
  PILOT,
  DONE,
  ENDED,
  UNDER_REVIEW,
  AMBIGUOUS,
  GOAL,
  STATED
}
