package vn.tinhgon.faq;

/** Whose word counts for an entry in the database. */
public enum Origin {
  /** The entry follows its file. */
  FILE,
  /** An administrator added, changed or removed it: no file overwrites that. */
  ADMIN
}
