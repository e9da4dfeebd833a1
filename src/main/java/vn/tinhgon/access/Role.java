package vn.tinhgon.access;

/** What somebody may do beyond asking. */
public enum Role {
  /** Writes entries, and sees the store. */
  EDITOR,
  /** Gives readers what others wrote, hides and archives it, ends documents. */
  APPROVER,
  /** Gives roles, sets the rules of the house, and may do what the others may. */
  ADMIN
}
