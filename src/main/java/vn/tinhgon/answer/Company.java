package vn.tinhgon.answer;

/**
 * How far a question's words stand beside words that they stand beside in texts of ours.
 *
 * @param all share of its words, 0 to 1
 * @param content share of those that carry content, 0 to 1
 */
record Company(double all, double content) {
  // Set by everyday questions about places that are held, whose answers are not.
  private static final double MOST = 0.72;
  private static final double HALF = 0.5;

  /** Whether it sounds like a question of another field. */
  boolean strange() {
    return all < MOST || content <= HALF;
  }
}
