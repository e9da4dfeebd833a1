package vn.tinhgon.registry;

/** How far a fact has come. The order is from the weakest to the strongest. */
public enum Status {
  AMBIGUOUS,
  UNDER_REVIEW,
  GOAL,
  PLANNED,
  PILOT,
  STATED,
  DONE,
  ENDED
}
