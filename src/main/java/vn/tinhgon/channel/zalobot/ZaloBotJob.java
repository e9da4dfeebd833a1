package vn.tinhgon.channel.zalobot;

import java.io.IOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.modulith.NamedInterface;
import vn.tinhgon.channel.line.SetupJob;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.line.SetupWork;
import vn.tinhgon.message.Wording;

/** Sets the bot up with the platform: by the running service, or by itself when none runs. */
@NamedInterface("setup")
public final class ZaloBotJob {
  private ZaloBotJob() {}

  /**
   * Does it.
   *
   * @param settings as on the command line of the service, such as {@code --tinhgon.data-dir=…}
   */
  public static SetupReport run(SetupWork work, String... settings)
      throws IOException, InterruptedException {
    return SetupJob.run(
        ZaloBotController.PATH + "?work=" + work, alone -> alone(work, alone), settings);
  }

  private static SetupReport alone(SetupWork work, Environment settings) {
    var properties = Binder.get(settings).bindOrCreate("tinhgon.zalobot", ZaloBotProperties.class);
    var wording = new Wording();
    return SetupJob.alone(
        settings,
        properties,
        why -> wording.get("zalobot.off", why),
        (api, publicUrl, secret) ->
            new ZaloBotSetup(api, properties, publicUrl, secret, wording).run(work));
  }
}
