package vn.tinhgon.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the calls of a database and lets one of them fail, before or after it took effect. */
public final class FailingDatabase extends DelegatingDataSource {
  private static final Set<String> COUNTED =
      Set.of("prepareStatement", "setAutoCommit", "commit", "rollback");

  private int calls;
  private int failing;
  private boolean after;
  private boolean away;

  public FailingDatabase(DataSource real) {
    super(real);
  }

  /**
   * The n-th call from now fails, once; {@code after} it took effect, as when its answer is lost.
   */
  public synchronized void failAt(int n, boolean after) {
    calls = 0;
    failing = n;
    this.after = after;
  }

  /** How many calls there were since. */
  public synchronized int calls() {
    return calls;
  }

  /** Every call fails until it is back. */
  public synchronized void away(boolean gone) {
    away = gone;
  }

  @Override
  public Connection getConnection() throws SQLException {
    boolean fails = failsNow();
    if (fails && !after) {
      throw planned();
    }
    Connection real = super.getConnection();
    if (fails) {
      real.close();
      throw planned();
    }
    return watched(real, Connection.class);
  }

  private <T> T watched(Object real, Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call(real, method, arguments)));
  }

  private Object call(Object real, Method method, Object[] arguments) throws Throwable {
    boolean counted =
        COUNTED.contains(method.getName())
            || (real instanceof Statement && method.getName().startsWith("execute"));
    boolean fails = counted && failsNow();
    if (fails && !after) {
      throw planned();
    }
    Object result;
    try {
      result = method.invoke(real, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
    if (fails) {
      throw planned();
    }
    return result instanceof Statement ? watched(result, method.getReturnType()) : result;
  }

  private synchronized boolean failsNow() {
    calls++;
    return away || calls == failing;
  }

  private static SQLException planned() {
    return new SQLException("planned: the database fails here");
  }
}
