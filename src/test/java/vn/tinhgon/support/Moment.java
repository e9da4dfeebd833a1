package vn.tinhgon.support;

/** Moments of a platform at which a drill may kill the bot. */
public enum Moment {
  /** Updates were given out, or one is being posted; nothing is confirmed. */
  FETCHED,
  /** The confirming call is here and not yet obeyed. */
  CONFIRMING,
  /** The updates are forgotten; where the bot has called, it has no answer yet. */
  CONFIRMED,
  /** A message is here and not yet taken. */
  BEFORE_ACCEPT,
  /** The message is taken; the bot has no answer yet. */
  AFTER_ACCEPT,
  /** The bot has its answer. */
  AFTER_REPLY
}
