package vn.tinhgon.command;

import vn.tinhgon.channel.Usage;
import vn.tinhgon.message.Wording;

/** Says how much of what a platform allows in a month is used up. */
final class UsageText {
  private UsageText() {}

  static String of(Wording wording, String channel, Usage usage) {
    String name = new ChannelWords(wording).word(channel);
    return usage.quota() > 0
        ? wording.get("service.usage.of", name, "" + usage.sent(), "" + usage.quota())
        : wording.get("service.usage", name, "" + usage.sent());
  }
}
