package vn.tinhgon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.KnowledgeStore;
import vn.tinhgon.ops.H2File;
import vn.tinhgon.ops.Settings;

/**
 * The service's database, read while the service may be running, without disturbing it. An H2 file
 * belongs to one process, so a copy of it is read: for 45 s H2 overwrites nothing that was in
 * force, and opens the copy as it would after a power cut. PostgreSQL is read by a read-only
 * connection.
 */
final class Database implements AutoCloseable {
  private final @Nullable Path copy;
  private final ConfigurableApplicationContext context;

  private Database(@Nullable Path copy, ConfigurableApplicationContext context) {
    this.copy = copy;
    this.context = context;
  }

  /** Opens the one that the service's settings name, and over them those arguments. */
  static Database open(String... arguments) throws IOException {
    List<String> settings = new ArrayList<>(List.of(arguments));
    settings.add("--logging.level.root=off");
    String url = Settings.with(arguments).getProperty("spring.datasource.url", "");
    Optional<H2File> file = H2File.of(url);
    if (file.isEmpty()) {
      settings.add("--spring.flyway.enabled=false");
      settings.add("--spring.datasource.hikari.read-only=true");
      return open(null, settings);
    }
    Path copy = copy(file.get().file());
    // Brought up to date as the service would do it, but only the copy.
    settings.removeIf(setting -> setting.startsWith("--spring.datasource.url="));
    settings.add("--spring.datasource.url=" + file.get().urlOf(copy.resolve("copy")));
    return open(copy, settings);
  }

  private static Path copy(Path original) throws IOException {
    if (!Files.exists(original)) {
      throw new WrongUse(
          "no database at " + original + "; start the service once, or set TINHGON_DATA_DIR");
    }
    Path copy = Files.createTempDirectory("tinhgon-");
    try {
      Files.copy(original, copy.resolve("copy" + H2File.ENDING));
      return copy;
    } catch (IOException failed) {
      delete(copy);
      throw failed;
    }
  }

  private static Database open(@Nullable Path copy, List<String> settings) throws IOException {
    Database database;
    try {
      database =
          new Database(
              copy,
              new SpringApplicationBuilder(Parts.class)
                  .web(WebApplicationType.NONE)
                  .logStartupInfo(false)
                  .run(settings.toArray(String[]::new)));
    } catch (BeansException failed) {
      delete(copy);
      throw unreadable(failed);
    }
    try {
      database.knowledge().revision();
      return database;
    } catch (DataAccessException failed) {
      database.close();
      throw unreadable(failed);
    }
  }

  KnowledgeSource knowledge() {
    return context.getBean(KnowledgeSource.class);
  }

  AuditLog audit() {
    return context.getBean(AuditLog.class);
  }

  @Override
  public void close() throws IOException {
    context.close();
    delete(copy);
  }

  private static void delete(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static IllegalStateException unreadable(Exception failed) {
    Throwable cause = failed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new IllegalStateException(
        "the database cannot be read: "
            + why
            + "; check SPRING_DATASOURCE_URL, or start the service once to bring it up to date",
        failed);
  }

  /** No configuration by annotation, so that no scan finds it. */
  @AutoConfigurationPackage
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataJdbcRepositoriesAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  @Import({KnowledgeStore.class, AuditLog.class})
  static class Parts {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
