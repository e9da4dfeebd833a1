package vn.tinhgon.channel.telegram;

import java.io.IOException;
import java.util.List;
import okhttp3.OkHttpClient;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.modulith.NamedInterface;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.HttpProxy;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.channel.line.SetupJob;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.line.SetupWork;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.SecretMask;

/** Sets the bot up with Telegram: by the running service, or by itself when none runs. */
@NamedInterface("setup")
public final class TelegramJob {
  private TelegramJob() {}

  /**
   * Does it.
   *
   * @param settings as on the command line of the service, such as {@code --tinhgon.data-dir=…}
   */
  public static SetupReport run(SetupWork work, String... settings)
      throws IOException, InterruptedException {
    return SetupJob.run(
        TelegramController.PATH + "?work=" + work, alone -> alone(work, alone), settings);
  }

  private static SetupReport alone(SetupWork work, Environment settings) {
    var properties =
        Binder.get(settings).bindOrCreate("tinhgon.telegram", TelegramProperties.class);
    properties.requireReadable();
    var wording = new Wording();
    if (!properties.obstacle().isEmpty()) {
      return new SetupReport(false, List.of(wording.get("telegram.off", properties.obstacle())));
    }
    SecretMask.hide(properties.token());
    OkHttpClient http =
        PlatformHttp.client(
            properties.connectTimeout(),
            properties.callTimeout(),
            HttpProxy.parse(settings.getProperty("tinhgon.http-proxy", "")));
    try {
      return new TelegramSetup(
              new BotApi(http, properties.apiUrl(), properties.token()),
              properties,
              settings.getProperty("tinhgon.public-url", ""),
              properties.secret(SetupJob.key(settings)),
              wording)
          .run(work);
    } finally {
      PlatformHttp.end(http);
    }
  }
}
