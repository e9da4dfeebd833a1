package vn.tinhgon.access;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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
import vn.tinhgon.ops.Settings;
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
    Optional<CodeOffer> offer = askService(dataFolder(settings));
    return offer.isPresent() ? offer.get() : onDatabase(settings);
  }

  private static Optional<CodeOffer> askService(Path data)
      throws IOException, InterruptedException {
    Optional<LoopbackKey> service = LoopbackKey.read(data);
    if (service.isEmpty()) {
      return Optional.empty();
    }
    URI door = URI.create("http://127.0.0.1:" + service.get().port() + AdminCodeController.PATH);
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(door)
                  .timeout(PATIENCE)
                  .header(LoopbackDoor.HEADER, service.get().key())
                  .POST(HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      // Another program on that port: the service that left the key was killed.
      return answer.statusCode() == 200
          ? Optional.of(JSON.readValue(answer.body(), CodeOffer.class))
          : Optional.empty();
    } catch (ConnectException nobodyThere) {
      return Optional.empty();
    }
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

  /** Where the service with these settings keeps its data. */
  private static Path dataFolder(String... settings) {
    return Path.of(Settings.with(settings).getProperty("tinhgon.data-dir", "./data"));
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
