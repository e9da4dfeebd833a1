package vn.tinhgon.channel.telegram;

import java.io.IOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.modulith.NamedInterface;
import vn.tinhgon.channel.line.SetupJob;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.line.SetupWork;
import vn.tinhgon.message.Wording;

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
    var wording = new Wording();
    return SetupJob.alone(
        settings,
        properties,
        why -> wording.get("telegram.off", why),
        (api, publicUrl, secret) ->
            new TelegramSetup(api, properties, publicUrl, secret, wording).run(work));
  }
}
