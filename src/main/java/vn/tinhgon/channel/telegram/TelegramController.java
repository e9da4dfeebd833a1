package vn.tinhgon.channel.telegram;

import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.access.LoopbackJob;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.line.SetupWork;

/** Sets the bot up when a command on this machine asks. */
@RestController
@Conditional(TelegramConfiguration.On.class)
final class TelegramController {
  static final String PATH = LoopbackJob.PATH + "telegram";

  private final TelegramSetup.Maker setups;

  TelegramController(TelegramSetup.Maker setups) {
    this.setups = setups;
  }

  @PostMapping(PATH)
  SetupReport run(@RequestParam SetupWork work) {
    return setups.make().run(work);
  }
}
