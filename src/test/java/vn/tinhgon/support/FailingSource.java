package vn.tinhgon.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database whose n-th call fails: a connection taken, a statement prepared or run, a commit.
 * Where told, a commit that fails has been done all the same, only its answer was lost.
 */
public final class FailingSource extends DelegatingDataSource {
  private static final Set<String> COUNTED =
      Set.of(
          "prepareStatement",
          "createStatement",
          "execute",
          "executeQuery",
          "executeUpdate",
          "executeBatch",
          "commit");

  private int left = Integer.MAX_VALUE;
  private boolean answerLost;

  public FailingSource(DataSource source) {
    super(source);
  }

  /** Fails once, at the n-th call from now. */
  public void failAt(int call) {
    left = call;
    answerLost = false;
  }

  /** Fails once, at the n-th commit from now, after it was done. */
  public void loseAnswerOfCommit(int commit) {
    left = commit;
    answerLost = true;
  }

  /** Fails no more; returns whether it has not failed since it was told to. */
  public boolean heal() {
    boolean unharmed = left > 0;
    left = Integer.MAX_VALUE;
    return unharmed;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (!answerLost) {
      count();
    }
    return wrapped(Connection.class, super.getConnection());
  }

  private <T> T wrapped(Class<T> type, T real) {
    InvocationHandler calls = (_, method, arguments) -> called(real, method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
  }

  private Object called(Object real, Method method, Object[] arguments) throws Throwable {
    boolean commit = method.getName().equals("commit");
    if (answerLost ? false : COUNTED.contains(method.getName())) {
      count();
    }
    Object result;
    try {
      result = method.invoke(real, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
    if (answerLost && commit) {
      count();
    }
    return switch (result) {
      case PreparedStatement statement -> wrapped(PreparedStatement.class, statement);
      case Statement statement -> wrapped(Statement.class, statement);
      case null, default -> result;
    };
  }

  private void count() throws SQLException {
    left--;
    if (left == 0) {
      throw new SQLTransientConnectionException("planned failure");
    }
  }
}
