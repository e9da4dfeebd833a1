package vn.tinhgon.channel.zalobot;

import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.access.LoopbackJob;
import vn.tinhgon.channel.line.SetupReport;
import vn.tinhgon.channel.line.SetupWork;

/** Sets the bot up when a command on this machine asks. */
@RestController
@Conditional(ZaloBotConfiguration.On.class)
final class ZaloBotController {
  static final String PATH = LoopbackJob.PATH + "zalobot";

  private final ZaloBotSetup.Maker setups;

  ZaloBotController(ZaloBotSetup.Maker setups) {
    this.setups = setups;
  }

  @PostMapping(PATH)
  SetupReport run(@RequestParam SetupWork work) {
    return setups.make().run(work);
  }
}
