package vn.tinhgon.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The two databases every SQL class is tested on: {@code @ParameterizedClass} with
 * {@code @EnumSource(Databases.class)}. Each call of {@link #fresh()} gives a migrated, empty one.
 */
public enum Databases {
  H2 {
    @Override
    HikariDataSource open(String name) {
      try {
        Path folder = Files.createTempDirectory("tinhgon-h2-");
        deleteAtExit(folder);
        Files.copy(H2Template.FILE, folder.resolve("db.mv.db"));
        // Nobody opens it again: what closing would compact is thrown away.
        return pool(h2Url(folder) + ";MAX_COMPACT_TIME=0", "", "");
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    @Override
    HikariDataSource openBare(String name) {
      try {
        Path folder = Files.createTempDirectory("tinhgon-h2-");
        deleteAtExit(folder);
        return pool(h2Url(folder), "", "");
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  },

  POSTGRESQL {
    @Override
    HikariDataSource open(String name) {
      JdbcClient.create(PostgresServer.RUNNING.getPostgresDatabase())
          .sql("create database " + name + " template migrated")
          .update();
      return pool(PostgresServer.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    @Override
    HikariDataSource openBare(String name) {
      JdbcClient.create(PostgresServer.RUNNING.getPostgresDatabase())
          .sql("create database " + name)
          .update();
      return pool(PostgresServer.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
    }
  };

  private static final AtomicInteger NUMBER = new AtomicInteger();

  abstract HikariDataSource open(String name);

  abstract HikariDataSource openBare(String name);

  /** A migrated, empty database of its own; close it after the test. */
  public Fresh fresh() {
    return new Fresh(open("t" + NUMBER.incrementAndGet()));
  }

  /** A database without any table. */
  public Fresh bare() {
    return new Fresh(openBare("t" + NUMBER.incrementAndGet()));
  }

  /** The URL the service uses for an H2 file in that folder. */
  public static String h2Url(Path folder) {
    return "jdbc:h2:file:"
        + folder.resolve("db").toAbsolutePath()
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
        + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
  }

  /** A migrated, empty database. */
  public record Fresh(HikariDataSource source) implements AutoCloseable {

    public JdbcClient jdbc() {
      return JdbcClient.create(source);
    }

    public PlatformTransactionManager transactions() {
      return new JdbcTransactionManager(source);
    }

    @Override
    public void close() {
      source.close();
    }
  }

  private static HikariDataSource pool(String url, String user, String password) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  private static void migrate(DataSource source) {
    Flyway.configure().dataSource(source).load().migrate();
  }

  /** Migrating once and copying the file is ten times as fast as migrating for every test. */
  private static final class H2Template {
    static final Path FILE = create();

    private static Path create() {
      try {
        Path folder = Files.createTempDirectory("tinhgon-h2-template-");
        deleteAtExit(folder);
        try (var source = pool(h2Url(folder), "", "")) {
          migrate(source);
        }
        return folder.resolve("db.mv.db");
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  /** One server for all tests of a run. */
  private static final class PostgresServer {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        var server = EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
        JdbcClient.create(server.getPostgresDatabase()).sql("create database migrated").update();
        try (var source = pool(server.getJdbcUrl("postgres", "migrated"), "postgres", "postgres")) {
          migrate(source);
        }
        return server;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private static void deleteAtExit(Path folder) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException ignored) {
      // A temp folder left behind harms nobody.
    }
  }
}
