package vn.tinhgon.access;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.ops.StartupChecks;

/**
 * Makes a code for the first administrator: asks the running service, or does it on the database
 * itself when none runs.
 */
public final class AdminCodeJob {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AdminCodeJob() {}

  /**
   * Does it.
   *
   * @param settings as on the command line of the service, such as {@code --tinhgon.data-dir=…}
   */
  public static CodeOffer run(String... settings) throws IOException, InterruptedException {
    Optional<CodeOffer> offer =
        LoopbackJob.ask(
            AdminCodeController.PATH,
            InputStream.nullInputStream(),
            PATIENCE,
            answer -> JSON.readValue(answer, CodeOffer.class),
            settings);
    return offer.isPresent() ? offer.get() : onDatabase(settings);
  }

  private static CodeOffer onDatabase(String... settings) {
    try (var context =
        new SpringApplicationBuilder(OnDatabase.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .properties("logging.level.root=off")
            .run(settings)) {
      return context.getBean(Access.class).offerCode();
    }
  }

  /** What of the service it takes; no configuration by annotation, so that no scan finds it. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  @Import({
    StartupChecks.class,
    AccessConfiguration.class,
    Members.class,
    AdminCodes.class,
    Access.class
  })
  static class OnDatabase {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
