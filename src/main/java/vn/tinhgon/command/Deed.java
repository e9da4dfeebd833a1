package vn.tinhgon.command;

import java.time.Instant;

/**
 * An act that no version of an entry tells of.
 *
 * @param actor what stands in the log for who did it
 * @param target what it was done to
 * @param was how that was before, as JSON
 * @param became how it was afterwards
 */
record Deed(
    long id,
    Instant at,
    String channel,
    String actor,
    Kind kind,
    String target,
    String was,
    String became) {

  /** What was changed. */
  enum Kind {
    /** A rule of the house. */
    RULE,
    /** The roles of one person. */
    ROLE,
    /** A code by which somebody may take up a role. */
    INVITATION,
    /** Who looks after an entry, and when it is looked at again. */
    REVIEW,
    /** A document that is new in the register. */
    DOCUMENT,
    /** That readers get a document which was only cited. */
    SERVED,
    /** How a document ended. */
    ENDING,
    /** All that a file brought. */
    IMPORT,
    /** Something that happened to units. */
    EVENT,
    /** What was done to a ticket, but for its answer. */
    TICKET,
    /** That wordings of those who ask were not wanted for an entry. */
    WORDING;

    /** Whether it tells of people beside who did it. */
    boolean personal() {
      return this == ROLE || this == INVITATION || this == REVIEW || this == TICKET;
    }
  }
}
