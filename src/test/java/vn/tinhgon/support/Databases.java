package vn.tinhgon.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
    String migrated() {
      return MigratedH2.NAME;
    }

    @Override
    HikariDataSource open(String name, String template) {
      // Nobody opens it again: what closing would compact is thrown away.
      return h2(name, template, ";MAX_COMPACT_TIME=0");
    }

    @Override
    HikariDataSource openTemplate(String name, String template) {
      return h2(name, template, "");
    }

    @Override
    HikariDataSource openBare(String name) {
      return h2(name, "", "");
    }

    @Override
    void drop(String name) {
      delete(FOLDER.resolve(name));
    }

    private static HikariDataSource h2(String name, String template, String more) {
      try {
        Path folder = Files.createDirectories(FOLDER.resolve(name));
        if (!template.isEmpty()) {
          Files.copy(FOLDER.resolve(template).resolve(FILE), folder.resolve(FILE));
        }
        return pool(h2Url(folder) + more, "", "");
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  },

  POSTGRESQL {
    @Override
    String migrated() {
      return PostgresServer.MIGRATED;
    }

    @Override
    HikariDataSource open(String name, String template) {
      PostgresServer.does("create database " + name + " template " + template);
      return pool(PostgresServer.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    @Override
    HikariDataSource openTemplate(String name, String template) {
      return open(name, template);
    }

    @Override
    HikariDataSource openBare(String name) {
      return open(name, "template1");
    }

    @Override
    void drop(String name) {
      PostgresServer.does("drop database " + name + " with (force)");
    }
  };

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String FILE = "db.mv.db";
  private static final Path FOLDER = folder();

  private final Map<String, String> stocked = new ConcurrentHashMap<>();

  /** The name of the one that only has its tables. */
  abstract String migrated();

  /** A copy of that one. */
  abstract HikariDataSource open(String name, String template);

  /** A copy that will be copied itself. */
  abstract HikariDataSource openTemplate(String name, String template);

  abstract HikariDataSource openBare(String name);

  /** Throws it away. */
  abstract void drop(String name);

  /** A migrated, empty database of its own; close it after the test. */
  public Fresh fresh() {
    return copy(migrated());
  }

  /** A database without any table. */
  public Fresh bare() {
    String name = nextName();
    return new Fresh(openBare(name), () -> drop(name));
  }

  /**
   * A database with something in it, which is put there once for all that ask for the same.
   *
   * @param what all that what is put there depends on
   */
  public Fresh stocked(String what, Consumer<DataSource> stocking) {
    return copy(
        stocked.computeIfAbsent(
            what,
            _ -> {
              String name = nextName();
              try (var source = openTemplate(name, migrated())) {
                stocking.accept(source);
              }
              return name;
            }));
  }

  private Fresh copy(String template) {
    String name = nextName();
    return new Fresh(open(name, template), () -> drop(name));
  }

  private static String nextName() {
    return "t" + NUMBER.incrementAndGet();
  }

  /** The URL the service uses for an H2 file in that folder. */
  public static String h2Url(Path folder) {
    return "jdbc:h2:file:"
        + folder.resolve("db").toAbsolutePath()
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
        + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
  }

  /**
   * A database of one test.
   *
   * @param drop throws it away
   */
  public record Fresh(HikariDataSource source, Runnable drop) implements AutoCloseable {

    public JdbcClient jdbc() {
      return JdbcClient.create(source);
    }

    public PlatformTransactionManager transactions() {
      return new JdbcTransactionManager(source);
    }

    @Override
    public void close() {
      source.close();
      drop.run();
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
  private static final class MigratedH2 {
    static final String NAME = create();

    private static String create() {
      String name = nextName();
      try (var source = H2.openBare(name)) {
        migrate(source);
      }
      return name;
    }
  }

  /** One server for all tests of a run. */
  private static final class PostgresServer {
    static final String MIGRATED = "migrated";
    static final EmbeddedPostgres RUNNING = start();

    static void does(String sql) {
      JdbcClient.create(RUNNING.getPostgresDatabase()).sql(sql).update();
    }

    private static EmbeddedPostgres start() {
      try {
        var server = EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
        JdbcClient.create(server.getPostgresDatabase()).sql("create database " + MIGRATED).update();
        try (var source = pool(server.getJdbcUrl("postgres", MIGRATED), "postgres", "postgres")) {
          migrate(source);
        }
        return server;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("tinhgon-h2-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException ignored) {
      // A temp folder left behind harms nobody.
    }
  }
}
