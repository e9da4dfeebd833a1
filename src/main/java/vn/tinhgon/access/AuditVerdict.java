package vn.tinhgon.access;

/** Whether the audit is as it was written. */
public sealed interface AuditVerdict {

  /**
   * It is.
   *
   * @param acts how many there are
   * @param unchained how many of them are from before there was a chain, and were not checked
   * @param end the last hash; noted down elsewhere, it also shows when a whole chain is replaced
   */
  record Sound(long acts, long unchained, String end) implements AuditVerdict {}

  /**
   * It is not.
   *
   * @param act id of the first act that does not fit; for {@link Fault#END} how many are left
   */
  record Altered(Fault fault, long act) implements AuditVerdict {}

  /** Where it does not fit. */
  enum Fault {
    /** Of the acts from before the chain some were taken away. */
    BEGINNING,
    /** An act was changed or put in, or one before it taken away. */
    ACT,
    /** Acts at the end were taken away. */
    END
  }
}
