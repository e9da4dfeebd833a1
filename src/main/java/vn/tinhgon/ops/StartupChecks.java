package vn.tinhgon.ops;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database that would lose or share what it keeps. Runs as soon as there is a
 * data source, before any table is touched.
 */
@Component
public class StartupChecks implements BeanPostProcessor, DisposableBean {
  private static final int H2_ALREADY_OPEN = 90020;

  private final InstanceLock lock = new InstanceLock();
  private final Path data;

  StartupChecks(Environment settings) {
    data = Path.of(settings.getProperty("tinhgon.data-dir", "./data"));
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource source) {
      check(source);
    }
    return bean;
  }

  @Override
  public void destroy() {
    lock.release();
  }

  private void check(HikariDataSource source) {
    String url = source.getJdbcUrl();
    if (url == null) {
      return;
    }
    try {
      DataFolder.prepare(data);
      DataFolder.requireWritable(data);
      requireWritable(url);
      if (url.startsWith("jdbc:h2:")) {
        requireImmediateWrites(source);
        closeFiles(source);
      } else if (url.startsWith("jdbc:postgresql:")) {
        lock.take(url, source.getUsername(), source.getPassword());
      }
    } catch (IOException failed) {
      throw new StartupRefused(
          "The data folder " + data.toAbsolutePath().normalize() + " cannot be used: " + failed,
          "Make it writable for the service, or set TINHGON_DATA_DIR to another.");
    } catch (SQLException | PoolInitializationException failed) {
      throw alreadyOpen(failed) ? second() : unreachable(failed);
    }
  }

  /** Asks the open database, not the URL: what counts is what is in force. */
  static void requireImmediateWrites(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        var query = connection.createStatement();
        var row =
            query.executeQuery(
                """
                select setting_value from information_schema.settings
                where setting_name = 'WRITE_DELAY'
                """)) {
      if (row.next() && !row.getString(1).equals("0")) {
        throw new StartupRefused(
            "The H2 database runs with WRITE_DELAY="
                + row.getString(1)
                + ". With any value but 0 it loses committed messages when the process is killed.",
            "Add ;WRITE_DELAY=0 to SPRING_DATASOURCE_URL (spring.datasource.url).");
      }
    }
  }

  /** H2 would open what it may not write to all the same, and fail at the first table. */
  private static void requireWritable(String url) {
    H2File.of(url)
        .map(database -> database.file().toAbsolutePath())
        .ifPresent(file -> {
          Path folder = file.resolveSibling(".").normalize();
          if (Files.exists(folder)) {
            DataFolder.requireWritable(folder);
          }
          if (Files.exists(file)) {
            DataFolder.requireWritable(file);
          }
        });
  }

  private static void closeFiles(DataSource source) throws SQLException, IOException {
    try (Connection connection = source.getConnection();
        var query = connection.createStatement();
        var row = query.executeQuery("select database_path()")) {
      String path = row.next() ? row.getString(1) : null;
      if (path != null) {
        DataFolder.closeDatabase(path);
      }
    }
  }

  static StartupRefused second() {
    return new StartupRefused(
        "Another TinhGọn is running on this database. Two would steal each other's messages.",
        "Stop the other one, or give this one its own TINHGON_DATA_DIR or SPRING_DATASOURCE_URL.");
  }

  private static StartupRefused unreachable(Exception failed) {
    return new StartupRefused(
        "The database cannot be opened: " + deepest(failed).getMessage(),
        "Check that the service may write to the data folder (TINHGON_DATA_DIR); for PostgreSQL"
            + " SPRING_DATASOURCE_URL, its user and password, and that it is running.");
  }

  private static boolean alreadyOpen(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == H2_ALREADY_OPEN) {
        return true;
      }
    }
    return false;
  }

  private static Throwable deepest(Throwable failed) {
    Throwable cause = failed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
