package vn.tinhgon.feedback;

/** What came of a question. */
public enum Outcome {
  /** The store held it. */
  ANSWERED,
  /** It fitted several, and we asked back. */
  CLARIFIED,
  /** The store does not hold it. */
  UNKNOWN
}
