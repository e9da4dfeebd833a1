package vn.tinhgon.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Wording;

/** Channels as people call them. */
final class ChannelWords {
  /** Where people speak to us; an operator does so without a channel. */
  private static final Set<String> NAMED =
      Set.of("telegram", "zalobot", "zalooa", "web", "api", Person.OPERATOR.channel());

  private final Wording wording;

  ChannelWords(Wording wording) {
    this.wording = wording;
  }

  /** One of ours by its name; another as it is kept. */
  String word(String channel) {
    return NAMED.contains(channel) ? wording.get("stats.channel." + channel) : channel;
  }

  /** Several in one breath. */
  String words(List<String> channels) {
    return channels.containsAll(PauseText.CHANNELS)
        ? wording.get("pause.everywhere")
        : channels.stream().map(this::word).collect(Collectors.joining(", "));
  }
}
