package vn.tinhgon.registry;

/** Whether a document is in force, as far as the register knows. */
public enum DocumentStatus {
  IN_FORCE,
  EXPIRED,
  REPLACED,
  UNKNOWN
}
