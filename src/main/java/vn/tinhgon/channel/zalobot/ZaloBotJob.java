package vn.tinhgon.channel.zalobot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.access.LoopbackJob;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.HttpProxy;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.SecretMask;
import vn.tinhgon.ops.Settings;

/** Sets the bot up with the platform: by the running service, or by itself when none runs. */
@NamedInterface("setup")
public final class ZaloBotJob {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ZaloBotJob() {}

  /**
   * Does it.
   *
   * @param settings as on the command line of the service, such as {@code --tinhgon.data-dir=…}
   */
  public static ZaloBotReport run(ZaloBotWork work, String... settings)
      throws IOException, InterruptedException {
    Optional<ZaloBotReport> served =
        LoopbackJob.ask(
            ZaloBotController.PATH + "?work=" + work,
            InputStream.nullInputStream(),
            PATIENCE,
            answer -> JSON.readValue(answer, ZaloBotReport.class),
            settings);
    return served.isPresent() ? served.get() : alone(work, Settings.with(settings));
  }

  private static ZaloBotReport alone(ZaloBotWork work, Environment settings) {
    var properties = Binder.get(settings).bindOrCreate("tinhgon.zalobot", ZaloBotProperties.class);
    properties.requireReadable();
    var wording = new Wording();
    if (!properties.obstacle().isEmpty()) {
      return new ZaloBotReport(false, List.of(wording.get("zalobot.off", properties.obstacle())));
    }
    SecretMask.hide(properties.token());
    SecretKey key =
        SecretKey.load(
            settings.getProperty("tinhgon.secret-key", ""),
            Path.of(settings.getProperty("tinhgon.data-dir", "./data")));
    OkHttpClient http =
        PlatformHttp.client(
            properties.connectTimeout(),
            properties.callTimeout(),
            HttpProxy.parse(settings.getProperty("tinhgon.http-proxy", "")));
    try {
      return new ZaloBotSetup(
              new BotApi(http, properties.apiUrl(), properties.token()),
              properties,
              settings.getProperty("tinhgon.public-url", ""),
              WebhookSecret.of(properties, key),
              wording)
          .run(work);
    } finally {
      PlatformHttp.end(http);
    }
  }
}
