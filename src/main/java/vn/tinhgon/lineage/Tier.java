package vn.tinhgon.lineage;

/** How high a unit stands, from the highest. */
public enum Tier {
  PROVINCE,
  /** Ended on 1 July 2025. */
  DISTRICT,
  COMMUNE
}
