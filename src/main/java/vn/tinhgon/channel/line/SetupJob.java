package vn.tinhgon.channel.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.access.LoopbackJob;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.ops.SecretMask;
import vn.tinhgon.ops.Settings;

/** A job of setting up: done by the running service, or by itself when none runs. */
public final class SetupJob {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SetupJob() {}

  /** Does it without a service. */
  public interface Alone {
    SetupReport run(Environment settings);
  }

  /**
   * Does it.
   *
   * @param path where the service does it, with its query
   * @param settings as on the command line of the service, such as {@code --tinhgon.data-dir=…}
   */
  public static SetupReport run(String path, Alone alone, String... settings)
      throws IOException, InterruptedException {
    Optional<SetupReport> served =
        LoopbackJob.ask(
            path,
            InputStream.nullInputStream(),
            PATIENCE,
            answer -> JSON.readValue(answer, SetupReport.class),
            settings);
    return served.isPresent() ? served.get() : alone.run(Settings.with(settings));
  }

  /** The key of the service with these settings. */
  public static SecretKey key(Environment settings) {
    return SecretKey.load(
        settings.getProperty("tinhgon.secret-key", ""),
        Path.of(settings.getProperty("tinhgon.data-dir", "./data")));
  }

  /** What is done with a platform. */
  public interface Work {
    SetupReport with(BotApi api, String publicUrl, WebhookSecret secret);
  }

  /**
   * Does that with a bot platform where no service runs.
   *
   * @param off says that the channel is off, and why
   */
  public static SetupReport alone(
      Environment settings, BotSettings bot, UnaryOperator<String> off, Work work) {
    bot.requireReadable();
    if (!bot.obstacle().isEmpty()) {
      return new SetupReport(false, List.of(off.apply(bot.obstacle())));
    }
    SecretMask.hide(bot.token());
    OkHttpClient http =
        PlatformHttp.client(
            bot.connectTimeout(),
            bot.callTimeout(),
            HttpProxy.parse(settings.getProperty("tinhgon.http-proxy", "")));
    try {
      return work.with(
          new BotApi(http, bot.apiUrl(), bot.token()),
          settings.getProperty("tinhgon.public-url", ""),
          bot.secret(key(settings)));
    } finally {
      PlatformHttp.end(http);
    }
  }
}
