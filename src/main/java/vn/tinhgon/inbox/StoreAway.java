package vn.tinhgon.inbox;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a store that is away (closed, out of reach, its disk full) from a message it refuses. */
final class StoreAway {
  /**
   * PostgreSQL's classes of SQLSTATE: connection, resources such as the disk, shutdown, files; and
   * that nothing may be written, by PostgreSQL and by H2.
   */
  private static final Pattern AWAY = Pattern.compile("(08|53|57P|58).*|25006|90097");

  private StoreAway() {}

  /** Whether the store failed whatever the message was. */
  static boolean causes(Throwable failed) {
    if (failed instanceof CannotCreateTransactionException) {
      return true;
    }
    boolean ofTheStore = false;
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        if (sql instanceof SQLNonTransientConnectionException
            || sql instanceof SQLTransientConnectionException
            || (sql.getSQLState() != null && AWAY.matcher(sql.getSQLState()).matches())) {
          return true;
        }
        ofTheStore = true;
      } else if (ofTheStore && cause instanceof IOException) {
        // H2 calls it a general error; only the file's own failure below says what it is.
        return true;
      }
    }
    return false;
  }
}
