package vn.tinhgon.channel.zalooa;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.channel.line.SetupJob;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.StartupChecks;

/**
 * Has an administrator of the account consent: by the running service, or on its database when none
 * runs.
 */
@NamedInterface("setup")
public final class ZaloOaJob {
  private ZaloOaJob() {}

  /**
   * Says how the channel is set up.
   *
   * @param settings as on the command line of the service, such as {@code --tinhgon.data-dir=…}
   */
  public static SetupReport info(String... settings) throws IOException, InterruptedException {
    return SetupJob.run(
        ZaloOaController.INFO, alone -> alone(alone, Consent::info, settings), settings);
  }

  /**
   * Says how to consent, or takes what came of it.
   *
   * @param code the code, or the address that the browser was sent to; empty = none yet
   * @param settings as on the command line of the service
   */
  public static SetupReport consent(String code, String... settings)
      throws IOException, InterruptedException {
    return SetupJob.run(
        ZaloOaController.CONSENT + "?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8),
        alone ->
            alone(alone, consent -> code.isBlank() ? consent.ask() : consent.take(code), settings),
        settings);
  }

  private static SetupReport alone(
      Environment settings, Function<Consent, SetupReport> work, String... arguments) {
    var properties = Binder.get(settings).bindOrCreate("tinhgon.zalooa", ZaloOaProperties.class);
    properties.requireReadable();
    properties.hide();
    var wording = new Wording();
    if (!properties.obstacle().isEmpty()) {
      return new SetupReport(false, List.of(wording.get("zalooa.off", properties.obstacle())));
    }
    OkHttpClient http =
        ZaloOaConfiguration.client(properties, settings.getProperty("tinhgon.http-proxy", ""));
    try (var context =
        new SpringApplicationBuilder(OnDatabase.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .properties("logging.level.root=off")
            .run(arguments)) {
      var key = SetupJob.key(settings);
      var clock = Clock.systemUTC();
      var tokens =
          ZaloOaConfiguration.tokens(
              properties, http, context.getBean(JdbcClient.class), key, clock);
      String publicUrl = settings.getProperty("tinhgon.public-url", "");
      return work.apply(new Consent(properties, tokens, key, publicUrl, wording, clock));
    } finally {
      PlatformHttp.end(http);
    }
  }

  /** The database; no configuration by annotation, so that no scan finds it. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  @Import(StartupChecks.class)
  static class OnDatabase {}
}
