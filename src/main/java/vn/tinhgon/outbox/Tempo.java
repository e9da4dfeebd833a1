package vn.tinhgon.outbox;

/** How fast a channel lets us speak in a place. */
public enum Tempo {
  /** Our own page: as fast as we can. */
  FREE,
  /** A chat with one person on a platform. */
  CHAT,
  /** A group on a platform. */
  GROUP
}
