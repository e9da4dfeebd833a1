package vn.tinhgon.access;

/** What somebody may do beyond asking. */
public enum Role {
  /** Keeps the store and sees how the service is. */
  ADMIN
}
