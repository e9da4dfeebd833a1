package vn.tinhgon.ticket;

/** Where a ticket stands. */
public enum TicketState {
  /** Nobody has taken it yet. */
  NEW,
  /** One keeper has it. */
  GIVEN,
  ANSWERED,
  /** Its askers went over to another ticket. */
  SAME,
  REFUSED,
  /** All its askers took their words back. */
  WITHDRAWN;

  /** Whether somebody waits for an answer. */
  public boolean open() {
    return this == NEW || this == GIVEN;
  }
}
