package vn.tinhgon.ticket;

import java.time.Instant;
import vn.tinhgon.access.Person;

/** One thing that happened to a ticket. */
public record TicketEvent(Instant at, Kind kind, Person by, String note) {

  /** What happened. */
  public enum Kind {
    ASKED,
    JOINED,
    GIVEN,
    REMINDED,
    LATE,
    UNREACHED,
    ANSWERED,
    CORRECTED,
    REFUSED,
    SAME,
    SPLIT,
    RESTORED,
    NOT_DELIVERED,
    DRAFTED,
    WITHDRAWN
  }
}
