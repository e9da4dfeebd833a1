package vn.tinhgon.cli;

import java.io.IOException;
import java.util.EnumSet;
import picocli.CommandLine.Command;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.line.SetupWork;
import vn.tinhgon.channel.zalobot.ZaloBotJob;

/** Sets the bot up with the Zalo Bot Platform. */
@Command(
    name = "zalobot",
    mixinStandardHelpOptions = true,
    description = {
      "Sets the bot up with the Zalo Bot Platform and explains what that answers.",
      "set-webhook: gives it our address (TINHGON_PUBLIC_URL) and secret; it tries the address.",
      "test-webhook: has it try the address again; it allows only some tries a day.",
      "delete-webhook: takes the address back.",
      "info: which bot the token belongs to, and which address is set.",
      "Done by the running service if there is one.",
      "Exit code 0: all is well; 1: something is to be done, and it is said what; 2: wrong use."
    })
final class ZaloBotCommand extends SetupCommand {
  ZaloBotCommand() {
    super(EnumSet.allOf(SetupWork.class));
  }

  @Override
  SetupReport run(SetupWork work) throws IOException, InterruptedException {
    return ZaloBotJob.run(work);
  }
}
