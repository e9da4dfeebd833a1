package vn.tinhgon.ops;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Lets the pool drop connections to an H2 database that closed itself, as it does when its disk is
 * full: they call themselves valid for ever, and only a new one opens the file again.
 */
public final class ClosedDatabase implements SQLExceptionOverride {
  private static final int DATABASE_IS_CLOSED = 90098;

  /** Made by the pool, by name. */
  public ClosedDatabase() {}

  @java.lang.Override
  public Override adjudicate(SQLException failed) {
    return failed.getErrorCode() == DATABASE_IS_CLOSED
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
