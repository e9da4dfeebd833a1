package vn.tinhgon.registry;

/** What bringing something into the store would do. */
public enum Verdict {
  NEW,
  CHANGED,
  SAME,
  /** Nothing: it breaks a rule. */
  WRONG
}
