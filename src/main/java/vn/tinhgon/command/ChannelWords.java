package vn.tinhgon.command;

import java.util.List;
import java.util.stream.Collectors;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.ChannelName;
import vn.tinhgon.message.Wording;

/** Channels as people call them. */
final class ChannelWords {
  private final Wording wording;

  ChannelWords(Wording wording) {
    this.wording = wording;
  }

  /** One of ours by its name; another as it is kept. */
  String word(String channel) {
    // An operator speaks to us without a channel.
    boolean ours = ChannelName.of(channel).isPresent() || channel.equals(Person.OPERATOR.channel());
    return ours ? wording.get("stats.channel." + channel) : channel;
  }

  /** Several in one breath. */
  String words(List<String> channels) {
    return channels.containsAll(ChannelName.texts())
        ? wording.get("pause.everywhere")
        : channels.stream().map(this::word).collect(Collectors.joining(", "));
  }
}
