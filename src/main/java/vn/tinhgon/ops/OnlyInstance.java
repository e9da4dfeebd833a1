package vn.tinhgon.ops;

import java.sql.SQLException;

/** Keeps any service from starting on a PostgreSQL database while a job works on it. */
public final class OnlyInstance implements AutoCloseable {
  private final InstanceLock lock = new InstanceLock();

  private OnlyInstance() {}

  /**
   * Until it is closed.
   *
   * @throws StartupRefused if a service is running on it
   */
  public static OnlyInstance take(String url, String user, String password) throws SQLException {
    var only = new OnlyInstance();
    only.lock.take(url, user, password);
    return only;
  }

  @Override
  public void close() {
    lock.release();
  }
}
