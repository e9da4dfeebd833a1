package vn.tinhgon.ticket;

/** Whose turn it is to answer a ticket that nobody in particular has. */
public enum Line {
  /** Those who keep its places. */
  KEEPERS,
  ADMINISTRATORS,
  /** All were asked; it stays open, and nobody is asked again. */
  NOBODY
}
