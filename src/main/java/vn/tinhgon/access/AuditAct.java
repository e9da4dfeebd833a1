package vn.tinhgon.access;

import java.time.Instant;
import vn.tinhgon.access.AuditLog.Outcome;

/**
 * One line of the audit.
 *
 * @param mark what stands for the person, as {@link AuditLog#mark} gives it; "-" once it is erased
 */
public record AuditAct(
    Instant at, String channel, String mark, String act, String target, Outcome outcome) {

  /** Whether nobody can tell any more who it was. */
  public boolean erased() {
    return mark.equals("-");
  }
}
