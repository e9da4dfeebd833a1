package vn.tinhgon.cli;

import java.io.IOException;
import java.util.EnumSet;
import picocli.CommandLine.Command;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.line.SetupWork;
import vn.tinhgon.channel.telegram.TelegramJob;

/** Sets the bot up with Telegram. */
@Command(
    name = "telegram",
    mixinStandardHelpOptions = true,
    description = {
      "Sets the bot up with Telegram and explains what that answers.",
      "set-webhook: gives it our address (TINHGON_PUBLIC_URL) and secret.",
      "delete-webhook: takes the address back; what waits at Telegram is kept.",
      "info: which bot the token belongs to, which address is set, what waits, what went wrong.",
      "Done by the running service if there is one.",
      "Exit code 0: all is well; 1: something is to be done, and it is said what; 2: wrong use."
    })
final class TelegramCommand extends SetupCommand {
  TelegramCommand() {
    super(EnumSet.of(SetupWork.SET_WEBHOOK, SetupWork.DELETE_WEBHOOK, SetupWork.INFO));
  }

  @Override
  SetupReport run(SetupWork work) throws IOException, InterruptedException {
    return TelegramJob.run(work);
  }
}
