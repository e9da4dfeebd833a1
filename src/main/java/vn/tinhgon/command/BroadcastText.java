package vn.tinhgon.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.broadcast.Broadcast;
import vn.tinhgon.broadcast.Recipients;
import vn.tinhgon.broadcast.Recipients.Audience;
import vn.tinhgon.broadcast.Recipients.State;
import vn.tinhgon.message.Wording;

/** Words what is sent to many, and how far it has come. */
@Component
class BroadcastText {
  private final Recipients recipients;
  private final Wording wording;

  BroadcastText(Recipients recipients, Wording wording) {
    this.recipients = recipients;
    this.wording = wording;
  }

  /** What each gets. */
  String letter(Broadcast broadcast) {
    return wording.get("broadcast.letter", broadcast.words());
  }

  /** By which it is stopped. */
  List<Offer> offers() {
    String notices = FollowCommands.first(wording, "follow.words.notices");
    return List.of(
        new Offer(
            wording.get("broadcast.offer.no.more"), "/" + Verb.UNFOLLOW.word() + ' ' + notices));
  }

  /** How many there are on each channel. */
  String channels(Audience audience) {
    return audience.reached().entrySet().stream()
        .map(one -> new ChannelWords(wording).word(one.getKey()) + ' ' + one.getValue())
        .collect(Collectors.joining(", "));
  }

  /** How far it is, in a line. */
  String state(Broadcast broadcast) {
    Map<State, Integer> counts = recipients.counts(broadcast);
    return wording.get(
            "broadcast.state." + broadcast.state(),
            "" + broadcast.id(),
            count(counts, State.SENT),
            count(counts, State.FAILED),
            count(counts, State.UNKNOWN),
            count(counts, State.SKIPPED),
            "" + (number(counts, State.WAITING) + number(counts, State.CLAIMED)))
        + (broadcast.reason().isEmpty()
            ? ""
            : "\n" + wording.get("broadcast.why." + broadcast.reason()));
  }

  private static String count(Map<State, Integer> counts, State state) {
    return "" + number(counts, state);
  }

  private static int number(Map<State, Integer> counts, State state) {
    return counts.getOrDefault(state, 0);
  }
}
