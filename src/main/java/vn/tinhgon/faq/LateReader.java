package vn.tinhgon.faq;

/**
 * Somebody who reads the store again whenever its number has changed, and for whom that takes a
 * while when much has changed.
 */
public interface LateReader {

  /** May go on with what it has while the store has just that number, until it has caught up. */
  void mayLag(long revision);

  /** Reads the store; returns when everybody gets what is new. */
  void catchUp();
}
